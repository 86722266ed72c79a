import type { Block } from './block.ts';
import type { Match } from './common-subsequence.ts';
import { type Bag, bagOf, isAlike, likeness } from './likeness.ts';

/** Pairs beyond which only blocks near the same place are compared. */
const MANY = 40_000;
/** How far from the same place, then. */
const NEAR = 50;

/**
 * Which of the blocks between two equal neighbours are the same ones, changed: the pairs, in order, that have the most
 * in common. Two lone blocks of one type and few words are one, whatever they say: a word was replaced.
 */
export function pairLeftovers(before: readonly Block[], after: readonly Block[]): [Block, Block][] {
  const left = before.map(bagOf);
  const right = after.map(bagOf);
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      const value = gain(i, j);
      best[i * width + j] = value > 0 ? Math.max(skip, value + best[(i + 1) * width + j + 1]!) : skip;
    }
  }
  return withReplaced(chosen()).map(([i, j]) => [before[i]!, after[j]!]);

  function gain(i: number, j: number): number {
    const [a, b] = [left[i]!, right[j]!];
    if (left.length * right.length > MANY && Math.abs(i / left.length - j / right.length) * right.length > NEAR)
      return 0;
    // Sizes so different can't be alike; not looked at, they cost nothing.
    if (4 * Math.min(a.size, b.size) < Math.max(a.size, b.size)) return 0;
    const value = likeness(a, b);
    // Of two that are equally alike the one of the same type is it.
    return isAlike(a, b, value) ? value + (a.type === b.type ? 0.01 : 0) : 0;
  }

  function chosen(): Match[] {
    const pairs: Match[] = [];
    for (let i = 0, j = 0; i < left.length && j < right.length; ) {
      const value = gain(i, j);
      const here = best[i * width + j]!;
      if (value > 0 && here === value + best[(i + 1) * width + j + 1]!) pairs.push([i++, j++]);
      else if (here === best[(i + 1) * width + j]!) i++;
      else j++;
    }
    return pairs;
  }

  /** And two that are alone with each other between the pairs. */
  function withReplaced(pairs: Match[]): Match[] {
    const all: Match[] = [];
    let [i, j] = [0, 0];
    for (const [nextI, nextJ] of [...pairs, [left.length, right.length] as Match]) {
      if (nextI - i === 1 && nextJ - j === 1 && isReplaced(left[i]!, right[j]!)) all.push([i, j]);
      if (nextI < left.length) all.push([nextI, nextJ]);
      [i, j] = [nextI + 1, nextJ + 1];
    }
    return all;
  }
}

const FEW_WORDS = 3;

const isReplaced = (a: Bag, b: Bag): boolean =>
  a.type === b.type && (Math.max(a.size, b.size) <= FEW_WORDS || likeness(a, b) > 0.15);
