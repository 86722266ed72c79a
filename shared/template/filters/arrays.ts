import { ANY, FLAG, list, NUMBER, type Shape, shapeOfItem, TEXT } from '../expressions/shape.ts';
import {
  equal,
  isList,
  isNil,
  isThing,
  isTruthy,
  listOf,
  numberOf,
  own,
  property,
  textOf,
  type Value,
  Words,
} from '../expressions/value.ts';
import type { Filter } from './filter.ts';

const same = (input: Shape): Shape => (input.kind === 'list' ? input : list(ANY));

/** `a.b.c` of a value. */
const at = (item: Value, path: Value): Value => textOf(path).split('.').reduce<Value>(property, item);

/** Lists in; lists, parts of them or numbers out. What is no list counts as a list of one. */
export const arrays: readonly Filter[] = [
  {
    name: 'join',
    about: 'The parts with words between them.',
    example: ['{{ "a,b" | split: "," | join: " and " }}', 'a and b'],
    args: ['text?'],
    gives: TEXT,
    run(input, [between], { budget }) {
      const parts = listOf(input).map(textOf);
      const separator = isNil(between) ? ' ' : textOf(between);
      budget.text(parts.reduce((length, part) => length + part.length + separator.length, 0));
      return parts.join(separator);
    },
  },
  {
    name: 'first',
    about: 'The first part of a list; the first name of a person.',
    example: ['{{ "a,b" | split: "," | first }}', 'a'],
    gives: input => (input.kind === 'list' ? shapeOfItem(input) : TEXT),
    run: input =>
      isList(input)
        ? input[0]
        : isThing(input)
          ? own(input, 'first')
          : typeof input === 'string'
            ? input.charAt(0)
            : '',
  },
  {
    name: 'last',
    about: 'The last part of a list.',
    example: ['{{ "a,b" | split: "," | last }}', 'b'],
    gives: shapeOfItem,
    run: input => (isList(input) ? input.at(-1) : typeof input === 'string' ? input.slice(-1) : ''),
  },
  {
    name: 'size',
    about: 'How many parts or letters there are.',
    example: ['{{ "Ana" | size }}', '3'],
    gives: NUMBER,
    run: input =>
      isList(input) ? input.length : typeof input === 'string' || input instanceof Words ? textOf(input).length : 0,
  },
  {
    name: 'map',
    about: 'One property of each part.',
    example: ['{{ people | map: "first" | join: ", " }}', 'Ana, Bo'],
    args: ['text'],
    gives: ANY,
    run: (input, [path]) => listOf(input).map(item => at(item, path)),
  },
  {
    name: 'where',
    about: 'The parts whose property is this; or is there at all.',
    example: ['{{ people | where: "first", "Bo" | map: "name" }}', 'Bo Lind'],
    args: ['text', 'any?'],
    gives: same,
    run: (input, args) => listOf(input).filter(item => matches(item, args)),
  },
  {
    name: 'reject',
    about: 'The parts whose property is not this.',
    example: ['{{ people | reject: "first", "Bo" | map: "name" }}', 'Ana Lopes'],
    args: ['text', 'any?'],
    gives: same,
    run: (input, args) => listOf(input).filter(item => !matches(item, args)),
  },
  {
    name: 'find',
    about: 'The first part whose property is this.',
    example: ['{% assign bo = people | find: "first", "Bo" %}{{ bo.name }}', 'Bo Lind'],
    args: ['text', 'any?'],
    gives: shapeOfItem,
    run: (input, args) => listOf(input).find(item => matches(item, args)),
  },
  {
    name: 'find_index',
    about: 'Where the first part stands whose property is this, counted from 0.',
    example: ['{{ people | find_index: "first", "Bo" }}', '1'],
    args: ['text', 'any?'],
    gives: NUMBER,
    run(input, args) {
      const index = listOf(input).findIndex(item => matches(item, args));
      return index < 0 ? undefined : index;
    },
  },
  {
    name: 'has',
    about: 'Whether the property of some part is this.',
    example: ['{{ people | has: "first", "Bo" }}', 'true'],
    args: ['text', 'any?'],
    gives: FLAG,
    run: (input, args) => listOf(input).some(item => matches(item, args)),
  },
  {
    name: 'group_by',
    about: 'Groups with a `name` and their `items`.',
    example: ['{% assign groups = people | group_by: "first" %}{{ groups[1].name }}', 'Bo'],
    args: ['text'],
    gives: ANY,
    run(input, [path]) {
      const groups = Map.groupBy(listOf(input), item => at(item, path));
      return [...groups].map(([name, items]) => ({ name, items }));
    },
  },
  {
    name: 'sort',
    about: 'In order, by a property if one is named; what has none comes last.',
    example: ['{{ "b,a" | split: "," | sort | join }}', 'a b'],
    args: ['text?'],
    gives: same,
    run: (input, [path]) => sorted(input, path, value => value),
  },
  {
    name: 'sort_natural',
    about: 'In order, capital and small letters alike.',
    example: ['{{ "b,A" | split: "," | sort_natural | join }}', 'A b'],
    args: ['text?'],
    gives: same,
    run: (input, [path]) => sorted(input, path, value => (isNil(value) ? value : textOf(value).toLowerCase())),
  },
  {
    name: 'reverse',
    about: 'The last part first.',
    example: ['{{ "a,b" | split: "," | reverse | join }}', 'b a'],
    gives: same,
    run: input => listOf(input).toReversed(),
  },
  {
    name: 'uniq',
    about: 'Each part once.',
    example: ['{{ "a,b,a" | split: "," | uniq | join }}', 'a b'],
    gives: same,
    run: input => [...new Set(listOf(input))],
  },
  {
    name: 'compact',
    about: 'Without parts that are nothing.',
    example: ['{{ people | map: "handle" | compact | size }}', '0'],
    gives: same,
    run: input => listOf(input).filter(item => !isNil(item)),
  },
  {
    name: 'concat',
    about: 'Two lists as one.',
    example: ['{% assign b = "b" | split: "," %}{{ "a" | split: "," | concat: b | join }}', 'a b'],
    args: ['list'],
    gives: same,
    run: (input, [more]) => [...listOf(input), ...listOf(more)],
  },
  {
    name: 'push',
    about: 'The list with one more part.',
    example: ['{{ "a" | split: "," | push: "b" | join }}', 'a b'],
    args: ['any'],
    gives: same,
    run: (input, [item]) => [...listOf(input), item],
  },
  {
    name: 'unshift',
    about: 'The list with one more part before it.',
    example: ['{{ "b" | split: "," | unshift: "a" | join }}', 'a b'],
    args: ['any'],
    gives: same,
    run: (input, [item]) => [item, ...listOf(input)],
  },
  {
    name: 'pop',
    about: 'The list without its last part.',
    example: ['{{ "a,b" | split: "," | pop | join }}', 'a'],
    gives: same,
    run: input => listOf(input).slice(0, -1),
  },
  {
    name: 'shift',
    about: 'The list without its first part.',
    example: ['{{ "a,b" | split: "," | shift | join }}', 'b'],
    gives: same,
    run: input => listOf(input).slice(1),
  },
  {
    name: 'sum',
    about: 'All numbers together, or all of a property.',
    example: ['{{ "1,2" | split: "," | sum }}', '3'],
    args: ['text?'],
    gives: NUMBER,
    run: (input, [path]) =>
      listOf(input).reduce<number>((sum, item) => sum + numberOf(isNil(path) ? item : at(item, path)), 0),
  },
  {
    name: 'default',
    about: 'This instead of nothing. With `allow_false: true`, no stays no.',
    example: ['{{ "" | default: "not yet" }}', 'not yet'],
    args: ['any?', 'any?'],
    named: ['allow_false'],
    gives: input => input,
    run(input, [instead], _state, named) {
      if (isList(input) || typeof input === 'string') return input.length ? input : instead;
      if (input === false && isTruthy(own(named, 'allow_false'))) return false;
      return isTruthy(input) ? input : instead;
    },
  },
];

function matches(item: Value, [path, wanted]: readonly Value[]): boolean {
  const value = at(item, path);
  return wanted === undefined ? isTruthy(value) : equal(value, wanted);
}

function sorted(input: Value, path: Value, by: (value: Value) => Value): Value {
  const keyed = listOf(input).map(item => ({ item, key: by(isNil(path) ? item : at(item, path)) }));
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ item }) => item);
}

const rank = (value: Value): number | string => (typeof value === 'number' ? value : textOf(value));

function order(a: Value, b: Value): number {
  if (isNil(a) || isNil(b)) return Number(isNil(a)) - Number(isNil(b));
  const [x, y] = [rank(a), rank(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
