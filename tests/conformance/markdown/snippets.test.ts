import { describe, expect, test } from 'vitest';
import { comesBack, looks, looksTheSame } from './dialect.ts';
import { snippets } from './snippets.ts';

/** Where a text can stand, and be read differently. */
const PLACES: { readonly [place: string]: (text: string) => string } = {
  alone: text => text,
  'in a quote': text => text.replace(/^/gm, '> '),
  'in an item': text => `- ${text.replaceAll('\n', '\n  ')}`,
  'under a numbered item': text => `1. z\n\n   ${text.replaceAll('\n', '\n   ')}`,
  'between two paragraphs': text => `a\n\n${text}\n\nb`,
  'as Windows writes it': text => text.replaceAll('\n', '\r\n'),
};

/** What we print otherwise than any tool would show it, and why. */
const OTHERWISE: readonly [reason: string, written: RegExp][] = [
  ['a formula is printed with the dollars and backticks of GitHub, which are code elsewhere', /\$[^$`\n ]+\$/],
  ['a box is ticked with x, whatever ticked it', /\[X\]/],
  ['the name of an alert is printed in capitals', /\[!note\]/],
  ['a table of our own tags is a GFM table where it can be one', /<table header-row/],
  ['a footnote is text, since Notion has none; other tools take its definition for that of a link', /\[\^1\]:/],
];

const reasonOf = (text: string): string | undefined => OTHERWISE.find(([, written]) => written.test(text))?.[0];

describe.each(Object.entries(PLACES))('%s', (_, put) => {
  test.each(snippets())('%s: %j comes back as it was read', (_, text) => {
    expect(comesBack(put(text))).toBe(true);
  });
});

describe('in any other tool it looks as it did before', () => {
  test.each(snippets().filter(([, text]) => !reasonOf(text)))('%s: %j', (_, text) => {
    const { written, printed } = looks(text);
    expect(printed).toBe(written);
  });
});

test.each(OTHERWISE)('not so: %s', (_, written) => {
  const meant = snippets().filter(([, text]) => written.test(text));
  expect(meant.some(([, text]) => !looksTheSame(text))).toBe(true);
});

test('the comparison sees what differs', () => {
  expect(looks('a').written).not.toBe(looks('*a*').written);
  expect(looks('- a\n- b').written).not.toBe(looks('- a\n  - b').written);
  expect(looks('1. a').written).not.toBe(looks('2. a').written);
  expect(looks('[a](b)').written).not.toBe(looks('[a](c)').written);
  expect(looks('a\\\nb').written).not.toBe(looks('a\nb').written);
});
