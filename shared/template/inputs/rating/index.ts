import { NUMBER } from '../../expressions/shape.ts';
import { numberOf } from '../../expressions/value.ts';
import type { Input, InputType } from '../input-type.ts';
import { last } from '../last.ts';

/** From 1 to 5, unless `min` and `max` say otherwise. */
const boundsOf = ({ min = 1, max = 5 }: Pick<Input, 'min' | 'max'>): [low: number, high: number] => [min, max];

/** A whole number on a short scale. */
export const rating: InputType = {
  type: 'rating',
  article: 'a number on its scale',
  shape: NUMBER,
  control: { kind: 'options' },
  property: 'number',
  defaults: { last },
  literalDefault: true,
  choicesOf(input) {
    const [low, high] = boundsOf(input);
    return Array.from({ length: Math.max(0, Math.min(high - low, 20) + 1) }, (_, i) => String(low + i));
  },
  read(answer, input) {
    const [low, high] = boundsOf(input);
    const value = typeof answer === 'string' && answer.trim() !== '' ? Number(answer) : answer;
    return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
      ? { value }
      : { problem: `is a whole number from ${low} to ${high}` };
  },
  toJson: numberOf,
};
