import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../host/suite.ts';
import { openFile } from './open-file.ts';
import type { Step } from './step.ts';
import type { Window } from './window.ts';

const PAGE = `---
title: Invoice import
readers: team
rapport: { template: prd@1 }
---

# Invoice import

Accountants type every invoice <span color="red">twice</span>: once for us, once for the tax office. Asked by <u>twelve of fifteen</u>.

> [!NOTE]
> Decided on Monday: read the file, and ask nothing.

> [!PRIVATE]
> Bo worries about the date. Ask him alone.

- [x] Ana: ask three accountants
- [ ] Bo: name the measure
- <span color="gray">Who: what, by when.</span>

<details>
<summary>What we know from support</summary>

Thirty-one tickets since May.

</details>

| Measure | Now | In a month |
| ------- | --- | ---------- |
| Minutes an invoice | 4 | 1 |

<columns>
<column>

**Doing**: one format

</column>
<column>

**Not doing**: mail boxes

</column>
</columns>
`;

const TEMPLATE = `---
id: stand-up
title: Stand-up
version: 1
family: team
readers: team
inputs:
  owner: { type: person, required: true }
---

## For {{ owner.first }}

{% if owner %}
- [ ] {{ owner.name }}: what stands in the way?
{% endif %}
`;

/** *Open Preview to the Side*, by its keys. */
async function openPreview({ page }: Window): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
}

/** VS Code's own Markdown preview, as somebody sees it. */
export const previewSteps: readonly Step[] = [
  {
    sentence: 'the Markdown preview shows a page as it looks in Notion, in light and in dark',
    async run({ window, folder }) {
      await window.closeMessages();
      await window.closeAll();
      writeFileSync(join(folder, 'Everything at once.md'), PAGE);
      await openFile(window, 'Everything at once.md');
      await openPreview(window);
      const { webview } = window;
      for (const look of ['.rp-callout', '.rp-private', 'details.rp-toggle', '.rp-columns', 'table', '.rp-red'])
        await webview.locator(`.rp-page ${look}`).first().waitFor({ state: 'attached' });
      await webview.locator('.rp-to-do .rp-check:checked').waitFor();
      await webview.locator('summary').click();
      await webview.getByText('Thirty-one tickets since May.').waitFor();
      await window.look(folder, 'light');
      await webview.locator('body.vscode-light').waitFor();
      await window.picture('preview');
      await window.look(folder, 'dark');
      await webview.locator('body.vscode-dark').waitFor();
      const ground = (): Promise<string> =>
        webview
          .locator('.rp-callout')
          .first()
          .evaluate(one => getComputedStyle(one).backgroundColor);
      await until('a callout has its dark ground', async () => (await ground()) === 'rgb(20, 58, 78)');
      await window.picture('preview-dark');
      await window.look(folder, 'light');
      await webview.locator('body.vscode-light').waitFor();
      await window.closeAll();
    },
  },
  {
    sentence: 'in the preview of a template the holes are chips',
    async run({ window, folder }) {
      mkdirSync(join(folder, '.rapport/templates'), { recursive: true });
      writeFileSync(join(folder, '.rapport/templates/stand-up.md'), TEMPLATE);
      await openFile(window, 'stand-up.md');
      await openPreview(window);
      await window.webview.locator('code.rp-hole', { hasText: '{{ owner.first }}' }).waitFor();
      await window.webview.locator('.rp-hole-line', { hasText: '{% if owner %}' }).waitFor();
      await window.closeAll();
    },
  },
];
