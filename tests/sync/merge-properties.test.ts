import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { doc, h, li, p, text, todo, under } from '../../shared/document/build.ts';
import type { Document } from '../../shared/document/document.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import { plainText } from '../../shared/document/text.ts';
import { mapBlocks, walk } from '../../shared/document/walk.ts';
import type { BlockRequest } from '../../shared/notion/block-request.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { notionView } from '../../shared/notion/view.ts';
import { heldBack, heldBy } from '../../shared/sync/actions/held-back.ts';
import type { DoneStep, Made } from '../../shared/sync/apply/carry-out.ts';
import { carryOut, renamedBy } from '../../shared/sync/apply/carry-out.ts';
import { mergeDocuments } from '../../shared/sync/merge/merge-documents.ts';
import { planChanges } from '../../shared/sync/plan/plan-changes.ts';
import { notionDocument } from '../support/arbitrary-document.ts';
import { propertyRuns } from '../support/property-runs.ts';

const WORDS = 'call bo ana about hiring plan the on friday monday may report budget team goal'.split(' ');
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map(words => words.join(' '));
const head = fc.oneof(
  sentence.map(words => p(words)),
  sentence.map(words => li(words)),
  sentence.map(words => h(2, words)),
  fc.tuple(fc.boolean(), sentence).map(([done, words]) => todo(done, words)),
);
const tree = fc.array(
  fc
    .tuple(head, fc.array(head, { maxLength: 3 }))
    .map(([top, below]): Block => (below.length && top.type !== 'heading' ? under(top, ...below) : top)),
  { minLength: 1, maxLength: 7 },
);

/** A page with Notion's ids. */
const page = tree.map((blocks): Document => {
  let id = 0;
  const named = (list: readonly Block[]): Block[] =>
    list.map(
      block => ({ ...block, id: `id-${++id}`, ...(block.children && { children: named(block.children) }) }) as Block,
    );
  return { blocks: named(blocks) };
});

type Edit = { kind: 'word' | 'tick' | 'delete' | 'insert' | 'append' | 'move'; at: number; word: string };
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'word' as const,
      'tick' as const,
      'delete' as const,
      'insert' as const,
      'append' as const,
      'move' as const,
    ),
    at: fc.nat(30),
    word: fc.nat(9999).map(n => `new${n}`),
  }),
  { maxLength: 4 },
);

/** A page after somebody edited it. */
function edited(document: Document, list: readonly Edit[], mark = ''): Document {
  return list.reduce((now, { kind, at, word }) => {
    const blocks = [...walk(now.blocks)];
    const target = blocks[at % blocks.length];
    if (!target) return { blocks: [{ ...p(word), ...(mark && { id: `${mark}-${word}` }) }] };
    const change = (block: Block): Block | Block[] | null => {
      if (!isTarget(block, target)) return block;
      if (kind === 'delete') return null;
      if (kind === 'insert') return [block, { ...p(`${word} inserted here`), ...(mark && { id: `${mark}-${word}` }) }];
      if (kind === 'tick') return block.type === 'to_do' ? { ...block, checked: !block.checked } : block;
      const words = plainText(block.text).split(' ');
      if (kind === 'append') return { ...block, text: text([...words, word].join(' ')) } as Block;
      return kind === 'word'
        ? ({ ...block, text: text(words.with(at % words.length, word).join(' ')) } as Block)
        : block;
    };
    if (kind === 'move') return { blocks: [...now.blocks.slice(1), ...now.blocks.slice(0, 1)] };
    return { blocks: mapBlocks(now.blocks, change) };
  }, document);
}

// `mapBlocks` gives parents anew, so a block is known by what it says and by its id.
const isTarget = (block: Block, target: Block): boolean =>
  block === target ||
  (block.id !== undefined && block.id === target.id) ||
  (block.type === target.type && block.text === target.text);

const withoutIds = (document: Document): Document => ({
  blocks: mapBlocks(document.blocks, ({ id, ...block }) => block as Block),
});

const wordsOf = (value: unknown): Set<string> => new Set(JSON.stringify(value ?? null).match(/new\d+/g));
const sorted = (document: Document): string[] =>
  [...walk(document.blocks)].map(({ id, children, ...block }) => JSON.stringify(block)).sort();

const runs = propertyRuns(300, 20_000);

describe('merging', () => {
  test('when only one side changed, the result is that side', () => {
    fc.assert(
      fc.property(page, edits, (base, changes) => {
        const changed = edited(base, changes);
        const here = mergeDocuments({ base, local: withoutIds(changed), remote: base });
        expect(here.conflicts).toEqual([]);
        expect(equalDocuments(here.document, changed)).toBe(true);
        const there = mergeDocuments({ base, local: withoutIds(base), remote: changed });
        expect(there.conflicts).toEqual([]);
        expect(equalDocuments(there.document, changed)).toBe(true);
        expect(equalDocuments(there.outgoing, changed)).toBe(true);
      }),
      runs,
    );
  });

  test('any two pages, when only the file changed', () => {
    fc.assert(
      fc.property(notionDocument, notionDocument, (base, changed) => {
        const { document, conflicts } = mergeDocuments({ base, local: changed, remote: base });
        expect(conflicts).toEqual([]);
        expect(equalDocuments(notionView(document), notionView(changed))).toBe(true);
      }),
      propertyRuns(150, 5_000),
    );
  });

  test('no new word of either side is lost: it is in the page or in a conflict', () => {
    fc.assert(
      fc.property(page, edits, edits, (base, mine, theirs) => {
        const local = edited(base, mine);
        const remote = edited(base, theirs);
        const { document, outgoing, conflicts } = mergeDocuments({ base, local: withoutIds(local), remote });
        const kept = wordsOf([document, outgoing, conflicts]);
        const lost = [...wordsOf(local), ...wordsOf(remote)].filter(word => !kept.has(word));
        expect(lost).toEqual([]);
        expect(wordsOf(document)).toEqual(new Set([...wordsOf(document), ...wordsOf(local)]));
        expect(wordsOf(outgoing)).toEqual(new Set([...wordsOf(outgoing), ...wordsOf(remote)]));
      }),
      runs,
    );
  });

  test('it does not matter which side is which, but for the order of insertions and for conflicts', () => {
    fc.assert(
      fc.property(page, edits, edits, (base, mine, theirs) => {
        // Both by id, so that both sides are looked at in the same way.
        const [a, b] = [edited(base, mine), edited(base, theirs)];
        const one = mergeDocuments({ base, local: a, remote: b });
        const other = mergeDocuments({ base, local: b, remote: a });
        expect(one.conflicts.length).toBe(other.conflicts.length);
        if (one.conflicts.length === 0) expect(sorted(one.document)).toEqual(sorted(other.document));
      }),
      runs,
    );
  });

  test('without a base nothing is deleted', () => {
    fc.assert(
      fc.property(page, edits, edits, (start, mine, theirs) => {
        const [local, remote] = [edited(start, mine), edited(start, theirs)];
        const { document, outgoing, conflicts } = mergeDocuments({ local: withoutIds(local), remote });
        const kept = wordsOf([document, outgoing, conflicts]);
        expect([...wordsOf(local), ...wordsOf(remote)].filter(word => !kept.has(word))).toEqual([]);
        const blocks = (doc: Document): number => [...walk(doc.blocks)].length;
        expect(blocks(document)).toBeGreaterThanOrEqual(Math.max(blocks(local), blocks(remote)));
      }),
      runs,
    );
  });
});

describe('syncing again', () => {
  test('does nothing, and finds the same conflicts, whatever both sides did', () => {
    fc.assert(
      fc.property(page, edits, edits, (base, mine, theirs) => {
        const local = withoutIds(edited(base, mine));
        const remote = edited(base, theirs, 'r');
        const first = mergeDocuments({ base, local, remote });
        const steps = stepsOf(remote, first.outgoing);
        const notion = carryOut('page', remote, steps);
        const held = { blocks: heldBack(notion.blocks, first.conflicts.flatMap(heldBy), renamedBy(steps)) };
        const second = mergeDocuments({ base: held, local: withoutIds(first.document), remote: notion });
        expect(planChanges(notion, second.outgoing)).toEqual([]);
        expect(equalDocuments(second.document, first.document)).toBe(true);
        const open = first.conflicts.filter(({ field }) => field !== 'block');
        expect(second.conflicts.map(({ field }) => field)).toEqual(open.map(({ field }) => field));
      }),
      runs,
    );
  });
});

let made = 0;

/** What is done to carry out a plan. */
const stepsOf = (before: Document, after: Document): DoneStep[] =>
  planChanges(before, after).map(operation => {
    if (operation.kind === 'refuse') throw new Error(operation.reason);
    if (operation.kind !== 'append') return { step: operation, made: [] };
    return { step: { ...operation, parent: operation.parent ?? 'page' }, made: idsFor(operation.children) };
  });

const idsFor = (requests: readonly BlockRequest[]): Made[] =>
  requests.map(request => {
    const { children = [] } = request[request.type] as { children?: BlockRequest[] };
    return { id: `made-${++made}`, children: idsFor(children) };
  });

describe('planning', () => {
  test('the operations make of one page the other', () => {
    fc.assert(
      fc.property(page, edits, (before, changes) => {
        const { outgoing } = mergeDocuments({
          base: before,
          local: withoutIds(edited(before, changes)),
          remote: before,
        });
        const after = carryOut('page', before, stepsOf(before, outgoing));
        expect(toNotion(after)).toEqual(toNotion(outgoing));
      }),
      runs,
    );
  });

  test('where nothing changed, nothing is done', () => {
    fc.assert(
      fc.property(notionDocument, document => {
        let id = 0;
        const named: Document = { blocks: mapBlocks(document.blocks, block => ({ ...block, id: `${++id}` }) as Block) };
        const { outgoing } = mergeDocuments({ base: named, local: withoutIds(document), remote: named });
        expect(planChanges(named, outgoing)).toEqual([]);
      }),
      propertyRuns(200, 5_000),
    );
  });
});

test('a page against an empty one is the page', () => {
  expect(mergeDocuments({ base: doc(), local: doc(p('a')), remote: doc() }).document).toEqual(doc(p('a')));
});
