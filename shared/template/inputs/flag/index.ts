import { FLAG } from '../../expressions/shape.ts';
import { isTruthy } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { lastRead } from '../last.ts';

const WORDS = new Map([
  ...['true', 'yes', 'y', 'on', '1', 'ja', 'j'].map((word): [string, boolean] => [word, true]),
  ...['false', 'no', 'n', 'off', '0', '', 'nein'].map((word): [string, boolean] => [word, false]),
]);

/** Yes or no. */
export const flag: InputType = {
  type: 'flag',
  article: 'yes or no',
  shape: FLAG,
  control: { kind: 'tick' },
  property: 'checkbox',
  defaults: { last: (known, input) => lastRead(flag.read)(known, input) },
  literalDefault: true,
  read(answer) {
    const value = typeof answer === 'string' ? WORDS.get(answer.trim().toLowerCase()) : answer;
    return typeof value === 'boolean' ? { value } : { problem: 'is yes or no' };
  },
  toJson: isTruthy,
};
