import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { bold, p, text } from '../../shared/document/build.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { rewrite } from '../../shared/markdown/rewrite.ts';
import { content, reads, same } from '../support/same.ts';

const captioned: Block = {
  type: 'code',
  text: text('SELECT 1;'),
  language: 'sql',
  caption: [...text('How '), bold('many')],
};

describe('code with a caption', () => {
  test('is a figure around the fence', () =>
    same('<figure>\n\n```sql\nSELECT 1;\n```\n\n<figcaption>How **many**</figcaption>\n</figure>', captioned));
  test('may have its caption above, and blank lines as one likes', () =>
    reads('<figure>\n\n<figcaption>How **many**</figcaption>\n\n```sql\nSELECT 1;\n```\n\n</figure>', captioned));
  test('stands in a list item', () =>
    same(
      '- Ask for it:\n\n  <figure>\n\n  ```sql\n  SELECT 1;\n  ```\n\n  <figcaption>How **many**</figcaption>\n  </figure>',
      {
        type: 'bulleted_list_item',
        text: text('Ask for it:'),
        children: [captioned],
      },
    ));
  test('may say anything there', () => {
    for (const words of ['</figcaption>', '<!-- -->', ' edges ', 'two\nlines', '`', '# 1', '<!--p:7k2qd-->']) {
      const block: Block = { ...captioned, caption: text(words) };
      expect(content(readMarkdown(printMarkdown({ blocks: [block] })).blocks), words).toEqual(content([block]));
    }
  });
  test('is changed where it stands', () => {
    const file = 'Before\n\n<figure>\n\n```sql\nSELECT 1;\n```\n\n<figcaption>Old</figcaption>\n</figure>\n\nAfter\n';
    const before = readMarkdown(file);
    const [first, listing, last] = before.blocks as [Block, Block, Block];
    const after = { blocks: [first, { ...listing, caption: text('New') } as Block, last] };
    expect(rewrite(file, before, after)).toBe(file.replace('Old', 'New'));
  });
});

describe('figures that are none of ours are HTML', () => {
  const kinds = (markdown: string) => readMarkdown(markdown).blocks.map(({ type }) => type);
  test('as most people write them, in one piece', () => {
    const html = '<figure>\n  <img src="a.png">\n  <figcaption>A plan</figcaption>\n</figure>';
    reads(`${html}\n\nmore`, { type: 'html', html }, p('more'));
  });
  test('around a picture, each line where it was', () => {
    const figure = '<figure>\n\n![plan](a.png)\n\n<figcaption>A plan</figcaption>\n\n</figure>\n';
    expect(kinds(figure)).toEqual(['html', 'image', 'html', 'html']);
    expect(printMarkdown(readMarkdown(figure))).toBe(figure);
  });
  test('around two listings, without an end, without a caption', () => {
    expect(kinds('<figure>\n\n    a\n\n```\nb\n```\n\n<figcaption>c</figcaption>\n</figure>')).toEqual([
      'html',
      'code',
      'code',
      'html',
      'html',
    ]);
    expect(kinds('<figure>\n\n```\nb\n```\n\n<figcaption>c</figcaption>')).toEqual(['html', 'code', 'html']);
    expect(kinds('<figure>\n\n```\nb\n```\n\n</figure>')).toEqual(['html', 'code', 'html']);
    expect(kinds('<figcaption>c</figcaption>')).toEqual(['html']);
  });
});
