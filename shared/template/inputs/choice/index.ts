import { didYouMean } from '../../diagnostics/nearest.ts';
import { TEXT } from '../../expressions/shape.ts';
import { textOf } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { last } from '../last.ts';

/** One of a few words. */
export const choice: InputType = {
  type: 'choice',
  article: 'one of its options',
  shape: TEXT,
  control: { kind: 'options' },
  property: 'select',
  defaults: { last },
  literalDefault: true,
  read(answer, { choices }) {
    const words = typeof answer === 'string' || typeof answer === 'number' ? String(answer).trim() : undefined;
    if (words === undefined) return { problem: `is one of ${(choices ?? []).join(', ')}` };
    const value = choices ? choices.find(option => option.toLowerCase() === words.toLowerCase()) : words;
    if (value !== undefined) return { value };
    return { problem: `is one of ${choices!.join(', ')}, not "${words}".${didYouMean(words, choices!).hint}` };
  },
  toJson: textOf,
};
