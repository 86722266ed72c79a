import type { Child } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { MarkdownForm, Written } from './markdown-form.ts';

/** The block that a written one was before, and whether nothing of it changed. */
export interface Pair {
  readonly child: Child;
  readonly isSame: boolean;
}

/**
 * Which block each block of a text was before: first those with the same text, in order, then between them those of
 * the same type.
 * @returns for each written block the one it was, or `undefined` for a new one
 */
export const pairBlocks = (
  form: MarkdownForm,
  store: Store,
  site: string,
  before: readonly Child[],
  wanted: readonly Written[],
): (Pair | undefined)[] => {
  const pairs: (Pair | undefined)[] = wanted.map(() => undefined);
  const old = before.map(child => keyOfChild(form, store, site, child));
  const now = wanted.map(keyOfWritten);
  let [i, j] = [0, 0];
  for (const [a, b] of [...common(old, now), [old.length, now.length] as const]) {
    pairBetween(before, wanted, pairs, [i, a], [j, b]);
    const child = before[a];
    if (child && b < now.length) pairs[b] = { child, isSame: true };
    [i, j] = [a + 1, b + 1];
  }
  return pairs;
};

type Range = readonly [from: number, to: number];

const pairBetween = (
  before: readonly Child[],
  wanted: readonly Written[],
  pairs: (Pair | undefined)[],
  [from, to]: Range,
  [first, end]: Range,
): void => {
  let at = from;
  for (let index = first; index < end; index += 1) {
    const written = wanted[index];
    if (!written || written.keeps !== undefined) continue;
    const found = before.slice(at, to).findIndex(child => child.kind === 'block' && child.type === written.type);
    if (found < 0) continue;
    const child = before[at + found];
    if (child) pairs[index] = { child, isSame: false };
    at += found + 1;
  }
};

/** The longest common subsequence, as pairs of places. Equal ends are taken off first: most edits are small. */
const common = (old: readonly string[], now: readonly string[]): [number, number][] => {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const head = Array.from({ length: start }, (_, index): [number, number] => [index, index]);
  const middle = longest(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const tail = Array.from({ length: end }, (_, index): [number, number] => [
    old.length - end + index,
    now.length - end + index,
  ]);
  return [...head, ...middle.map(([a, b]): [number, number] => [a + start, b + start]), ...tail];
};

const longest = (old: readonly string[], now: readonly string[]): [number, number][] => {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
};

/** What a block is known by: its text, or its id where it has none of its own. Numbers of lists are counted anew. */
const keyOfChild = (form: MarkdownForm, store: Store, site: string, child: Child): string => {
  const lines = form.printBlock(store, child, site);
  return lines ? uncounted(lines) : `keeps ${child.id}`;
};

const keyOfWritten = ({ keeps, source }: Written): string =>
  keeps === undefined ? uncounted(source) : `keeps ${keeps}`;

const uncounted = (lines: readonly string[]): string => lines.join('\n').replace(/^\d+\. /, '1. ');
