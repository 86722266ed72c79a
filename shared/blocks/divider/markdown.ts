import type { MarkdownForm } from '../markdown-form.ts';
import type { DividerBlock } from './shape.ts';

/** `---` */
export const divider: MarkdownForm<DividerBlock> = {
  tokens: { hr: (reader, token) => ({ type: 'divider', source: reader.source(token) }) },
  exact: true,
  print: () => ['---'],
};
