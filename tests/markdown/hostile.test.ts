import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { casesOf, foldersOf, KINDS } from '../blocks/support/golden-cases.ts';
import { growth, SQUARED } from '../support/growth.ts';
import { PATIENCE, propertyRuns } from '../support/property-runs.ts';
import { workOf } from '../support/work-of.ts';
import { HOSTILE } from './hostile-texts.ts';

/** What is done with a text that comes from outside. */
const DOORS: { readonly [door: string]: (text: string) => unknown } = {
  'read, printed and sent': text => {
    const document = readMarkdown(text);
    return [printMarkdown(document), toNotion(document)];
  },
  'read as a template': text => readMarkdown(text, { holes: true }),
};

describe.each(Object.keys(HOSTILE))('%s', what => {
  const text = HOSTILE[what]!(8_000);

  test('are a page, and what is printed for it reads as it did', () => {
    const document = readMarkdown(text);
    expect(equalDocuments(readMarkdown(printMarkdown(document)), document)).toBe(true);
  });

  test.each(Object.entries(DOORS))('%s: four times as long takes no sixteen times the work', (_, open) => {
    expect(growth(open, HOSTILE[what]!, [8_000, 32_000])).toBeLessThan(SQUARED);
  });
});

describe.each([10, 100, 1_000, 10_000])('%i levels', levels => {
  const words = Array.from({ length: levels }, (_, i) => `w${i}`);

  test.each([
    ['quotes', `${'> '.repeat(levels)}first last`],
    ['lists', `${'- '.repeat(levels)}first last`],
    ['numbered lists', `${'1. '.repeat(levels)}first last`],
    ['toggles', `${'<details>\n<summary>first</summary>\n\n'.repeat(levels)}last${'\n\n</details>'.repeat(levels)}`],
    ['callouts', `${'<callout>\n\n'.repeat(levels)}first last${'\n\n</callout>'.repeat(levels)}`],
    ['links', `${'['.repeat(levels)}first last${'](b)'.repeat(levels)}`],
    ['emphasis', `${words.map(word => `*${word} `).join('')}first last${' x*'.repeat(levels)}`],
    ['bold and italic by turns', `${words.map((word, i) => `${i % 2 ? '*' : '**'}${word} `).join('')}first last`],
  ])('of %s are read without losing a word, and printed to the same', (_, text) => {
    const document = readMarkdown(text);
    const printed = printMarkdown(document);
    expect(equalDocuments(readMarkdown(printed), document)).toBe(true);
    for (const word of text.match(/w\d+|first|last/g)!) expect(printed.includes(word)).toBe(true);
  });
});

test('one line of 5 MB is one paragraph, with every word', () => {
  const line = 'two *words* and `code` '.repeat(220_000).trim();
  const { blocks } = readMarkdown(line);
  expect(blocks).toHaveLength(1);
  expect(printMarkdown({ blocks })).toBe(`${line}\n`);
});

/** Milliseconds of work below which they say nothing. */
const NOISE = 60;
const TRIES = 4;

const pieces = fc.constantFrom(
  ...Object.values(HOSTILE).map(make => make(40)),
  ...KINDS.flatMap(kind =>
    foldersOf(kind).flatMap(folder => casesOf(`${kind}/${folder}`).map(({ markdown }) => markdown)),
  ),
);

/** Text as it is when somebody cuts, doubles and glues it. */
const mutated = fc
  .array(fc.tuple(pieces, fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 6 })
  .map(parts =>
    parts.map(([piece, from, to, count]) => piece.slice(Math.min(from, to), Math.max(from, to)).repeat(count)).join(''),
  );

/** Milliseconds of work for each byte of a text: far more than it takes, far less than anybody would notice. */
const PER_BYTE = 0.1;

test(
  'whatever is cut, doubled and glued takes work that goes with its length, and loses nothing',
  () => {
    fc.assert(
      fc.property(mutated, text => {
        const document = readMarkdown(text);
        expect(equalDocuments(readMarkdown(printMarkdown(document)), document)).toBe(true);
        const bound = NOISE + text.length * PER_BYTE;
        const spent = () => Math.max(...Object.values(DOORS).map(open => workOf(() => open(text))));
        expect(Array.from({ length: TRIES }, () => 0).some(() => spent() < bound)).toBe(true);
      }),
      propertyRuns(1_500, 20_000),
    );
  },
  PATIENCE,
);
