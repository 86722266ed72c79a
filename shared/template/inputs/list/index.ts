import { list as listShape, TEXT } from '../../expressions/shape.ts';
import { listOf, textOf, type Value } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { lastRead } from '../last.ts';

/** Several lines of words. Typed as a text, each line is one. */
export const list: InputType = {
  type: 'list',
  article: 'a list of lines',
  shape: listShape(TEXT),
  control: { kind: 'items' },
  property: 'multi_select',
  defaults: { last: (known, input) => lastRead(list.read)(known, input) },
  literalDefault: true,
  read(answer) {
    const items: unknown[] = Array.isArray(answer)
      ? answer
      : typeof answer === 'string'
        ? answer.split(/\r?\n/)
        : [undefined];
    const value: Value[] = [];
    for (const item of items) {
      if (typeof item !== 'string' && typeof item !== 'number') return { problem: 'is a list of lines' };
      const words = String(item).trim();
      if (words !== '') value.push(words);
    }
    return { value };
  },
  toJson: value => listOf(value).map(textOf),
};
