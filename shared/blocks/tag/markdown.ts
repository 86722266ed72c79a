import type { MarkdownForm } from '../markdown-form.ts';
import type { TagBlock } from './shape.ts';

/** A line of template tags; only where holes are looked for. */
export const tag: MarkdownForm<TagBlock> = {
  tokens: {
    template_line: (reader, token) => ({ type: 'tag', ...reader.hole(token.content)!, source: reader.source(token) }),
  },
  exact: true,
  print: block => [block.markup],
};
