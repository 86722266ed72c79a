/** Markdown of which martian makes what Notion refuses, with the limit or text of Notion's that says so. */
export interface Refusal {
  readonly rule: string;
  readonly markdown: string;
  /** The text of the refusal, or its beginning: what it shows of a request can be long. */
  readonly says: string;
}

const repeated = (text: string, times: number): string => Array(times).fill(text).join('');

/** The limits of size (a request, an array, a text, nesting), and links. */
export const REFUSALS: readonly Refusal[] = [
  {
    rule: 'more than 100 blocks at once',
    markdown: repeated('- item\n', 101),
    says: 'body failed validation: body.children.length should be ≤ `100`, instead was `101`.',
  },
  {
    rule: 'more than 100 blocks below one',
    markdown: `- item\n${repeated('  - inside\n', 101)}`,
    says: 'body failed validation: body.children[0].bulleted_list_item.children.length should be ≤ `100`, instead was `101`.',
  },
  {
    rule: 'more than 100 runs in a text',
    markdown: repeated('**a** b ', 51),
    says: 'body failed validation: body.children[0].paragraph.rich_text.length should be ≤ `100`, instead was `102`.',
  },
  {
    rule: 'a link longer than 2,000 characters',
    markdown: `[a](https://a.example/${repeated('x', 2000)})`,
    says: 'body failed validation: body.children[0].paragraph.rich_text[0].text.link.url.length should be ≤ `2000`, instead was `2018`.',
  },
  {
    rule: 'blocks on more than three levels',
    markdown: '- a\n  - b\n    - c\n      - d\n',
    says: 'body failed validation: body.children[0].bulleted_list_item.children[0].bulleted_list_item.children[0].bulleted_list_item.children should be not present',
  },
  {
    rule: 'a link that is no full address',
    markdown: '[plan](../plan.md) and [below](#pay)',
    says: 'Content creation Failed. Fix the following: \nInvalid URL for link.\nInvalid URL for link.',
  },
];
