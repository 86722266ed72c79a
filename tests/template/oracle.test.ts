import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { equalDocuments } from '../../shared/document/equal.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { compileTemplate } from '../../shared/template/index.ts';
import {
  ARRAYS,
  type Case,
  CONDITIONS,
  DATES,
  EXPRESSIONS,
  LOOPS,
  NUMBERS,
  PARTIALS,
  PARTS,
  STRINGS,
  TAGS,
} from './oracle-cases.ts';
import { PAGES } from './oracle-pages.ts';
import * as PRODUCTS from './oracle-products.ts';
import { words } from './support.ts';

// Liquid's language is our language, so LiquidJS says what is right: where the days of a case have hours, in UTC.
const liquid = new Liquid({ templates: PARTS, ownPropertyOnly: true, groupedExpressions: true, timezoneOffset: 0 });

const ours = ([source, values = {}]: Case) =>
  compileTemplate(source, { file: 'case.md', include: name => PARTS[name] }).render(values, {}).page;
const theirs = ([source, values = {}]: Case) => liquid.parseAndRenderSync(source, values) as string;
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Where we differ on purpose, with the reason. */
const DIFFERENCES: { source: string; ours: string; because: string }[] = [
  {
    source: '{{ thing }}',
    ours: 'Ana',
    because: 'A person, a promise or a question in a text is its name or its words; `[object Object]` helps nobody.',
  },
  {
    source: '{{ "now" | date: "%Y" }}',
    ours: 'now',
    because: 'There is no clock in the language: without `today` in the context nobody knows what day it is.',
  },
  {
    source: '{{ "March 14, 2016" | date: "%Y" }}',
    ours: 'March 14, 2016',
    because: 'Days are written 2016-03-14; what a day in words means depends on who wrote it.',
  },
  {
    source: '{% if nil == blank %}a{% endif %}{% if blank == blank %}b{% endif %}{% if blank == nil %}c{% endif %}',
    ours: 'abc',
    because:
      'LiquidJS says that `blank == nil` and that nothing else of this is so; what is blank is blank from both sides.',
  },
  {
    source: '{% if null_data > -1 %}a{% else %}b{% endif %}',
    ours: 'b',
    because:
      'Nothing is neither more nor less than a number; LiquidJS takes a `null` in the data for 0, and `nil` not.',
  },
  {
    source: '{% cycle "a", "b" %}{% cycle "a", "b" %}',
    ours: 'a b',
    because: 'A tag that writes in a line of its own writes a paragraph of its own.',
  },
  {
    source: '{{ "2026-11-22" | date: "%V %G" }}',
    ours: '47 2026',
    because: 'Weeks are spoken of by the numbers of ISO 8601, which LiquidJS does not know.',
  },
  {
    source: '{% if (not thing) or true %}a{% endif %}{% if (not missing) and true %}b{% endif %}',
    ours: 'ab',
    because: 'LiquidJS takes `not` for a name where it is the first word in parentheses.',
  },
  {
    source: '{{ list | join: ", " }}',
    ours: 'Ana, Bo',
    because: 'Joined things are their names, as they are by themselves.',
  },
  {
    source: '{{ "a" | upcas }}',
    ours: 'a',
    because: 'LiquidJS passes unknown filters through, and so do we; but we also say so.',
  },
];

describe('the same plain text as LiquidJS', () => {
  const tables = { EXPRESSIONS, CONDITIONS, LOOPS, TAGS, PARTIALS, STRINGS, ARRAYS, NUMBERS, DATES, ...PRODUCTS };
  for (const [name, cases] of Object.entries(tables)) {
    it.each(cases.map(one => [one[0], one] as const))(`${name.toLowerCase()}: %s`, (_, one) => {
      expect(squeezed(words(ours(one)))).toBe(squeezed(theirs(one)));
    });
  }

  it.each(DIFFERENCES)('but $source is "$ours"', ({ source, ours: expected }) => {
    const page = ours([
      source,
      {
        thing: { name: 'Ana', level: 3 },
        list: [{ name: 'Ana' }, { name: 'Bo' }],
        null_data: null,
      },
    ]);
    expect(squeezed(words(page))).toBe(expected);
  });
});

describe('the same document as reading what LiquidJS writes', () => {
  it.each(PAGES.map(one => [one[0], one] as const))('%s', (_, one) => {
    const read = readMarkdown(theirs(one));
    expect(equalDocuments(ours(one), read), `${JSON.stringify(ours(one), null, 1)}\n${theirs(one)}`).toBe(true);
  });
});
