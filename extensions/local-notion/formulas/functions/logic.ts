import type { Expression } from '../expression.ts';
import { compare, isEmpty, type Kind, same, type Value } from '../value.ts';
import { type FormulaFunction, type Functions, fn, type Work } from './function.ts';

/** The one kind of several branches; nothing at all fits to any. */
export const commonKind = (kinds: readonly Kind[]): Kind => {
  const [first, ...others] = [...new Set(kinds.filter(kind => kind !== 'empty'))];
  if (first === undefined) return 'empty';
  return others.length === 0 ? first : 'any';
};

/** Which arguments of `ifs` are answers: each second, and the last. */
const answersOf = <T>(args: readonly T[]): T[] =>
  args.filter((_arg, index) => index % 2 === 1 || index === args.length - 1);

const choose = (args: readonly Expression[], work: Work): Value => {
  for (let at = 0; at + 1 < args.length; at += 2) if (!isEmpty(work(args[at]!))) return work(args[at + 1]!);
  return args.length % 2 === 1 ? work(args.at(-1)!) : null;
};

/** Names, each with its value, for the last argument. */
const withNames = (args: readonly Expression[], work: Work): Value => {
  const names: Record<string, Value> = {};
  for (let at = 0; at + 1 < args.length; at += 2) {
    const name = args[at];
    if (name?.is === 'name') names[name.name] = work(args[at + 1]!, { ...names });
  }
  return work(args.at(-1)!, names);
};

const nothing = (): Value => null;
const ordered = (test: (order: number) => boolean): FormulaFunction =>
  fn(2, 'boolean', ([a = null, b = null]) => (a === null || b === null ? false : test(compare(a, b))), { known: true });

/** Functions that decide and compare. */
export const LOGIC: Functions = {
  if: fn([2, 3], kinds => commonKind(kinds.slice(1)), nothing, { each: choose, known: true }),
  ifs: fn([2, 100], kinds => commonKind(answersOf(kinds)), nothing, { each: choose, known: true }),
  and: fn('many', 'boolean', nothing, { each: (args, work) => args.every(arg => !isEmpty(work(arg))) }),
  or: fn('many', 'boolean', nothing, { each: (args, work) => args.some(arg => !isEmpty(work(arg))) }),
  not: fn(1, 'boolean', ([value]) => isEmpty(value)),
  /** Without anything, it is nothing at all. */
  empty: fn(
    [0, 1],
    kinds => (kinds.length === 0 ? 'empty' : 'boolean'),
    values => (values.length === 0 ? null : isEmpty(values[0])),
  ),
  equal: fn(2, 'boolean', ([a = null, b = null]) => same(a, b)),
  unequal: fn(2, 'boolean', ([a = null, b = null]) => !same(a, b)),
  larger: ordered(order => order > 0),
  largerEq: ordered(order => order >= 0),
  smaller: ordered(order => order < 0),
  smallerEq: ordered(order => order <= 0),
  let: fn(3, kinds => kinds.at(-1) ?? 'unknown', nothing, { each: withNames }),
  lets: fn([3, 101], kinds => kinds.at(-1) ?? 'unknown', nothing, { each: withNames }),
  id: fn([0, 1], 'text', ([page], { pageId }) =>
    (typeof page === 'object' && page !== null && 'id' in page ? page.id : pageId).replaceAll('-', ''),
  ),
  /** A property of another page: `current.prop("Cost")`. */
  prop: fn(2, 'any', ([page, key], { property }) =>
    typeof page === 'object' && page !== null && 'is' in page && page.is === 'page'
      ? property(String(key), page.id)
      : null,
  ),
};
