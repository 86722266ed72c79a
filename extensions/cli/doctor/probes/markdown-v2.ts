import type { Body } from '../../../../shared/notion/client/transport.ts';
import { type Probe, paragraph, words } from '../probe.ts';

const SAMPLE: Body[] = [
  { heading_2: { rich_text: words('Heading') } },
  { paragraph: { rich_text: words('Red'), color: 'red_background' } },
  {
    paragraph: { rich_text: [{ text: { content: 'bold' }, annotations: { bold: true } }, { text: { content: ' x' } }] },
  },
  { to_do: { rich_text: words('Done'), checked: true } },
  { toggle: { rich_text: words('Toggle'), children: [paragraph('inside')] } },
  { callout: { rich_text: words('Callout'), icon: { type: 'emoji', emoji: '💡' } } },
  { quote: { rich_text: words('Quote') } },
  { bookmark: { url: 'https://example.com' } },
  { table_of_contents: {} },
  { equation: { expression: 'x^2' } },
  { code: { rich_text: words('1 + 1'), language: 'python' } },
  paragraph(''),
  { divider: {} },
  paragraph('a * b < c'),
];

/** What Local Notion writes for the sample. */
const EXPECTED = `## Heading

<p color="red_bg">
Red
</p>

**bold** x

- [x] Done

<toggle>
Toggle

inside
</toggle>

<callout icon="💡">
Callout
</callout>

> Quote

<bookmark source="https://example.com" />

<table-of-contents />

$$
x^2
$$

\`\`\`python
1 + 1
\`\`\`

<p />

---

a * b < c`;

/** The second Markdown of Notion, of which only the opening of the guide and the specification are public. */
export const markdownV2: Probe = {
  name: 'markdown-v2',
  asks: 'How is a page of fourteen blocks written in Markdown v2?',
  outcomes: { same: 'as expected, letter by letter', other: 'otherwise', refused: 'not at all' },
  local: 'same',
  async measure({ bench, page }) {
    const id = await page('Markdown v2', SAMPLE);
    const { status, body, message } = await bench.ask('GET', `/pages/${id}/markdown?markdown_version=v2`);
    if (status >= 400) return { outcome: 'refused', detail: message };
    const [there, here] = [String(body.markdown), EXPECTED].map(text => text.trimEnd().split('\n'));
    const other = there!.filter((line, index) => line !== here![index]).slice(0, 8);
    if (other.length === 0 && there!.length === here!.length) return { outcome: 'same' };
    return { outcome: 'other', detail: `for example: ${other.map(line => JSON.stringify(line)).join(' ')}` };
  },
};
