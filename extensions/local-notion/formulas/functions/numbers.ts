import { asNumber, asText, type Value } from '../value.ts';
import { type FormulaFunction, type Functions, fn } from './function.ts';

/** Nothing counts as nothing: what can't be counted with makes no number. */
const finite = (value: number): Value => (Number.isFinite(value) ? value : null);
const counting = { on: ['number', 'boolean', 'empty', 'any'], known: true } as const;
const two = (count: (a: number, b: number) => number): FormulaFunction =>
  fn(2, 'number', ([a, b]) => finite(count(asNumber(a) ?? 0, asNumber(b) ?? 0)), counting);
const one = (count: (a: number) => number): FormulaFunction =>
  fn(1, 'number', ([a]) => (a === null ? null : finite(count(asNumber(a) ?? 0))), counting);
const numbersIn = (values: readonly Value[]): number[] =>
  values.flat().flatMap(value => asNumber(value as Value) ?? []);
const many = (count: (numbers: number[]) => number | null): FormulaFunction =>
  fn('many', 'number', values => {
    const numbers = numbersIn(values);
    return numbers.length === 0 ? null : count(numbers);
  });
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const constant = (value: number): FormulaFunction => fn(0, 'number', () => value);

/** Functions of numbers. */
export const NUMBERS: Functions = {
  /** Joins texts, where one of the two is a text. */
  add: fn(
    2,
    kinds => (kinds.includes('text') ? 'text' : kinds.includes('list') ? 'unknown' : 'number'),
    ([a = null, b = null]) =>
      typeof a === 'string' || typeof b === 'string' || Array.isArray(a) || Array.isArray(b)
        ? asText(a) + asText(b)
        : (asNumber(a) ?? 0) + (asNumber(b) ?? 0),
  ),
  subtract: two((a, b) => a - b),
  multiply: two((a, b) => a * b),
  divide: two((a, b) => a / b),
  mod: two((a, b) => a % b),
  pow: two((a, b) => a ** b),
  negate: one(a => -a),
  round: fn(
    [1, 2],
    'number',
    ([a, places]) => {
      const scale = 10 ** (asNumber(places) ?? 0);
      return a === null ? null : Math.round((asNumber(a) ?? 0) * scale) / scale;
    },
    counting,
  ),
  ceil: one(Math.ceil),
  floor: one(Math.floor),
  abs: one(Math.abs),
  sqrt: one(Math.sqrt),
  cbrt: one(Math.cbrt),
  exp: one(Math.exp),
  ln: one(Math.log),
  log10: one(Math.log10),
  log2: one(Math.log2),
  sign: one(Math.sign),
  pi: constant(Math.PI),
  e: constant(Math.E),
  min: many(numbers => Math.min(...numbers)),
  max: many(numbers => Math.max(...numbers)),
  sum: fn('many', 'number', values => total(numbersIn(values))),
  mean: many(numbers => total(numbers) / numbers.length),
  median: many(numbers => {
    const sorted = numbers.toSorted((a, b) => a - b);
    const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
    return total(middle) / middle.length;
  }),
  toNumber: fn(1, 'number', ([value]) => asNumber(value)),
};
