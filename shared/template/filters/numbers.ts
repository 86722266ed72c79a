import { NUMBER } from '../expressions/shape.ts';
import { numberOf } from '../expressions/value.ts';
import type { ArgumentType, Filter } from './filter.ts';

const filter = (
  name: string,
  about: string,
  example: Filter['example'],
  args: ArgumentType[],
  reckon: (number: number, argument: number) => number,
): Filter => ({
  name,
  about,
  example,
  args,
  gives: NUMBER,
  run: (input, [argument]) => reckon(numberOf(input), numberOf(argument)),
});

/** Number in, number out. What is no number counts as 0. */
export const numbers: readonly Filter[] = [
  filter('plus', 'The sum.', ['{{ 2 | plus: 3 }}', '5'], ['number'], (a, b) => a + b),
  filter('minus', 'The difference.', ['{{ 5 | minus: 3 }}', '2'], ['number'], (a, b) => a - b),
  filter('times', 'The product.', ['{{ 2 | times: 3 }}', '6'], ['number'], (a, b) => a * b),
  {
    name: 'divided_by',
    about: 'The quotient; with `true` behind it, without what is left over.',
    example: ['{{ 9 | divided_by: 2 }}', '4.5'],
    args: ['number', 'any?'],
    gives: NUMBER,
    run: (input, [by, whole]) => (whole ? Math.floor(numberOf(input) / numberOf(by)) : numberOf(input) / numberOf(by)),
  },
  filter('modulo', 'What is left over.', ['{{ 9 | modulo: 4 }}', '1'], ['number'], (a, b) => ((a % b) + b) % b),
  filter('abs', 'Without its sign.', ['{{ -3 | abs }}', '3'], [], Math.abs),
  filter('ceil', 'The next whole number above.', ['{{ 1.2 | ceil }}', '2'], [], Math.ceil),
  filter('floor', 'The next whole number below.', ['{{ 1.8 | floor }}', '1'], [], Math.floor),
  filter('round', 'The nearest number with so many decimals.', ['{{ 1.25 | round: 1 }}', '1.3'], ['number?'], round),
  filter('at_least', 'Not less than this.', ['{{ 2 | at_least: 3 }}', '3'], ['number'], Math.max),
  filter('at_most', 'Not more than this.', ['{{ 5 | at_most: 3 }}', '3'], ['number'], Math.min),
];

// By its decimal digits, because 1.005 * 100 is 100.49999999999999.
function round(number: number, decimals: number): number {
  const scaled = shift(Math.abs(number), decimals);
  if (!(scaled <= Number.MAX_SAFE_INTEGER)) return number;
  return Math.sign(number) * shift(Math.round(scaled), -decimals);
}

function shift(number: number, by: number): number {
  const [mantissa, exponent = '0'] = String(number).split('e');
  return Number(`${mantissa}e${Number(exponent) + by}`);
}
