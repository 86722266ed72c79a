import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { bold, h, italic, li, listing, ol, p, row, todo, under } from '../../shared/document/build.ts';
import type { Run } from '../../shared/document/run.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { rewrite } from '../../shared/markdown/rewrite.ts';

/** Rewrites a file in which blocks come, as from Notion: without a word on how they are written. */
function changed(text: string, change: (blocks: Block[]) => void): string {
  const before = readMarkdown(text);
  const after = structuredClone(before);
  change(after.blocks);
  return rewrite(text, before, after);
}

const added = (text: string, ...blocks: Block[]): string => changed(text, page => void page.push(...blocks));

const both = (words: string): Run => ({ type: 'text', text: words, bold: true, italic: true });

/** Gives new fields to the block at this place. */
const put =
  (path: readonly number[], fields: object) =>
  (page: Block[]): void => {
    const [first, ...rest] = path;
    Object.assign(
      rest.reduce((block, i) => block.children![i]!, page[first!]!),
      fields,
    );
  };

describe('bullets', () => {
  test('a new list has the bullets of the file', () =>
    expect(added('* a\n* b\n\n# C\n', li('d'), todo(false, 'e'))).toBe('* a\n* b\n\n# C\n\n* d\n* [ ] e\n'));
  test('a new item in a list has the bullets of that list, whatever the others have', () =>
    expect(changed('* a\n* b\n\ntext\n\n- c\n', page => void page.push(li('d')))).toBe(
      '* a\n* b\n\ntext\n\n- c\n- d\n',
    ));
  test('what comes under an item has the bullets that are used under items', () =>
    expect(changed('* a\n  - b\n* c\n', put([1], { children: [li('d')] }))).toBe('* a\n  - b\n* c\n  - d\n'));
  test('a file without lists has dashes', () => expect(added('text\n', li('a'))).toBe('text\n\n- a\n'));
});

describe('blank lines between items', () => {
  test('a new list stands as wide as the others', () =>
    expect(added('- a\n\n- b\n\n# C\n', li('d'), li('e'))).toBe('- a\n\n- b\n\n# C\n\n- d\n\n- e\n'));
  test('or as close', () => expect(added('- a\n- b\n\n# C\n', li('d'), li('e'))).toBe('- a\n- b\n\n# C\n\n- d\n- e\n'));
});

describe('numbers', () => {
  test('in a list of nothing but ones, a new item is another one', () =>
    expect(changed('1. a\n1. b\n1. c\n', page => void page.splice(1, 0, ol('new'), ol('newer')))).toBe(
      '1. a\n1. new\n1. newer\n1. b\n1. c\n',
    ));
  test('in a list that counts, it counts on', () =>
    expect(changed('1. a\n2. b\n', page => void page.push(ol('c')))).toBe('1. a\n2. b\n3. c\n'));
  test('a new list has ones where the others have', () =>
    expect(added('1. a\n1. b\n\n# C\n', ol('d'), ol('e'))).toBe('1. a\n1. b\n\n# C\n\n1. d\n1. e\n'));
  test('a new list has the brackets of the others', () =>
    expect(added('1) a\n2) b\n\n# C\n', ol('d'), ol('e'))).toBe('1) a\n2) b\n\n# C\n\n1) d\n2) e\n'));
});

describe('headings', () => {
  test('are underlined where the file underlines them, as far as Markdown can', () =>
    expect(added('Title\n=====\n\ntext\n', h(1, 'New'), h(2, 'Newer title'), h(3, 'Third'))).toBe(
      'Title\n=====\n\ntext\n\nNew\n===\n\nNewer title\n-----------\n\n### Third\n',
    ));
  test('have number signs where the file has them', () =>
    expect(added('# Title\n', h(2, 'New'))).toBe('# Title\n\n## New\n'));
  test('keep their line when they become a level lower', () =>
    expect(changed('Title\n=====\n\nb\n', put([0], { level: 2 }))).toBe('Title\n-----\n\nb\n'));
  test('without words have number signs', () => expect(added('A\n=\n', h(2))).toBe('A\n=\n\n##\n'));
});

describe('code', () => {
  test('stands between tildes where the file has them', () =>
    expect(added('~~~ts\na\n~~~\n', listing('sql', 'b'))).toBe('~~~ts\na\n~~~\n\n~~~sql\nb\n~~~\n'));
  test('keeps its own tildes when it changes', () =>
    expect(changed('```\na\n```\n\n~~~ts\nb\n~~~\n', put([1], { text: p('c').text }))).toBe(
      '```\na\n```\n\n~~~ts\nc\n~~~\n',
    ));
  test('with tildes in it has more of them', () =>
    expect(added('~~~\na\n~~~\n', listing(null, '~~~~'))).toBe('~~~\na\n~~~\n\n~~~~~\n~~~~\n~~~~~\n'));
});

describe('boxes', () => {
  test('are ticked with a capital letter where the file does so', () =>
    expect(changed('- [X] a\n- [ ] b\n', put([1], { checked: true }))).toBe('- [X] a\n- [X] b\n'));
  test('so are new ones', () => expect(added('- [X] a\n', todo(true, 'b'))).toBe('- [X] a\n- [X] b\n'));
  test('and with a small one everywhere else', () =>
    expect(changed('- [ ] a\n- [ ] b\n', put([1], { checked: true }))).toBe('- [ ] a\n- [x] b\n'));
});

describe('indentation', () => {
  const file = '- a\n    - b\n        - c\n- d\n';
  test('the first thing under an item is as far in as elsewhere', () =>
    expect(changed(file, put([1], { children: [li('e')] }))).toBe(`${file}    - e\n`));
  test('also deeper down', () =>
    expect(changed(file, put([0, 0, 0], { children: [li('e')] }))).toBe(
      '- a\n    - b\n        - c\n            - e\n- d\n',
    ));
  test('and within what is new', () =>
    expect(added(file, under(li('e'), under(todo(false, 'f'), p('g'))))).toBe(
      `${file}- e\n    - [ ] f\n\n        g\n`,
    ));
  test('a tab is a tab', () =>
    expect(changed('- a\n\t- b\n- c\n', put([1], { children: [li('d')] }))).toBe('- a\n\t- b\n- c\n\t- d\n'));
  test('in numbered lists, too', () =>
    expect(changed('1. a\n    - b\n2. c\n', put([1], { children: [li('d')] }))).toBe('1. a\n    - b\n2. c\n    - d\n'));
  test('is as wide as the marker where the file has no other habit', () =>
    expect(changed('1. a\n2. b\n', put([1], { children: [li('c')] }))).toBe('1. a\n2. b\n   - c\n'));
});

describe('bold and italic', () => {
  test('have the signs of the file', () =>
    expect(added('This is _so_ and __so__.\n', p('It is ', italic('new'), ' and ', bold('newer'), '.'))).toBe(
      'This is _so_ and __so__.\n\nIt is _new_ and __newer__.\n',
    ));
  test('each its own', () =>
    expect(added('This is _so_ and **so**.\n', p(italic('new'), ', ', bold('newer'), ', ', both('newest')))).toBe(
      'This is _so_ and **so**.\n\n_new_, **newer**, **_newest_**\n',
    ));
  test('both at once are underscores, too', () =>
    expect(added('_a_ __b__\n', p('It is ', both('new')))).toBe('_a_ __b__\n\nIt is ___new___\n'));
  test('keep their signs where other words of the text change', () =>
    expect(changed('It is _so_, Bo.\n', put([0], { text: p('It is ', italic('so'), ', Ana.').text }))).toBe(
      'It is _so_, Ana.\n',
    ));
  test('have stars inside a word, where underscores would be words', () =>
    expect(added('_a_ __b__\n', p('un', italic('believ'), 'able, ', bold('snake_case')))).toBe(
      '_a_ __b__\n\nun*believ*able, __snake_case__\n',
    ));
  test('in a table, too', () =>
    expect(
      added(
        '_a_\n',
        under({ type: 'table', width: 1, columnHeader: true }, row('A'), { type: 'table_row', cells: [[italic('b')]] }),
      ),
    ).toBe('_a_\n\n| A |\n| --- |\n| _b_ |\n'));
  test('are stars where the file has stars, or nothing of the kind', () => {
    expect(added('*a*\n', p(italic('b')))).toBe('*a*\n\n*b*\n');
    expect(added('a\n', p(italic('b')))).toBe('a\n\n*b*\n');
  });
});
