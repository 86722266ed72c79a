import fc from 'fast-check';
import type { Block } from '../../shared/document/block.ts';
import { h, p, row, todo } from '../../shared/document/build.ts';
import type { Document } from '../../shared/document/document.ts';
import { walk } from '../../shared/document/walk.ts';

/** What somebody does to a page, and where: the numbers choose among what there is. */
export interface Edit {
  kind: keyof typeof EDITS;
  at: number;
  to: number;
}

/** A page after some edits. */
export interface Edited {
  document: Document;
  /** The top-level blocks that nobody touched, by their index in the page before, in their new order. */
  untouched: number[];
}

/** A list of siblings, with the top-level block that it lies in; none for the page's own. */
interface Place {
  siblings: Block[];
  within: Block | undefined;
  width: number;
}

type Change = (page: Block[], edit: Edit) => (Block | undefined)[];

/** Each changes the page in place and says which top-level blocks it touched. */
const EDITS = {
  word: (page, { at }) => {
    const [block, within] =
      choose(
        blocksOf(page).filter(([one]) => wordIn(one) >= 0),
        at,
      ) ?? [];
    const index = block ? wordIn(block) : -1;
    const run = block?.text?.[index];
    if (!block || run?.type !== 'text') return [];
    block.text = block.text!.with(index, { ...run, text: run.text.replace(WORD, 'changed') });
    return [within];
  },
  tick: (page, { at }) => {
    const [block, within] =
      choose(
        blocksOf(page).filter(([{ type }]) => type === 'to_do'),
        at,
      ) ?? [];
    if (block?.type !== 'to_do') return [];
    block.checked = !block.checked;
    return [within];
  },
  remove: (page, { at, to }) => {
    const place = choose(
      placesOf(page).filter(({ siblings, width }) => siblings.length > Math.sign(width)),
      at,
    );
    if (!place) return [];
    const [gone] = place.siblings.splice(to % place.siblings.length, 1);
    // Without its definition a link has to be written otherwise wherever it stands.
    return gone!.type === 'definition' ? page : [place.within ?? gone];
  },
  paragraph: insert(() => p('A new paragraph')),
  toDo: insert(() => todo(false, 'A new promise')),
  heading: insert(() => h(2, 'A new part')),
  row: (page, { at, to }) => {
    const place = choose(
      placesOf(page).filter(({ width }) => width > 0),
      at,
    );
    if (!place) return [];
    place.siblings.splice(1 + (to % place.siblings.length), 0, row(...Array<string>(place.width).fill('new')));
    return [place.within];
  },
  move: (page, { at, to }) => {
    const place = choose(
      placesOf(page).filter(({ siblings, width }) => width === 0 && siblings.length > 1),
      at,
    );
    if (!place) return [];
    const [moved] = place.siblings.splice(at % place.siblings.length, 1);
    place.siblings.splice(to % (place.siblings.length + 1), 0, moved!);
    return [place.within ?? moved];
  },
} satisfies { [kind: string]: Change };

const ALL = Object.keys(EDITS) as Edit['kind'][];

/** One to three edits; of all kinds, unless some are named. */
export const edits = (kinds: readonly Edit['kind'][] = ALL): fc.Arbitrary<Edit[]> =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(10_000), to: fc.nat(10_000) }), {
    minLength: 1,
    maxLength: 3,
  });

/** The page after the edits, as a merge would give it: without knowing where its blocks stand in the file. */
export function edited(before: Document, list: readonly Edit[]): Edited {
  const blocks = structuredClone(before.blocks);
  const origin = new Map(blocks.map((block, i) => [block, i]));
  const touched = new Set<Block | undefined>();
  for (const edit of list) for (const block of EDITS[edit.kind](blocks, edit)) touched.add(block);
  for (const block of walk(blocks)) {
    delete block.source;
    if (block.children?.length === 0) delete block.children;
  }
  const untouched = blocks.flatMap(block => (origin.has(block) && !touched.has(block) ? [origin.get(block)!] : []));
  return { document: { ...before, blocks }, untouched };
}

const WORD = /\p{L}{2,}/u;

/** Which run of a block has a word that is no code; -1 where there is none. */
const wordIn = (block: Block): number =>
  block.type === 'code'
    ? -1
    : (block.text ?? []).findIndex(run => run.type === 'text' && !run.code && WORD.test(run.text));

const choose = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** Every block with the top-level block that it lies in. */
const blocksOf = (page: readonly Block[]): [Block, Block][] =>
  page.flatMap(top => [...walk([top])].map((block): [Block, Block] => [block, top]));

/** The lists of siblings of a page. Rows stand among rows only, all of one width. */
function placesOf(page: Block[]): Place[] {
  const inner = blocksOf(page).flatMap(([block, within]): Place[] => {
    if (!block.children?.length) return [];
    return [{ siblings: block.children, within, width: block.type === 'table' ? block.width : 0 }];
  });
  return [{ siblings: page, within: undefined, width: 0 }, ...inner];
}

function insert(make: () => Block): Change {
  return (page, { at, to }) => {
    const place = choose(
      placesOf(page).filter(({ width }) => width === 0),
      at,
    )!;
    place.siblings.splice(to % (place.siblings.length + 1), 0, make());
    return [place.within];
  };
}
