import { describe, expect, test } from 'vitest';
import { li, p, row, todo, under } from '../../shared/document/build.ts';
import type { Document } from '../../shared/document/document.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { rewrite } from '../../shared/markdown/rewrite.ts';

/** Rewrites a text after a change to its document. */
function changed(text: string, change: (document: Document) => void): string {
  const before = readMarkdown(text);
  const after = structuredClone(before);
  change(after);
  return rewrite(text, before, after);
}

type Any = Document['blocks'][number] & { text: unknown; checked: boolean; children: Any[]; cells: unknown[] };
const at = (document: Document, ...path: number[]): Any =>
  path.reduce<{ children?: unknown }>((block, i) => (block.children as Any[])[i]!, {
    children: document.blocks,
  }) as Any;

describe('a change touches only its own lines', () => {
  test('a tick is one character', () =>
    expect(
      changed('*   [ ] call  Bo\n*   [ ] rest\n', page => {
        at(page, 0).checked = true;
      }),
    ).toBe('*   [x] call  Bo\n*   [ ] rest\n'));
  test('words are replaced, the marker stays', () =>
    expect(
      changed('+   old words\n\n    more\n', page => {
        at(page, 0).text = p('new').text;
      }),
    ).toBe('+   new\n\n    more\n'));
  test('other paragraphs keep their wrapping', () =>
    expect(
      changed('one\ntwo\n\nthree\nfour', page => {
        at(page, 1).text = p('five').text;
      }),
    ).toBe('one\ntwo\n\nfive'));
  test('a cell keeps the padding of its neighbours', () =>
    expect(
      changed('| a   | b |\n|-----|---|\n| one | 2 |\n', page => {
        at(page, 0, 1).cells[1] = p('3').text;
      }),
    ).toBe('| a   | b |\n|-----|---|\n| one | 3 |\n'));
  test('inside a quote the prefix stays', () =>
    expect(
      changed('> a\n>\n> - b\n> - c\n', page => {
        at(page, 0, 1).text = p('d').text;
      }),
    ).toBe('> a\n>\n> - b\n> - d\n'));
  test('line endings and the missing end of the last line stay', () =>
    expect(
      changed('# A\r\n\r\n- [ ] b\r\n- [ ] c', page => {
        at(page, 2).checked = true;
      }),
    ).toBe('# A\r\n\r\n- [ ] b\r\n- [x] c'));
  test('HTML with a line break of its own has the line endings of the file', () =>
    expect(
      changed('- one <a\r\n  href="x">two</a>\r\n- three\r\n', page => {
        at(page, 0).text = [{ type: 'text', text: '1 ' }, ...at(page, 0).text!.slice(1)];
      }),
    ).toBe('- 1 <a\r\n  href="x">two</a>\r\n- three\r\n'));
  test('a byte order mark stays', () =>
    expect(
      changed('\u{FEFF}# A\n', page => {
        at(page, 0).text = p('B').text;
      }),
    ).toBe('\u{FEFF}# B\n'));
  test('front matter stays', () =>
    expect(
      changed('---\na:  1\n---\n# A\n', page => {
        at(page, 0).text = p('B').text;
      }),
    ).toBe('---\na:  1\n---\n# B\n'));
});

describe('blocks that come and go', () => {
  test('a new item is written as its neighbours are', () =>
    expect(
      changed('* a\n* c\n', page => {
        page.blocks.splice(1, 0, li('b'));
      }),
    ).toBe('* a\n* b\n* c\n'));
  test('a new item in a loose list', () =>
    expect(
      changed('- a\n\n- c\n', page => {
        page.blocks.splice(1, 0, li('b'));
      }),
    ).toBe('- a\n\n- b\n\n- c\n'));
  test('a new paragraph between a list and a heading', () =>
    expect(
      changed('- a\n\n# B\n', page => {
        page.blocks.splice(1, 0, p('new'));
      }),
    ).toBe('- a\n\nnew\n\n# B\n'));
  test('a new first block', () =>
    expect(
      changed('# B\n', page => {
        page.blocks.unshift(p('new'));
      }),
    ).toBe('new\n\n# B\n'));
  test('a new first block behind a byte order mark', () =>
    expect(
      changed('\u{FEFF}# B\ntext\n', page => {
        page.blocks.unshift(p('new'));
      }),
    ).toBe('\u{FEFF}new\n\n# B\ntext\n'));
  test('a new item before a list that is indented stays beside it', () =>
    expect(
      changed('text\n  - a\n  - b\n', page => {
        page.blocks.splice(1, 0, li('new'));
      }),
    ).toBe('text\n  - new\n  - a\n  - b\n'));
  test('a new row is a line, and the others keep their padding', () => {
    const table = '| a   | b |\n|-----|---|\n| one | 2 |\n\nrest  of it\n';
    const withRow = (at: number) => changed(table, page => void page.blocks[0]!.children!.splice(at, 0, row('x', 'y')));
    expect(withRow(1)).toBe('| a   | b |\n|-----|---|\n| x | y |\n| one | 2 |\n\nrest  of it\n');
    expect(withRow(2)).toBe('| a   | b |\n|-----|---|\n| one | 2 |\n| x | y |\n\nrest  of it\n');
  });
  test('a row that goes takes its line along', () =>
    expect(
      changed('| a   | b |\n|-----|---|\n| one | 2 |\n| two | 3 |\n', page => {
        page.blocks[0]!.children!.splice(1, 1);
      }),
    ).toBe('| a   | b |\n|-----|---|\n| two | 3 |\n'));
  test('a first child', () =>
    expect(
      changed('- a\n- b\n', page => {
        page.blocks[0] = under(li('a'), todo(false, 'x'));
      }),
    ).toBe('- a\n  - [ ] x\n- b\n'));
  test('a block that is removed takes its blank line along', () =>
    expect(
      changed('# A\n\none\n\ntwo\n', page => {
        page.blocks.splice(1, 1);
      }),
    ).toBe('# A\n\ntwo\n'));
  test('numbers are not renumbered', () =>
    expect(
      changed('1. a\n2. b\n3. c\n', page => {
        page.blocks.splice(1, 1);
      }),
    ).toBe('1. a\n3. c\n'));
  test('what moves is moved', () =>
    expect(
      changed('one\n\ntwo\n\nthree\n', page => {
        page.blocks.push(...page.blocks.splice(0, 1));
      }),
    ).toBe('two\n\nthree\n\none\n'));
  test('an empty file', () =>
    expect(
      changed('', page => {
        page.blocks.push(p('new'));
      }),
    ).toBe('new\n'));
  test('front matter that comes', () =>
    expect(
      changed('# A\n', page => {
        page.frontMatter = 'a: 1';
      }),
    ).toBe('---\na: 1\n---\n\n# A\n'));
  test('front matter that changes', () =>
    expect(
      changed('---\na: 1\n---\n# A\n', page => {
        page.frontMatter = 'a: 2';
      }),
    ).toBe('---\na: 2\n---\n# A\n'));
  test('front matter with other line ends than the page keeps each of them', () =>
    expect(
      changed('---\na: 1\r\nb: 2\n---\n# A\r\n\r\nwords\r\n', page => {
        page.frontMatter = `${page.frontMatter}\nc: 3`;
      }),
    ).toBe('---\na: 1\r\nb: 2\nc: 3\n---\n# A\r\n\r\nwords\r\n'));
  test('the lines around front matter stay as they are', () =>
    expect(
      changed('--- \na: 1\n...\n# A\n', page => {
        page.frontMatter = 'a: 2';
      }),
    ).toBe('--- \na: 2\n...\n# A\n'));
  test('empty front matter gets its first line, and loses its last', () => {
    const fill = (yaml: string) => (page: { frontMatter?: string }) => {
      page.frontMatter = yaml;
    };
    expect(changed('---\n---\n# A\n', fill('a: 1'))).toBe('---\na: 1\n---\n# A\n');
    expect(changed('---\na: 1\n---\n# A\n', fill(''))).toBe('---\n---\n# A\n');
  });
});
