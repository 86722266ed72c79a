import { MalformedNotion } from '../../richtext/notion/malformed.ts';
import { wellFormed } from '../../richtext/notion/well-formed.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

/** The longest formula that Notion takes. */
const LONGEST = 1000;

export const equationNotion: NotionForm<'equation'> = {
  block: 'equation',
  types: ['equation'],
  fields: ['expression'],
  read: ({ expression }) => {
    if (typeof expression !== 'string') throw new MalformedNotion('equation.expression', 'a string');
    return { expression: wellFormed(expression) };
  },
  write: block =>
    block.expression.length > LONGEST
      ? {
          type: 'code',
          payload: { rich_text: [{ type: 'text', text: { content: block.expression } }], language: 'latex' },
        }
      : { type: 'equation', payload: { expression: wellFormed(block.expression) } },
  fate: block =>
    block.expression.length > LONGEST
      ? { kept: 'changed', reason: `Notion's formulas have at most ${LONGEST} characters; it is sent as LaTeX code.` }
      : undefined,
};
