import { describe, expect, test } from 'vitest';
import { plainText } from '../../../shared/document/text.ts';
import { readDialect } from '../../../shared/markdown/dialects/read-dialect.ts';
import { growth, SQUARED } from '../../support/growth.ts';

const many = (text: string, times = 10_000): string => text.repeat(times);

/** What makes careless readers slow or deep: unclosed, nested, repeated. */
const HOSTILE: [what: string, text: (times: number) => string][] = [
  ['brackets', times => many('[', times)],
  ['pictures', times => many('![', times)],
  ['unclosed links', times => many('[a](b', times)],
  ['stars', times => many('*a **b ', times)],
  ['tildes', times => many('~~a', times)],
  ['dollars', times => many('$a ', times)],
  ['rows of backticks', times => Array.from({ length: times ** 0.5 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
  ['attributes', times => `${many('{color="', times)}}`],
  ['spans', times => many('<span color="red">', times)],
  ['unclosed toggles', times => many('<details>\n<summary>x</summary>\n', times)],
  ['unclosed callouts', times => many('<callout>\n', times)],
  ['quotes on one line', times => many('<quote>', times)],
  ['columns on one line', times => many('<columns><column>', times)],
  ['ends of nothing', times => many('</quote>\n</callout>\n', times)],
  ['unclosed tables', times => many('<table>\n', times)],
  ['unclosed rows', times => `<table>\n${many('<tr><td>', times)}`],
  ['empty tables', times => many('<table>\n</table>\n', times)],
  ['fences', times => many('```\n', times)],
  ['formulas', times => many('$$\n', times)],
  ['blanks', times => `a${many(' ', times)}b`],
  ['angle brackets', times => many('<', times)],
  ['items of tags', times => many('<ul>\n<li>\n', times)],
];

describe.each(['notion-1', 'notion-2'] as const)('%s', dialect => {
  test.each(HOSTILE)(
    'ten times the %s take about ten times the work',
    (_, text) => {
      const read = (words: string) => readDialect(words, { dialect });
      read(text(100));
      expect(growth(read, text, [1_000, 10_000])).toBeLessThan(SQUARED);
    },
    60_000,
  );

  test('lines a thousand tabs deep are read to a depth that every tree can have', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `${'\t'.repeat(i)}- level${i}`).join('\n');
    const said = JSON.stringify(readDialect(text, { dialect }));
    expect([said.includes('level0'), said.includes('level999')]).toEqual([true, true]);
  });

  test('a line of five million letters is one paragraph', () => {
    const { blocks } = readDialect(many('a', 5_000_000), { dialect });
    expect(blocks.map(block => plainText(block.text).length)).toEqual([5_000_000]);
  });

  test('NUL and halves of characters are the sign for what can’t be shown', () =>
    expect(readDialect('a\0b\uD800', { dialect }).blocks).toMatchObject([{ text: [{ text: 'a\u{FFFD}b\u{FFFD}' }] }]));
});
