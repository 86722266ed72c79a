import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { expect, it } from 'vitest';
import { compileTemplate } from '../../shared/template/index.ts';
import { words } from './support.ts';

// Programs by a grammar: whatever is put together of tags, filters and values, LiquidJS writes the same words.

const VALUES = {
  name: 'Ana',
  text: ' two words ',
  n: 3,
  zero: 0,
  yes: true,
  no: false,
  list: ['b', 'a', 'C'],
  numbers: [3, 1, 2],
  none: [],
  team: [
    { name: 'Ana', level: 3, lead: true },
    { name: 'Bo', level: 1 },
    { name: 'Cy', level: 3, lead: false },
  ],
};

const one = (...words: string[]) => fc.constantFrom(...words);

/** `${value}` and the like, with arbitraries in the holes. */
function say(parts: TemplateStringsArray, ...holes: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...holes).map(found => parts.map((part, i) => part + (found[i] ?? '')).join(''));
}

const name = one('name', 'text', 'n', 'zero', 'yes', 'no', 'x', 'y', 'missing', 'team[0].name', 'list[1]', 'list.size');
const list = one('list', 'numbers', 'none', 'team', 'missing', '(1..3)', '(n..5)');
const literal = one('"a"', "'b c'", '1', '2.5', '-3', 'true', 'false', 'nil', '""');
const value = fc.oneof(name, literal);
const ofText = one(
  ...['upcase', 'downcase', 'capitalize', 'strip', 'size', 'escape', 'append: "!"', 'prepend: n', 'truncate: 3'],
  ...[
    'replace: "a", "o"',
    'remove: "b"',
    'slice: 0, 2',
    'default: "none"',
    'split: "" | join: "-"',
    'split: " " | last',
  ],
);
const ofNumber = one(
  ...['plus: 2', 'minus: n', 'times: 1.5', 'divided_by: 2', 'modulo: 2', 'abs', 'ceil', 'floor', 'round', 'at_most: 2'],
);
const ofList = one(
  ...[
    'size',
    'first',
    'last',
    'reverse | first',
    'sort_natural: "name" | size',
    'uniq | size',
    'map: "name" | join: "+"',
  ],
  ...['where: "level", 3 | map: "name" | first', 'reject: "lead" | size', 'find_index: "name", "Bo"', 'has: "lead"'],
  ...['concat: numbers | size', 'push: 1 | size', 'pop | size', 'sum: "level"', 'group_by: "level" | size'],
);
const output = fc.oneof(say`{{ ${value} }}`, say`{{ ${value} | ${ofText} }}`, say`{{ ${value} | ${ofNumber} }}`);
const outputs = fc.oneof(
  output,
  say`{{ ${value} | ${ofText} | ${ofText} }}`,
  say`{{ ${list} | ${ofList} }}`,
  say`{{- ${value} -}}`,
  one('{{ i }}', '{{ i.name }}', '{{ forloop.index }}', '{{ forloop.last }}', '{{ i.level | plus: 1 }}'),
);
const sign = one('==', '!=', '<', '>', '<=', '>=');
const comparison = fc.oneof(
  value,
  say`${value} == ${value}`,
  say`${one('n', 'zero', '2', 'list.size')} ${sign} ${one('1', '3', 'n')}`,
  say`${one('text', 'name', 'list', 'numbers')} contains ${one('"a"', '1', 'name')}`,
  say`${one('text', 'none', 'missing', 'list')} == ${one('empty', 'blank', 'nil')}`,
);
const condition = fc.oneof(
  comparison,
  say`not ${name}`,
  say`${comparison} and ${comparison}`,
  say`${comparison} or ${comparison}`,
  say`(${comparison} or ${comparison}) and ${comparison}`,
);
const modifiers = one('', 'limit: 2', 'offset: 1', 'reversed', 'limit: 1 offset: 1', 'limit: n reversed');
const variable = one('x', 'y');
const still = one('word ', ', ', 'a b', ' - ', '; ');
const simple = fc.oneof(
  still,
  outputs,
  say`{% assign ${variable} = ${value} %}`,
  say`{% assign ${variable} = ${value} | ${ofText} %}`,
  say`{% increment ${one('count', 'other')} %}`,
  say`{% decrement ${one('count', 'other')} %}`,
  say`{% cycle ${one('"a", "b"', '"x": 1, 2, 3', 'name, n')} %}`,
  say`{% render "part", a: ${value} %}`,
  say`{% include "part", a: ${value} %}`,
  say`{% comment %}${still}{% endcomment %}`,
  say`{% raw %}{{ ${name} }}{% endraw %}`,
);

const { program } = fc.letrec<{ program: string; piece: string }>(tie => {
  const inner = tie('program');
  return {
    piece: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'pieces' },
      simple,
      say`{% if ${condition} %}${inner}{% endif %}`,
      say`{% if ${condition} %}${inner}{% elsif ${condition} %}${inner}{% else %}${inner}{% endif %}`,
      say`{% unless ${condition} %}${inner}{% else %}${inner}{% endunless %}`,
      say`{% case ${name} %}{% when ${literal} %}${inner}{% when ${literal}, ${literal} %}${inner}{% else %}${inner}{% endcase %}`,
      say`{% for i in ${list} ${modifiers} %}${inner}{% if ${condition} %}{% ${one('break', 'continue')} %}{% endif %}${inner}{% endfor %}`,
      say`{% for i in ${list} %}${inner}{% else %}${inner}{% endfor %}`,
      say`{% capture ${variable} %}${inner}{% endcapture %}`,
    ),
    program: fc
      .array(tie('piece'), { minLength: 1, maxLength: 4, depthIdentifier: 'pieces' })
      .map(pieces => pieces.join('')),
  };
});

const PARTS: { [name: string]: string } = { part: '<{{ a }}{{ x }}{% assign x = a %}{% increment count %}>' };
const liquid = new Liquid({ templates: PARTS, ownPropertyOnly: true, groupedExpressions: true });

/** Things whose text is their name, since that is what they are in our language. */
const theirValues = () => ({
  ...VALUES,
  team: VALUES.team.map(thing => Object.assign(Object.create({ toString: () => thing.name }) as object, thing)),
});

/** The words of a text; blanks don't count, since Markdown takes them away at the ends of a line and Liquid does not. */
const letters = (text: string): string => text.replace(/\s+/g, '');

it('writes the words that LiquidJS writes', () => {
  const runs = Number(process.env.ORACLE_RUNS ?? 300);
  fc.assert(
    fc.property(program, source => {
      // Something stands before it, so that the program is a sentence and not lines of tags.
      const text = `Say: ${source} .`;
      const page = compileTemplate(text, { file: 'x.md', include: name => PARTS[name] }).render(VALUES, {}).page;
      expect(letters(words(page))).toBe(letters(String(liquid.parseAndRenderSync(text, theirValues()))));
    }),
    { numRuns: runs, seed: 20261121 },
  );
});
