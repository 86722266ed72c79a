import { normalised } from './promise-id.ts';

interface Said {
  text: string;
  owner?: string;
}

/** What two lines must share at least to be one promise, of 1. */
const ENOUGH = 0.6;

/** The promise that a line is most like, if it is like one at all and not of somebody else. */
export function closest<T extends Said>(line: Said, promises: readonly T[]): T | undefined {
  let best: T | undefined;
  let most = ENOUGH;
  for (const promise of promises) {
    if (line.owner && promise.owner && line.owner !== promise.owner) continue;
    const share = likeness(line.text, promise.text);
    if (share > most) [best, most] = [promise, share];
  }
  return best;
}

/** The share of words that two texts have in common: 1 where all are, 0 where none is. */
function likeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return (2 * shared) / (left.size + right.size);
}

const words = (text: string): Set<string> => new Set(normalised(text).split(' ').filter(Boolean));
