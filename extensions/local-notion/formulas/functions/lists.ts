import type { Expression } from '../expression.ts';
import { asList, asNumber, asText, compare, isEmpty, same, type Value } from '../value.ts';
import { type FormulaFunction, type Functions, fn, type Work } from './function.ts';

const LISTS_ONLY = { on: ['list', 'any', 'unknown'] } as const;
const nothing = (): Value => null;

/** A function that works its second argument out for each item, as `current` and `index`. */
const forEach = (
  gives: FormulaFunction['gives'],
  make: (items: Value[], test: (item: Value, index: number) => Value) => Value,
  fewest = 2,
): FormulaFunction =>
  fn([fewest, 2], gives, nothing, {
    ...LISTS_ONLY,
    each: ([list, by]: readonly Expression[], work: Work) => {
      const items = list ? asList(work(list)) : [];
      return make(items, (current, index) => (by ? work(by, { current, index }) : current));
    },
  });

const at = (list: Value | undefined, index: number): Value => asList(list).at(index) ?? null;
const uniqueIn = (items: readonly Value[]): Value[] =>
  items.filter((item, index) => items.findIndex(other => same(other, item)) === index);

/** Functions of lists. */
export const LISTS: Functions = {
  length: fn(1, 'number', ([value]) => (Array.isArray(value) ? value.length : [...asText(value)].length)),
  count: fn(1, 'number', ([value]) => asList(value).length),
  at: fn(2, 'any', ([list, index]) => at(list, asNumber(index) ?? 0), LISTS_ONLY),
  first: fn(1, 'any', ([list]) => at(list, 0), LISTS_ONLY),
  last: fn(1, 'any', ([list]) => at(list, -1), LISTS_ONLY),
  slice: fn(
    [2, 3],
    'list',
    ([list, from, to]) => asList(list).slice(asNumber(from) ?? 0, to === undefined ? undefined : (asNumber(to) ?? 0)),
    LISTS_ONLY,
  ),
  reverse: fn(1, 'list', ([list]) => asList(list).toReversed(), LISTS_ONLY),
  unique: fn(1, 'list', ([list]) => uniqueIn(asList(list)), LISTS_ONLY),
  flat: fn(1, 'list', ([list]) => asList(list).flatMap(asList), LISTS_ONLY),
  includes: fn(2, 'boolean', ([list, item = null]) =>
    typeof list === 'string'
      ? list.includes(asText(item))
      : asList(list).some(one => same(one, item) || asText(one) === item),
  ),
  sort: forEach(
    'list',
    (items, by) =>
      items
        .map((item, index) => ({ item, key: by(item, index) }))
        .toSorted((a, b) => compare(a.key, b.key))
        .map(({ item }) => item),
    1,
  ),
  map: forEach('list', (items, by) => items.map(by)),
  filter: forEach('list', (items, by) => items.filter((item, index) => !isEmpty(by(item, index)))),
  find: forEach('any', (items, by) => items.find((item, index) => !isEmpty(by(item, index))) ?? null),
  findIndex: forEach('number', (items, by) => items.findIndex((item, index) => !isEmpty(by(item, index)))),
  some: forEach('boolean', (items, by) => items.some((item, index) => !isEmpty(by(item, index)))),
  every: forEach('boolean', (items, by) => items.every((item, index) => !isEmpty(by(item, index)))),
};
