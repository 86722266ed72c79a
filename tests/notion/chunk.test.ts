import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { doc, li, p, row, under } from '../../shared/document/build.ts';
import type { BlockRequest } from '../../shared/notion/block-request.ts';
import { type Append, chunk } from '../../shared/notion/chunk.ts';
import { LIMITS } from '../../shared/notion/limits.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { propertyRuns } from '../support/property-runs.ts';

test('250 paragraphs are three requests', () => {
  const page = doc(...Array.from({ length: 250 }, (_, i) => p(`${i}`)));
  expect(chunk(toNotion(page)).map(({ under, at, children }) => [under, at, children.length])).toEqual([
    [[], 0, 100],
    [[], 100, 100],
    [[], 200, 50],
  ]);
});

test('what is nested deeper than a request takes follows under what was made', () => {
  const deep = under(li('0'), under(li('1'), under(li('2'), under(li('3'), li('4')))));
  expect(chunk(toNotion(doc(deep))).map(({ under, at }) => ({ under, at }))).toEqual([
    { under: [], at: 0 },
    { under: [0, 0, 0], at: 0 },
  ]);
});

test('a table that would lie too deep waits, and what follows it waits too', () => {
  const table = under({ type: 'table', width: 1 } as const, row('a'));
  const appends = chunk(toNotion(doc(under(li('0'), under(li('1'), table, p('after'))))));
  expect(appends.map(({ under, at, children }) => [under, at, children.map(child => child.type)])).toEqual([
    [[], 0, ['bulleted_list_item']],
    [[0, 0], 0, ['table', 'paragraph']],
  ]);
});

const children = (block: BlockRequest): BlockRequest[] =>
  (block[block.type] as { children?: BlockRequest[] }).children ?? [];
const withChildren = (block: BlockRequest, list: BlockRequest[]): BlockRequest => {
  const { children: _, ...own } = block[block.type] as { children?: BlockRequest[] };
  return { type: block.type, [block.type]: list.length > 0 ? { ...own, children: list } : own } as BlockRequest;
};

/** What a page has after the appends were carried out. */
function carriedOut(appends: readonly Append[]): BlockRequest[] {
  const add = (list: BlockRequest[], under: readonly number[], append: Append): BlockRequest[] => {
    const [index, ...rest] = under;
    if (index === undefined) {
      expect(append.at).toBe(list.length);
      return [...list, ...append.children];
    }
    return list.map((block, i) => (i === index ? withChildren(block, add(children(block), rest, append)) : block));
  };
  return appends.reduce((list, append) => add(list, append.under, append), [] as BlockRequest[]);
}

const depth = (blocks: readonly BlockRequest[]): number =>
  blocks.reduce((most, block) => Math.max(most, 1 + depth(children(block))), 0);
const count = (blocks: readonly BlockRequest[]): number =>
  blocks.reduce((sum, block) => sum + 1 + count(children(block)), 0);

const { forest } = fc.letrec<{ forest: Block[]; node: Block }>(tie => ({
  forest: fc.array(tie('node'), { maxLength: 130, depthIdentifier: 'tree' }),
  node: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'tree' },
    fc.string({ maxLength: 40 }).map(words => p(words)),
    fc.tuple(fc.string({ maxLength: 10 }), tie('forest')).map(([words, below]) => under(li(words), ...below)),
    fc
      .nat(120)
      .map(n => under({ type: 'table', width: 1 } as const, ...Array.from({ length: n + 1 }, (_, i) => row(`${i}`)))),
  ),
}));

test('any forest is sent whole, in order, within every limit', () => {
  fc.assert(
    fc.property(forest, blocks => {
      const requests = toNotion(doc(...blocks));
      const appends = chunk(requests);
      for (const append of appends) {
        const body = JSON.stringify({ children: append.children });
        expect(body.length).toBeLessThan(500_000);
        expect(append.children.length).toBeLessThanOrEqual(LIMITS.children);
        expect(count(append.children)).toBeLessThanOrEqual(LIMITS.blocks);
        expect(depth(append.children)).toBeLessThanOrEqual(LIMITS.levels + 1);
      }
      expect(carriedOut(appends)).toEqual(requests);
    }),
    propertyRuns(100),
  );
});
