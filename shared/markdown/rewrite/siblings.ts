import type { Block } from '../../document/block.ts';

/** A stretch of siblings between two that stay: what leaves there, and what comes. */
export interface Stretch {
  /** The sibling before, in both versions; absent at the beginning. */
  before?: Kept;
  after?: Kept;
  removed: Block[];
  added: Block[];
}

/** A sibling that stays where it is, in both versions. */
export interface Kept {
  old: Block;
  now: Block;
  /** What stood before it, and what stands before it now. */
  behind: { old: Block | undefined; now: Block | undefined };
}

/**
 * Which siblings stay in place, and what happens between them.
 *
 * @param partner the old version of a new block, wherever it stood
 */
export function compareSiblings(
  old: readonly Block[],
  now: readonly Block[],
  partner: (block: Block) => Block | undefined,
): { kept: Kept[]; stretches: Stretch[] } {
  const position = new Map(old.map((block, i) => [block, i]));
  const candidates = now.flatMap((block, i) => {
    const other = partner(block);
    const at = other && position.get(other);
    return other && at !== undefined
      ? [{ old: other, now: block, at, behind: { old: old[at - 1], now: now[i - 1] } }]
      : [];
  });
  const kept: Kept[] = longestRising(candidates);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (let k = 0; k <= kept.length; k++) {
    const [before, after] = [kept[k - 1], kept[k]];
    const [endOld, endNow] = [
      after ? old.indexOf(after.old, i) : old.length,
      after ? now.indexOf(after.now, j) : now.length,
    ];
    const [removed, added] = [old.slice(i, endOld), now.slice(j, endNow)];
    if (removed.length > 0 || added.length > 0) {
      stretches.push({ removed, added, ...(before ? { before } : {}), ...(after ? { after } : {}) });
    }
    [i, j] = [endOld + 1, endNow + 1];
  }
  return { kept, stretches };
}

/** The longest part of a list whose positions rise: what is in it can stay, the rest has moved. */
function longestRising<T extends { at: number }>(items: readonly T[]): T[] {
  const tails: number[] = [];
  const previous: number[] = [];
  items.forEach((item, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[tails[middle]!]!.at < item.at) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const chosen: T[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) chosen.push(items[i]!);
  return chosen.reverse();
}
