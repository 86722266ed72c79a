import type { Compiler } from '../compile/compiler.ts';
import type { State } from '../render/state.ts';
import { compileExpression } from './compile.ts';
import type { Expression, Operator } from './expression.ts';
import { Emptiness, equal, isList, isNil, isTruthy, textOf, type Value, Words } from './value.ts';

type Compare = (left: Value, right: Value, state: State) => boolean;

/** `and` and `or` are not here: they may leave their right side alone. */
const COMPARISONS: { [K in Exclude<Operator, 'and' | 'or'>]: Compare } = {
  '==': equal,
  '!=': (left, right) => !equal(left, right),
  '<': (left, right) => ordered(left, right, (a, b) => a < b),
  '>': (left, right) => ordered(left, right, (a, b) => a > b),
  '<=': (left, right) => ordered(left, right, (a, b) => a <= b),
  '>=': (left, right) => ordered(left, right, (a, b) => a >= b),
  contains(left, right, state) {
    if (isList(left)) {
      state.budget.spend(left.length >> 3);
      return left.some(item => equal(item, right));
    }
    if (isNil(right)) return false;
    return (typeof left === 'string' || left instanceof Words) && textOf(left).includes(textOf(right));
  },
};

// Texts with texts by their letters; otherwise as numbers, where nothing and words that are no number never compare.
function ordered(left: Value, right: Value, compare: (a: number | string, b: number | string) => boolean): boolean {
  if (left instanceof Emptiness || right instanceof Emptiness) return false;
  const [a, b] = [comparable(left), comparable(right)];
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  return compare(Number(a), Number(b));
}

const comparable = (value: Value): number | string => {
  if (value instanceof Words || isList(value)) return textOf(value);
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? Number(value) : Number.NaN;
};

/** Makes a function of `left operator right`. */
export function compileBinary(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  compiler: Compiler,
): (state: State) => boolean {
  const a = compileExpression(left, compiler).evaluate;
  const b = compileExpression(right, compiler).evaluate;
  if (operator === 'and') return state => isTruthy(a(state)) && isTruthy(b(state));
  if (operator === 'or') return state => isTruthy(a(state)) || isTruthy(b(state));
  const compare = COMPARISONS[operator];
  return state => {
    const [x, y] = [a(state), b(state)];
    if (typeof x === 'string' && x.length > LONG) state.budget.spend(x.length >> 6);
    return compare(x, y, state);
  };
}

/** From here on the length of a text is paid for when it is looked through. */
const LONG = 256;
