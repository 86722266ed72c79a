import { pairLeftovers } from './align-gap.ts';
import type { Block } from './block.ts';
import { commonSubsequence, type Match } from './common-subsequence.ts';
import { printOf } from './print.ts';

/** Which block of one tree is which of another. */
export interface Alignment {
  pairs: [before: Block, after: Block][];
  /** Blocks of the first tree that are not in the second, at any level, in reading order. */
  removed: Block[];
  /** Blocks of the second tree that were not in the first, at any level, in reading order. */
  added: Block[];
}

/**
 * Finds which block is which in two versions of a page: by id where both have one, else by what they say. A to-do is
 * the same to-do when it gets ticked, a paragraph the same when a word of it changes, a block that was moved unchanged
 * is found where it is now. The same input gives the same answer.
 *
 * @param print what `printOf` says of a block, for callers that know it already
 * @example
 * align([p('One'), todo(false, 'Call Bo')], [todo(true, 'Call Bo')])
 * // { pairs: [[todo(false, 'Call Bo'), todo(true, 'Call Bo')]], removed: [p('One')], added: [] }
 */
export function align(before: readonly Block[], after: readonly Block[], print = printOf): Alignment {
  const aligner = new Aligner(print);
  const all = { before: flat(before), after: flat(after) };
  aligner.pairIds(all.before, all.after);
  aligner.lists(before, after);
  aligner.moved(all.before, all.after);
  return aligner.result(all.before, all.after);
}

class Aligner {
  readonly #after = new Map<Block, Block>();
  readonly #before = new Map<Block, Block>();
  readonly #prints = new Map<Block, Prints>();
  readonly #printOf: (block: Block) => number;

  constructor(print: (block: Block) => number) {
    this.#printOf = print;
  }

  pairIds(before: readonly Block[], after: readonly Block[]): void {
    const known = new Map<string, Block>();
    for (const block of before) if (block.id !== undefined) known.set(block.id, block);
    if (known.size === 0) return;
    for (const block of after) {
      const same = block.id === undefined ? undefined : known.get(block.id);
      if (same && !this.#after.has(same)) this.#pair(same, block);
    }
  }

  /** The children of two blocks that are one, or the two trees. */
  lists(before: readonly Block[], after: readonly Block[]): void {
    const pairedById = before.filter(block => this.#after.has(block));
    this.#unpaired(
      before.filter(block => !this.#after.has(block)),
      after.filter(block => !this.#before.has(block)),
    );
    for (const block of pairedById) this.#below(block, this.#after.get(block)!);
  }

  #unpaired(before: Block[], after: Block[]): void {
    if (before.length === 0 || after.length === 0) return;
    const whole = commonSubsequence(
      before.map(block => this.#print(block).whole),
      after.map(block => this.#print(block).whole),
    );
    for (const [i, j] of whole) this.#pairWhole(before[i]!, after[j]!);
    for (const gap of gaps(before, after, whole)) this.#gap(gap.before, gap.after);
  }

  #gap(before: Block[], after: Block[]): void {
    const heads = commonSubsequence(
      before.map(block => this.#print(block).head),
      after.map(block => this.#print(block).head),
    );
    for (const [i, j] of heads) this.#pairAndBelow(before[i]!, after[j]!);
    for (const gap of gaps(before, after, heads)) {
      for (const [a, b] of pairLeftovers(gap.before, gap.after)) this.#pairAndBelow(a, b);
    }
  }

  /** What was neither where it had been nor like anything there, but is elsewhere exactly as it was. */
  moved(before: readonly Block[], after: readonly Block[]): void {
    if (this.#after.size === before.length || this.#before.size === after.length) return;
    for (const kind of ['whole', 'head'] as const) {
      const left = this.#once(before, this.#after, kind);
      const right = this.#once(after, this.#before, kind);
      for (const [print, block] of left) {
        const other = right.get(print);
        if (!block || !other || this.#after.has(block) || this.#before.has(other)) continue;
        if (kind === 'whole') this.#pairWhole(block, other);
        else this.#pairAndBelow(block, other);
      }
    }
  }

  /** Blocks without a partner that say enough to be known again, by their print; `null` for one that stands twice. */
  #once(blocks: readonly Block[], paired: Map<Block, Block>, kind: keyof Prints): Map<number, Block | null> {
    const once = new Map<number, Block | null>();
    for (const block of blocks) {
      if (paired.has(block) || !saysEnough(block)) continue;
      const print = this.#print(block)[kind];
      once.set(print, once.has(print) ? null : block);
    }
    return once;
  }

  result(before: readonly Block[], after: readonly Block[]): Alignment {
    const removed: Block[] = [];
    const pairs: Alignment['pairs'] = [];
    for (const block of before) {
      const other = this.#after.get(block);
      if (other) pairs.push([block, other]);
      else removed.push(block);
    }
    return { pairs, removed, added: after.filter(block => !this.#before.has(block)) };
  }

  #pair(a: Block, b: Block): boolean {
    if (this.#after.has(a) || this.#before.has(b)) return false;
    if (a.id !== undefined && b.id !== undefined && a.id !== b.id) return false;
    this.#after.set(a, b);
    this.#before.set(b, a);
    return true;
  }

  #pairAndBelow(a: Block, b: Block): void {
    if (this.#pair(a, b)) this.#below(a, b);
  }

  #below(a: Block, b: Block): void {
    this.lists(a.children ?? [], b.children ?? []);
  }

  #pairWhole(a: Block, b: Block): void {
    if (!this.#pair(a, b)) return;
    a.children?.forEach((child, i) => {
      const other = b.children?.[i];
      if (other) this.#pairWhole(child, other);
    });
  }

  #print(block: Block): Prints {
    let prints = this.#prints.get(block);
    if (!prints) {
      const head = this.#printOf(block);
      let whole = head;
      for (const child of block.children ?? []) whole = ((whole % ROOM) * 33 + this.#print(child).whole) % ROOM;
      prints = { head, whole };
      this.#prints.set(block, prints);
    }
    return prints;
  }
}

/** Below a 33rd of the largest number that is exact. */
const ROOM = 2 ** 47;

/** Fingerprints of a block alone, and with all that stands under it. */
interface Prints {
  head: number;
  whole: number;
}

function flat(blocks: readonly Block[], out: Block[] = []): Block[] {
  for (const block of blocks) {
    out.push(block);
    if (block.children) flat(block.children, out);
  }
  return out;
}

const saysEnough = (block: Block): boolean => {
  const runs = block.text ?? (block.type === 'table_row' ? block.cells.flat() : []);
  const units = runs.reduce((sum, run) => sum + (run.type === 'text' ? run.text.length : 8), 0);
  // A picture, a file or an embedded site is known by where it lies; dividers and rows are all alike.
  const wordless = block.text === undefined && block.type !== 'divider' && block.type !== 'table_row';
  return units >= 8 || wordless || (block.children?.length ?? 0) > 0;
};

/** What lies between matches. */
function gaps(before: Block[], after: Block[], matches: Match[]): { before: Block[]; after: Block[] }[] {
  const found: { before: Block[]; after: Block[] }[] = [];
  let [i, j] = [0, 0];
  for (const [atBefore, atAfter] of [...matches, [before.length, after.length] as Match]) {
    if (i < atBefore && j < atAfter) found.push({ before: before.slice(i, atBefore), after: after.slice(j, atAfter) });
    [i, j] = [atBefore + 1, atAfter + 1];
  }
  return found;
}
