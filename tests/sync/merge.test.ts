import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { bold, doc, h, li, link, p, quote, row, text, todo, toggle, under } from '../../shared/document/build.ts';
import type { Document } from '../../shared/document/document.ts';
import { plainText } from '../../shared/document/text.ts';
import { mergeDocuments } from '../../shared/sync/merge/merge-documents.ts';

/** A page as indented lines. */
function lines(blocks: readonly Block[], depth = 0): string[] {
  return blocks.flatMap(block => {
    const words = 'cells' in block ? block.cells.map(plainText).join('|') : plainText(block.text);
    const box = block.type === 'to_do' ? `[${block.checked ? 'x' : ' '}] ` : '';
    const head = block.type === 'heading' ? `${'#'.repeat(block.level)} ` : '';
    const local = 'html' in block ? block.html : block.type === 'private' ? `!${words}` : words;
    return ['  '.repeat(depth) + box + head + local, ...lines(block.children ?? [], depth + 1)];
  });
}

interface Case {
  base?: Document;
  local: Document;
  remote: Document;
}

const merged = (versions: Case): string[] => lines(mergeDocuments(versions).document.blocks);
const conflictsOf = (versions: Case): string[] =>
  mergeDocuments(versions).conflicts.map(({ field, base, local, remote }) => {
    const say = (value: unknown): string => {
      if (value === undefined) return '-';
      if (Array.isArray(value)) return plainText(value);
      return typeof value === 'object' ? lines([value as Block]).join(' / ') : String(value);
    };
    return `${field}: ${say(base)} | ${say(local)} | ${say(remote)}`;
  });

describe('both sides changed the page', () => {
  test('a tick here and a word there are both kept', () => {
    const versions = {
      base: doc(todo(false, 'Call Bo on Friday')),
      local: doc(todo(true, 'Call Bo on Friday')),
      remote: doc(todo(false, 'Call Bo on Monday')),
    };
    expect(merged(versions)).toEqual(['[x] Call Bo on Monday']);
    expect(conflictsOf(versions)).toEqual([]);
  });

  test('different words of one sentence', () => {
    const versions = {
      base: doc(p('Call Bo on Friday about hiring')),
      local: doc(p('Call Ana on Friday about hiring')),
      remote: doc(p('Call Bo on Friday about the hiring plan')),
    };
    expect(merged(versions)).toEqual(['Call Ana on Friday about the hiring plan']);
  });

  test('neighbouring blocks', () => {
    const versions = {
      base: doc(p('One two three'), p('Four five six')),
      local: doc(p('One two 3'), p('Four five six')),
      remote: doc(p('One two three'), p('4 five six')),
    };
    expect(merged(versions)).toEqual(['One two 3', '4 five six']);
    expect(conflictsOf(versions)).toEqual([]);
  });

  test('the same word, differently: a conflict that keeps each side its own', () => {
    const versions = {
      base: doc(p('Call Bo on Friday')),
      local: doc(p('Call Bo on Monday')),
      remote: doc(p('Call Bo on Tuesday')),
    };
    expect(merged(versions)).toEqual(['Call Bo on Monday']);
    expect(lines(mergeDocuments(versions).outgoing.blocks)).toEqual(['Call Bo on Tuesday']);
    expect(conflictsOf(versions)).toEqual(['text: Call Bo on Friday | Call Bo on Monday | Call Bo on Tuesday']);
  });

  test('parts of one date are never mixed', () => {
    const versions = { base: doc(p('Due 3 May')), local: doc(p('Due 4 May')), remote: doc(p('Due 3 June')) };
    expect(merged(versions)).toEqual(['Due 4 May']);
    expect(conflictsOf(versions)).toEqual(['text: Due 3 May | Due 4 May | Due 3 June']);
  });

  test('words put in the same place are a conflict, not a guess', () => {
    const versions = { base: doc(p('Call Bo')), local: doc(p('Call Bo today')), remote: doc(p('Call Bo now')) };
    expect(conflictsOf(versions)).toHaveLength(1);
  });

  test('cells of one row', () => {
    const versions = {
      base: doc(under({ type: 'table', width: 2 } as const, row('Ana', 'open'))),
      local: doc(under({ type: 'table', width: 2 } as const, row('Ana', 'done'))),
      remote: doc(under({ type: 'table', width: 2 } as const, row('Ana Maria', 'open'))),
    };
    expect(merged(versions)).toEqual(['', '  Ana Maria|done']);
  });

  test('a heading made here of a paragraph that was edited there', () => {
    const versions = {
      base: doc(p('The plan for May')),
      local: doc(h(2, 'The plan for May')),
      remote: doc(p('The plan for late May')),
    };
    expect(merged(versions)).toEqual(['## The plan for late May']);
  });
});

describe('blocks come and go', () => {
  test('insertions of both sides are kept, the file first', () => {
    const versions = {
      base: doc(p('One'), p('Two')),
      local: doc(p('One'), p('Mine'), p('Two')),
      remote: doc(p('One'), p('Theirs'), p('Two')),
    };
    expect(merged(versions)).toEqual(['One', 'Mine', 'Theirs', 'Two']);
  });

  test('what both put in the same place is one; three stay three', () => {
    const three = [todo(false, 'Same'), todo(false, 'Same'), todo(false, 'Same')];
    const versions = { base: doc(p('One')), local: doc(p('One'), ...three), remote: doc(p('One'), ...three) };
    expect(merged(versions)).toEqual(['One', '[ ] Same', '[ ] Same', '[ ] Same']);
  });

  test('a deletion there of what was left alone here', () => {
    const versions = { base: doc(p('One'), p('Two')), local: doc(p('One'), p('Two')), remote: doc(p('Two')) };
    expect(merged(versions)).toEqual(['Two']);
  });

  test('a deletion there of what was edited here keeps it, with all under it', () => {
    const versions = {
      base: doc(under(toggle('Notes'), p('first words'), p('second words')), p('End')),
      local: doc(under(toggle('Notes'), p('first words'), p('second words changed')), p('End')),
      remote: doc(p('End')),
    };
    expect(merged(versions)).toEqual(['Notes', '  first words', '  second words changed', 'End']);
    expect(conflictsOf(versions)).toHaveLength(1);
  });

  test('a deletion here of what was edited there brings it back', () => {
    const versions = {
      base: doc(p('One and two'), p('End')),
      local: doc(p('End')),
      remote: doc(p('One and three'), p('End')),
    };
    expect(merged(versions)).toEqual(['One and three', 'End']);
    expect(conflictsOf(versions)).toEqual(['block: One and two | - | One and three']);
  });

  test('a block moved there takes the words edited here with it', () => {
    const id = (n: string, block: Block): Block => ({ ...block, id: n });
    const versions = {
      base: doc(id('1', p('The first paragraph')), id('2', p('The second paragraph')), id('3', p('End'))),
      local: doc(p('The first edited paragraph'), p('The second paragraph'), p('End')),
      remote: doc(id('2', p('The second paragraph')), id('1', p('The first paragraph')), id('3', p('End'))),
    };
    expect(merged(versions)).toEqual(['The second paragraph', 'The first edited paragraph', 'End']);
    expect(mergeDocuments(versions).document.blocks.map(block => block.id)).toEqual(['2', '1', '3']);
  });
});

describe('without a base', () => {
  test('nothing is deleted, equal blocks are one, a differing pair is a conflict', () => {
    const versions = {
      local: doc(p('Both have this'), p('Only here'), todo(false, 'Call Bo on Monday')),
      remote: doc(p('Both have this'), todo(false, 'Call Bo on Friday'), p('Written over there')),
    };
    expect(merged(versions)).toEqual(['Both have this', 'Only here', '[ ] Call Bo on Monday', 'Written over there']);
    expect(conflictsOf(versions)).toEqual(['text: - | Call Bo on Monday | Call Bo on Friday']);
  });
});

describe('what only the file has', () => {
  const secret: Block = { type: 'private', text: text('Only mine') };
  const note: Block = { type: 'comment', html: '<!-- note -->' };

  test('stays after the block it followed', () => {
    const versions = {
      base: doc(p('One'), p('Two')),
      local: doc(note, p('One'), secret, p('Two')),
      remote: doc(p('New'), p('One'), p('Two changed')),
    };
    expect(merged(versions)).toEqual(['<!-- note -->', 'New', 'One', '!Only mine', 'Two changed']);
  });

  test('follows the nearest one left when that is deleted, and goes where its parent stood', () => {
    const versions = {
      base: doc(p('Zero'), p('One'), under(quote('Gone'), p('below'))),
      local: doc(p('Zero'), p('One'), note, under(quote('Gone'), p('below'), secret)),
      remote: doc(p('Zero')),
    };
    expect(merged(versions)).toEqual(['Zero', '<!-- note -->', '!Only mine']);
  });

  test('levels, titles of links and HTML within words stay while the words change', () => {
    const own = p(
      'See ',
      { type: 'text', text: 'the plan', link: 'plan.md' },
      ' and ',
      { type: 'raw', markdown: '<kbd>' },
      'press it now',
    );
    const { document, conflicts } = mergeDocuments({
      base: doc(h(4, 'Deep'), p('See the plan and press it now')),
      local: doc(h(6, 'Deep'), own),
      remote: doc(h(4, 'Deeper'), p('See the plan and press it later')),
    });
    expect(conflicts).toEqual([]);
    expect(document.blocks[0]).toEqual(h(6, 'Deeper'));
    expect(document.blocks[1]!.text).toEqual([...own.text.slice(0, -1), { type: 'text', text: 'press it later' }]);
  });

  test('marks changed there reach the words here', () => {
    const { document } = mergeDocuments({
      base: doc(li('a b c d')),
      local: doc(li('a b c e')),
      remote: doc(li('a ', bold('b'), ' c d')),
    });
    expect(document.blocks[0]).toEqual(li('a ', bold('b'), ' c e'));
  });

  test('the link of a word changes where it changed there', () => {
    const { document } = mergeDocuments({
      base: doc(p('See ', link('https://a.b', 'this'))),
      local: doc(p('See ', link('https://a.b', 'this'))),
      remote: doc(p('See ', link('https://c.d', 'this'))),
    });
    expect(document.blocks[0]).toEqual(p('See ', link('https://c.d', 'this')));
  });
});
