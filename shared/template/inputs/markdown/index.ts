import { TEXT } from '../../expressions/shape.ts';
import { textOf } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { last } from '../last.ts';
import { readPlainBlocks } from './read-plain-blocks.ts';

/** The only answer that is read as Markdown: with the plain blocks, and no more. */
export const markdown: InputType = {
  type: 'markdown',
  article: 'a text in Markdown',
  shape: TEXT,
  control: { kind: 'lines' },
  property: 'rich_text',
  defaults: { last },
  literalDefault: true,
  read(answer) {
    if (typeof answer !== 'string') return { problem: 'is a text in Markdown' };
    return { value: readPlainBlocks(answer.replace(/\r\n?/g, '\n')) };
  },
  toJson: textOf,
};
