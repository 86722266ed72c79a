import type { Block } from './block.ts';
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
  if (before.length === 1 && after.length === 1 && isReplaced(left[0]!, right[0]!)) return [[before[0]!, after[0]!]];
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      const value = gain(i, j);
      best[i * width + j] = value > 0 ? Math.max(skip, value + best[(i + 1) * width + j + 1]!) : skip;
    }
  }
  return chosen();

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

  function chosen(): [Block, Block][] {
    const pairs: [Block, Block][] = [];
    for (let i = 0, j = 0; i < left.length && j < right.length; ) {
      const value = gain(i, j);
      const here = best[i * width + j]!;
      if (value > 0 && here === value + best[(i + 1) * width + j + 1]!) pairs.push([before[i++]!, after[j++]!]);
      else if (here === best[(i + 1) * width + j]!) i++;
      else j++;
    }
    return pairs;
  }
}

const FEW_WORDS = 3;

const isReplaced = (a: Bag, b: Bag): boolean =>
  a.type === b.type && (Math.max(a.size, b.size) <= FEW_WORDS || likeness(a, b) > 0.15);
