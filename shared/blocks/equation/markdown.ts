import type { MarkdownForm } from '../markdown-form.ts';
import type { EquationBlock } from './shape.ts';

/** `$$` on lines of their own around the formula. */
export const equation: MarkdownForm<EquationBlock> = {
  tokens: {
    block_equation: (reader, token) => ({
      type: 'equation',
      expression: reader.plain(token.content),
      source: reader.source(token),
    }),
  },
  print: block => ['$$', ...(block.expression === '' ? [] : block.expression.split('\n')), '$$'],
};
