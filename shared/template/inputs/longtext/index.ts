import { TEXT } from '../../expressions/shape.ts';
import { textOf } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { last } from '../last.ts';

/** Words on several lines. They stay words: nothing in them is read as Markdown. */
export const longtext: InputType = {
  type: 'longtext',
  article: 'a text',
  shape: TEXT,
  control: { kind: 'lines' },
  property: 'rich_text',
  defaults: { last },
  literalDefault: true,
  read(answer) {
    if (typeof answer !== 'string') return { problem: 'is a text' };
    return { value: answer.replace(/\r\n?/g, '\n').trim() };
  },
  toJson: textOf,
};
