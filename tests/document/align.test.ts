import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../shared/document/align.ts';
import type { Block } from '../../shared/document/block.ts';
import { divider, h, li, p, quote, row, todo, under } from '../../shared/document/build.ts';
import { commonSubsequence } from '../../shared/document/common-subsequence.ts';
import { plainText } from '../../shared/document/text.ts';

/** An alignment as lines: `= same`, `~ before -> after`, `- removed`, `+ added`. */
function lines(before: Block[], after: Block[]): string[] {
  const { pairs, removed, added } = align(before, after);
  const say = (block: Block): string => {
    if (block.type === 'table_row') return block.cells.map(plainText).join('|');
    return `${block.type === 'to_do' ? (block.checked ? '[x] ' : '[ ] ') : ''}${plainText(block.text) || block.type}`;
  };
  return [
    ...pairs.map(([a, b]) => (say(a) === say(b) ? `= ${say(a)}` : `~ ${say(a)} -> ${say(b)}`)),
    ...removed.map(block => `- ${say(block)}`),
    ...added.map(block => `+ ${say(block)}`),
  ];
}

describe('which block is which', () => {
  test('a to-do is the same to-do when it gets ticked', () => {
    expect(lines([p('One'), todo(false, 'Call Bo')], [p('One'), todo(true, 'Call Bo')])).toEqual([
      '= One',
      '~ [ ] Call Bo -> [x] Call Bo',
    ]);
  });

  test('one word replaced, the only one, is the same block', () => {
    expect(lines([p('Hello')], [p('Goodbye')])).toEqual(['~ Hello -> Goodbye']);
  });

  test('a paragraph put between two others', () => {
    expect(lines([p('One'), p('Two')], [p('One'), p('New'), p('Two')])).toEqual(['= One', '= Two', '+ New']);
  });

  test('of two changed neighbours each finds its own', () => {
    expect(
      lines(
        [todo(false, 'Send the report to Ana'), todo(false, 'Ask Bo about hiring')],
        [todo(false, 'Ask Bo about the hiring plan'), todo(false, 'Say hello')],
      ),
    ).toEqual([
      '~ [ ] Ask Bo about hiring -> [ ] Ask Bo about the hiring plan',
      '- [ ] Send the report to Ana',
      '+ [ ] Say hello',
    ]);
  });

  test('a block that becomes another type is the same when its words are', () => {
    expect(lines([p('Decide on the budget')], [h(2, 'Decide on the budget')])).toEqual(['= Decide on the budget']);
    expect(align([p('Decide on the budget')], [h(2, 'Something else')]).pairs).toEqual([]);
  });

  test('what moved unchanged is found where it is now', () => {
    expect(
      lines([p('Long enough to know'), li('a'), li('b')], [li('a'), under(li('b'), p('Long enough to know'))]),
    ).toEqual(['= Long enough to know', '= a', '= b']);
  });

  test('children follow their parents', () => {
    expect(lines([under(quote('Head'), p('a b c d'), p('x'))], [under(quote('Head'), p('a b c e'))])).toEqual([
      '= Head',
      '~ a b c d -> a b c e',
      '- x',
    ]);
  });

  test('ids decide where both have one', () => {
    const before: Block[] = [{ ...p('Same words'), id: '1' }];
    expect(align(before, [{ ...p('Quite another text'), id: '1' }]).pairs).toHaveLength(1);
    expect(align(before, [{ ...p('Same words'), id: '2' }]).pairs).toHaveLength(0);
    expect(align(before, [p('Same words')]).pairs).toHaveLength(1);
  });

  test('rows of a table by their cells', () => {
    expect(lines([row('Ana', 'open'), row('Bo', 'open')], [row('Ana', 'done'), row('Bo', 'open')])).toEqual([
      '~ Ana|open -> Ana|done',
      '= Bo|open',
    ]);
  });

  test('of three equal blocks, two stay', () => {
    const { pairs, removed } = align([divider(), divider(), divider()], [divider(), divider()]);
    expect([pairs.length, removed.length]).toEqual([2, 1]);
  });
});

const block = fc.oneof(
  fc
    .constantFrom('One', 'Two', 'Three of them', 'Four words are here', 'Five words are over here')
    .map(words => p(words)),
  fc.constantFrom('Call Bo', 'Call Ana', 'Write the plan').chain(words => fc.boolean().map(done => todo(done, words))),
);
const tree = fc.array(
  fc
    .tuple(block, fc.array(block, { maxLength: 4 }))
    .map(([top, below]): Block => (below.length ? under(top, ...below) : top)),
  { maxLength: 12 },
);

test('every block is in the answer exactly once, and a page against itself is all pairs', () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const count = (blocks: Block[]): number => blocks.reduce((sum, b) => sum + 1 + count(b.children ?? []), 0);
      const { pairs, removed, added } = align(before, after);
      expect(new Set([...pairs.map(([a]) => a), ...removed]).size).toBe(count(before));
      expect(new Set([...pairs.map(([, b]) => b), ...added]).size).toBe(count(after));
      expect(pairs.length + removed.length).toBe(count(before));
      expect(align(before, structuredClone(before)).removed).toEqual([]);
    }),
  );
});

test('common subsequences rise in both lists and are equal item by item', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.array(fc.nat(5)), (a, b) => {
      let last = [-1, -1];
      for (const [i, j] of commonSubsequence(a, b)) {
        expect(a[i]).toBe(b[j]);
        expect(i > last[0]! && j > last[1]!).toBe(true);
        last = [i, j];
      }
    }),
  );
});
