import { TEXT } from '../../expressions/shape.ts';
import { textOf } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { last } from '../last.ts';

/** One line of words. */
export const text: InputType = {
  type: 'text',
  article: 'a line of words',
  shape: TEXT,
  control: { kind: 'line' },
  property: 'rich_text',
  defaults: { last },
  literalDefault: true,
  read(answer) {
    if (typeof answer !== 'string' && typeof answer !== 'number') return { problem: 'is a line of words' };
    return { value: String(answer).replace(/\s+/g, ' ').trim() };
  },
  toJson: textOf,
};
