import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from './open-file.ts';
import type { Step } from './step.ts';

const EXAMPLE = '.example.md';

/** Where the pictures go. Without it the step is not among the others: it takes minutes, and its result is for eyes. */
const LOOKS = process.env.TEMPLATE_LOOKS;

const examples = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith(EXAMPLE));

/** VS Code's preview of every template's example, photographed. */
export const templateLooks: readonly Step[] = LOOKS
  ? [
      {
        sentence: 'the preview shows the example of every template',
        async run({ window, folder }) {
          mkdirSync(LOOKS, { recursive: true });
          for (const path of examples) {
            const id = path.replace(/^.*[\\/]/, '').slice(0, -EXAMPLE.length);
            // Without the front matter, so that the picture is of the page.
            const text = readFileSync(join('templates', path), 'utf8').replace(/^---\n[\s\S]*?\n---\n+/, '');
            const [, heading = ''] = /^## (.*)$/m.exec(text) ?? [];
            await window.closeAll();
            writeFileSync(join(folder, `${id}.md`), text);
            await openFile(window, `${id}.md`);
            await window.page.keyboard.press('Control+Shift+v');
            await window.webview.getByText(heading, { exact: true }).first().waitFor();
            await window.page.screenshot({ path: join(LOOKS, `${id} vscode.png`) });
          }
          await window.closeAll();
        },
      },
    ]
  : [];
