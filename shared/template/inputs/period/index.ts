import { partsOf } from '../../dates/day.ts';
import { TEXT } from '../../expressions/shape.ts';
import { textOf } from '../../expressions/value.ts';
import type { Known } from '../../render/context.ts';
import type { InputType } from '../input-type.ts';
import { last } from '../last.ts';

const year = ({ today }: Known, back = 0): string => String(partsOf(today).year - back);

/** A stretch of time by its name: `2026`, `2026 Q4`, `January to June`. */
export const period: InputType = {
  type: 'period',
  article: 'a stretch of time, such as 2026 Q4',
  shape: TEXT,
  control: { kind: 'line', placeholder: '2026 Q4' },
  property: 'select',
  clock: true,
  defaults: {
    last,
    'this-year': known => year(known),
    'last-year': known => year(known, 1),
    'this-quarter': known => `${year(known)} Q${Math.ceil(partsOf(known.today).month / 3)}`,
    'last-half-year': known => (partsOf(known.today).month > 6 ? `${year(known)} H1` : `${year(known, 1)} H2`),
  },
  literalDefault: true,
  read(answer) {
    if (typeof answer !== 'string' && typeof answer !== 'number')
      return { problem: 'is a stretch of time, such as 2026 Q4' };
    return { value: String(answer).replace(/\s+/g, ' ').trim() };
  },
  toJson: textOf,
};
