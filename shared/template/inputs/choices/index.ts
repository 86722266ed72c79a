import { didYouMean } from '../../diagnostics/nearest.ts';
import { list, TEXT } from '../../expressions/shape.ts';
import { listOf, textOf, type Value } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { last } from '../last.ts';

/** Some of a few words, in the order of the options. Typed as a text, commas or lines part them. */
export const choices: InputType = {
  type: 'choices',
  article: 'one or more of its options',
  shape: list(TEXT),
  control: { kind: 'several' },
  property: 'multi_select',
  defaults: { last },
  literalDefault: true,
  read(answer, { choices: known }) {
    const given: unknown[] = Array.isArray(answer)
      ? answer
      : typeof answer === 'string'
        ? answer.split(/[,\n]/)
        : [answer];
    const picked: Value[] = [];
    for (const one of given) {
      const words = typeof one === 'string' || typeof one === 'number' ? String(one).trim() : undefined;
      if (words === undefined) return { problem: `is one or more of ${(known ?? []).join(', ')}` };
      if (words === '') continue;
      const option = known ? known.find(option => option.toLowerCase() === words.toLowerCase()) : words;
      if (option === undefined)
        return { problem: `knows ${known!.join(', ')}, not "${words}".${didYouMean(words, known!).hint}` };
      if (!picked.includes(option)) picked.push(option);
    }
    return { value: known ? known.filter(option => picked.includes(option)) : picked };
  },
  toJson: value => listOf(value).map(textOf),
};
