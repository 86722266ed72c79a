import type { Case } from './oracle-cases.ts';

/** Every text with every change: what one filter does to one kind of value is one case. */
const crossed = (values: readonly unknown[], changes: readonly string[]): Case[] =>
  changes.flatMap(change => values.map((v): Case => [`[{{ v | ${change} }}]`, { v }]));

const TEXTS = ['', 'Ana Lopes', '  two  words ', 'ÄÖ-ß 日本', 'a,b,,c,', 12.5, true, null, ['x', 'y z', 'X']];

export const TEXT_FILTERS: readonly Case[] = crossed(TEXTS, [
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'squish',
  'append: "!"',
  'prepend: "- "',
  'replace: "a", "o"',
  'replace_first: " ", "_"',
  'replace_last: "a", "o"',
  'remove: ","',
  'truncate: 6',
  'truncatewords: 1',
  'slice: 1, 3',
  'slice: -2, 2',
  'split: "," | join: "/"',
  'size',
  'default: "none"',
  'escape',
  'url_encode',
  'strip_html',
  'first',
  'last',
]);

const NUMBERS = [0, 7, -3, 2.5, 1234.5678, '12', '3.7', 'x', '', null, true];

export const NUMBER_FILTERS: readonly Case[] = crossed(NUMBERS, [
  'plus: 2',
  'minus: "1.5"',
  'times: -3',
  'divided_by: 4',
  'divided_by: 2, true',
  'modulo: 3',
  'abs',
  'ceil',
  'floor',
  'round',
  'round: 2',
  'at_least: 3',
  'at_most: 3',
]);

const people = [
  { name: 'Ana', level: 3, lead: true, at: { city: 'Lisbon' } },
  { name: 'bo', level: 1, lead: false, at: { city: 'Oslo' } },
  { name: 'Cy', level: 2, at: { city: 'Lisbon' } },
  { name: 'Dee', level: 3, lead: null },
];
const LISTS = [[], ['b', 'a', 'C', 'b'], [3, 11, 2, 3], [null, 'x', null], ['1', 1, true, 1], people, 'word', 5, null];

export const LIST_FILTERS: readonly Case[] = crossed(LISTS, [
  'size',
  'reverse | map: "name" | join: "/"',
  'map: "name" | reverse | join: ","',
  'uniq | size',
  'compact | size',
  'sort_natural: "name" | map: "name" | join: " "',
  'map: "name" | join: " "',
  'map: "at.city" | join: " "',
  'where: "level", 3 | map: "name" | join: " "',
  'where: "lead" | map: "name" | join: " "',
  'where: "at.city", "Lisbon" | map: "name" | join: " "',
  'reject: "lead" | map: "name" | join: " "',
  'find_index: "level", 3',
  'find_index: "name", "nobody"',
  'has: "lead", true',
  'has: "nothing"',
  'sum',
  'sum: "level"',
  'concat: v | size',
  'push: "z" | size',
  'unshift: "z" | first',
  'pop | size',
  'shift | size',
  'group_by: "level" | map: "name" | join: " "',
  'slice: 1, 2 | size',
  'sort: "level" | map: "name" | join: " "',
]);

const OPERANDS = ['1', '"1"', '0', '""', '"b"', 'nil', 'true', 'false', 'empty', 'blank', 'list', 'none', 'text'];

/** What LiquidJS compares by an odd rule: `nil == blank` is false there, and `blank == nil` is true. */
const DROPS = ['nil', 'empty', 'blank'];

/** Each kind of value beside each other, with every sign. */
export const COMPARISONS: readonly Case[] = OPERANDS.flatMap((left, i) =>
  OPERANDS.slice(i)
    .filter(right => !(DROPS.includes(left) && DROPS.includes(right)))
    .map(
      (right): Case => [
        ['==', '!=', '<', '>', '<=', '>=', 'contains']
          .map(sign => `{% if ${left} ${sign} ${right} %}${sign}{% endif %}`)
          .join(' '),
        { list: ['b', 1], text: 'abc' },
      ],
    ),
);

export const LOOP_MODIFIERS: readonly Case[] = [
  '',
  'limit: 2',
  'offset: 1',
  'offset: 9',
  'limit: 0',
  'offset: -2',
].flatMap(a =>
  ['', 'reversed', 'limit: -1', 'offset: continue'].map(
    (b): Case => [
      `{% for i in list limit: 1 %}{{ i }}{% endfor %}|{% for i in list ${a} ${b} %}{{ i }}{{ forloop.rindex }} {% else %}none{% endfor %}`,
      { list: ['a', 'b', 'c'] },
    ],
  ),
);

const PATTERNS =
  '%a %A %b %B %C %d %e %-d %_m %03d %h %H %I %j %-j %k %l %L %m %M %n %p %P %q %s %S %u %U %w %W %y %Y %^a %#b %%';
const DAYS = ['2026-01-01', '2024-02-29', '2026-05-04', '2026-11-22', '2027-12-31', '1999-10-13'];

export const DATE_PATTERNS: readonly Case[] = PATTERNS.split(' ').flatMap(pattern =>
  DAYS.slice(0, 3).map((day): Case => [`{{ day | date: "${pattern}" }}`, { day }]),
);
