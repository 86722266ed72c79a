import { NUMBER } from '../../expressions/shape.ts';
import { numberOf } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { last } from '../last.ts';

/** A number, also when it was typed with a comma. */
export const number: InputType = {
  type: 'number',
  article: 'a number',
  shape: NUMBER,
  control: { kind: 'number', placeholder: '3' },
  property: 'number',
  defaults: { last },
  literalDefault: true,
  read(answer, { min, max }) {
    const value = typeof answer === 'string' && answer.trim() !== '' ? Number(answer.trim().replace(',', '.')) : answer;
    if (typeof value !== 'number' || !Number.isFinite(value)) return { problem: 'is a number, such as 3' };
    if (min !== undefined && value < min) return { problem: `is at least ${min}` };
    if (max !== undefined && value > max) return { problem: `is at most ${max}` };
    return { value };
  },
  toJson: numberOf,
};
