import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, doc, p, quote, text, under } from '../../../shared/document/build.ts';
import type { Document } from '../../../shared/document/document.ts';
import { walk } from '../../../shared/document/walk.ts';
import { createParser } from '../../../shared/markdown/parser.ts';
import { printPasteable } from '../../../shared/markdown/pasteable.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { notionDocument } from '../../support/arbitrary-document.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { wordsOf } from './words.ts';

const paste = (markdown: string): string => printPasteable(readMarkdown(markdown)).trimEnd();

describe('what Markdown has, stays as it is', () => {
  test.each([
    '# One\n\n## Two\n\n### Three',
    'words with **bold**, *italic*, ~~struck~~, `code` and [a link](https://a.example/b?c=d)',
    '- a\n  - b\n    - c\n- d',
    '1. one\n2. two\n   - under two\n3. three',
    '- [ ] to do\n- [x] done\n  - [ ] part',
    '> quoted\n>\n> - and a list in it',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    '```ts\nconst a = 1;\n```',
    'a\n\n---\n\nb',
    '2 * 3 = 6, snake_case, $5 and $6, a & b, [draft]',
    'first line  \nsecond line',
  ])('%s', markdown => {
    expect(paste(markdown)).toBe(markdown);
  });
});

describe('what plain Markdown has not, falls back', () => {
  test.each([
    ['a heading of a lower level', '#### Four', '### Four'],
    [
      'a callout is a quote with its icon first',
      '<callout icon="💡" color="gray_bg">\n\nMind **this**\n\n- and this\n\n</callout>',
      '> 💡 Mind **this**\n>\n> - and this',
    ],
    ['an alert too', '> [!WARNING]\n> Mind this', '> ⚠️ Mind this'],
    ['a toggle is a heading', '<details>\n<summary>More</summary>\n\ninside\n\n</details>', '### More\n\ninside'],
    [
      'a toggle in an item is a bold line',
      '- a\n\n  <details>\n  <summary>More</summary>\n\n  inside\n\n  </details>',
      '- a\n\n  **More**\n\n  inside',
    ],
    [
      'a toggle heading is one',
      '<details heading="h2">\n<summary>More</summary>\n\ninside\n\n</details>',
      '## More\n\ninside',
    ],
    ['colours drop', '<p color="red">\n\nred\n\n</p>\n\nand <span color="blue_bg">blue</span>', 'red\n\nand blue'],
    [
      'hints stay as their words',
      '- <span color="gray">What would make it worth it?</span>',
      '- What would make it worth it?',
    ],
    [
      'a mention and a date are their text',
      'ask <mention url="user://10ca1000-0000-4000-8000-000000000000">Bo</mention> by <date start="2026-11-21" />',
      'ask Bo by 2026-11-21',
    ],
    ['a formula too', 'so $`a+b`$ it is\n\n$$\ne = mc\n$$', 'so a+b it is\n\ne = mc'],
    [
      'columns stand one under the other',
      '<notion type="column_list" data="{}">\n\n<notion type="column" data="{}">\n\na\n\n</notion>\n\n<notion type="column" data="{}">\n\nb\n\n</notion>\n\n</notion>',
      'a\n\nb',
    ],
    [
      'a table without a header row gets one',
      '<table header-column="true">\n<tr>\n<td>a</td>\n<td>b|c</td>\n</tr>\n</table>',
      '| a | b\\|c |\n| --- | --- |',
    ],
    [
      'a bookmark and a picture are links',
      '<bookmark source="https://a.example/">Read</bookmark>\n\n![Graph](https://a.example/g.png)',
      '[Read](https://a.example/)\n\n[Graph](https://a.example/g.png)',
    ],
    ['letters are numbers', '<ol type="a">\n<li>\n\nx\n\n</li>\n</ol>', '1. x'],
    ['a link into this folder is its words', '[next](./next.md)', 'next'],
    ['HTML is its words', '<div class="x">\n<b>Hello</b> there\n</div>', 'Hello there'],
  ])('%s', (_, markdown, expected) => {
    expect(paste(markdown)).toBe(expected);
  });
});

describe('what is private never appears', () => {
  test('neither a private alert nor what is under it, at any depth', () => {
    expect(paste('a\n\n> [!PRIVATE]\n> canary\n>\n> - canary\n\n- b\n\n  > [!private] canary')).toBe('a\n\n- b');
  });

  test('nor a comment, the mark of a promise, or the front matter', () => {
    expect(
      paste('---\nsecret: canary\n---\n\n<!-- canary -->\n\n- [ ] call Bo <!--p:7k2qd-->\n- a <!-- canary --> b'),
    ).toBe('- [ ] call Bo\n- a  b');
  });
});

describe('marks that Markdown could not begin or end there are dropped', () => {
  test.each([
    ['日本。語', { at: 0, marks: { bold: true } }],
    ['a.b', { at: 0, marks: { italic: true } }],
  ] as const)('%s', (words, { marks }) => {
    const runs = text('x', { type: 'text', text: words.slice(0, 2), ...marks }, words.slice(2));
    expect(printPasteable(doc({ type: 'paragraph', text: runs }))).not.toMatch(/<|\\/);
  });
});

test('a link whose words would make a definition of the line is no link there', () => {
  const words = code('a]: x');
  expect(printPasteable(doc({ type: 'paragraph', text: [{ ...words, link: 'https://a.example' }] }))).toBe('a\\]: x\n');
});

test('brackets on two lines make no link of what is between', () => {
  expect(printPasteable(doc(p('a [\n[x](y)')))).toBe('a \\[  \n\\[x\\](y)\n');
});

test('two quotes stay two', () => {
  expect(printPasteable(doc(quote('a'), under(quote('b'), p('c'))))).toBe('> a\n\n> b\n>\n> c\n');
});

const PLAIN = new Set([
  'paragraph',
  'heading',
  'bulleted_list_item',
  'numbered_list_item',
  'to_do',
  'quote',
  'table',
  'table_row',
  'code',
  'divider',
]);

describe('of any page', () => {
  const printed = (document: Document) => ({
    markdown: printPasteable(document),
    back: readMarkdown(printPasteable(document)),
  });

  test('all the words are there, in their order, and nothing but plain blocks is read back', () => {
    fc.assert(
      fc.property(notionDocument, document => {
        const { markdown, back } = printed(document);
        expect(wordsOf(back), markdown).toBe(wordsOf(document));
        expect(
          [...walk(back.blocks)].map(({ type }) => type).filter(type => !PLAIN.has(type)),
          markdown,
        ).toEqual([]);
      }),
      propertyRuns(400),
    );
  });

  test('no tag, comment, entity or autolink is in it', () => {
    fc.assert(
      fc.property(notionDocument, document => {
        const { markdown } = printed(document);
        const tokens = createParser()
          .parse(markdown, {})
          .flatMap(token => [token, ...(token.children ?? [])]);
        const foreign = tokens.filter(
          ({ type, info, markup }) =>
            /html|tag_|equation|definition/.test(type) || info === 'entity' || markup === 'autolink',
        );
        expect(foreign, markdown).toEqual([]);
      }),
      propertyRuns(400),
    );
  });
});
