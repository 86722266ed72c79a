/** Positions of an item in two lists. */
export type Match = [number, number];

/**
 * Where two lists have the same items in the same order, as pairs of positions: a longest common subsequence for lists
 * that differ in a few places, and a long one for lists that have nothing in common but repeated items.
 *
 * Both ends are trimmed, then items that both have exactly once are fixed, then what lies between is looked at. Time is
 * near to linear for lists that are mostly equal.
 *
 * @example
 * commonSubsequence(['a', 'b', 'c'], ['a', 'x', 'c']) // [[0, 0], [2, 2]]
 */
export function commonSubsequence<T>(a: readonly T[], b: readonly T[]): Match[] {
  const found: Match[] = [];
  between(a, b, { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, found);
  return found;
}

interface Region {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** Beyond so many comparisons a region is searched by the order of its repeated items alone. */
const EXACT = 1_000_000;

function between<T>(a: readonly T[], b: readonly T[], region: Region, found: Match[]): void {
  let { fromA, toA, fromB, toB } = region;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) found.push([fromA++, fromB++]);
  const tail: Match[] = [];
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) tail.push([--toA, --toB]);
  if (fromA < toA && fromB < toB) {
    const middle = { fromA, toA, fromB, toB };
    const fixed = increasing(onceInBoth(a, b, middle));
    if (fixed.length > 0) aroundFixed(a, b, middle, fixed, found);
    else if ((toA - fromA) * (toB - fromB) <= EXACT) longest(a, b, middle, found);
    else found.push(...increasing(inOrder(a, b, middle)));
  }
  for (let i = tail.length - 1; i >= 0; i--) found.push(tail[i]!);
}

function aroundFixed<T>(a: readonly T[], b: readonly T[], region: Region, fixed: Match[], found: Match[]): void {
  let { fromA, fromB } = region;
  for (const [atA, atB] of fixed) {
    between(a, b, { fromA, toA: atA, fromB, toB: atB }, found);
    found.push([atA, atB]);
    fromA = atA + 1;
    fromB = atB + 1;
  }
  between(a, b, { fromA, toA: region.toA, fromB, toB: region.toB }, found);
}

function onceInBoth<T>(a: readonly T[], b: readonly T[], { fromA, toA, fromB, toB }: Region): Match[] {
  const onceInA = positionsOfOnce(a, fromA, toA);
  const onceInB = positionsOfOnce(b, fromB, toB);
  const matches: Match[] = [];
  for (const [item, atA] of onceInA) {
    const atB = onceInB.get(item);
    if (atA >= 0 && atB !== undefined && atB >= 0) matches.push([atA, atB]);
  }
  return matches;
}

function positionsOfOnce<T>(list: readonly T[], from: number, to: number): Map<T, number> {
  const positions = new Map<T, number>();
  for (let i = from; i < to; i++) positions.set(list[i]!, positions.has(list[i]!) ? -1 : i);
  return positions;
}

/** Equal items, the first with the first, the second with the second. */
function inOrder<T>(a: readonly T[], b: readonly T[], { fromA, toA, fromB, toB }: Region): Match[] {
  const places = new Map<T, number[]>();
  for (let i = toB - 1; i >= fromB; i--) {
    const list = places.get(b[i]!);
    if (list) list.push(i);
    else places.set(b[i]!, [i]);
  }
  const matches: Match[] = [];
  for (let i = fromA; i < toA; i++) {
    const at = places.get(a[i]!)?.pop();
    if (at !== undefined) matches.push([i, at]);
  }
  return matches;
}

/** The longest run of matches that rises in both lists; `matches` rises in the first already. */
export function increasing(matches: readonly Match[]): Match[] {
  const ends: number[] = [];
  const before = new Array<number>(matches.length);
  for (let i = 0; i < matches.length; i++) {
    const at = matches[i]![1];
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (matches[ends[middle]!]![1] < at) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  }
  const chosen: Match[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) chosen.push(matches[i]!);
  return chosen.reverse();
}

function longest<T>(a: readonly T[], b: readonly T[], { fromA, toA, fromB, toB }: Region, found: Match[]): void {
  const width = toB - fromB + 1;
  const lengths = new Uint32Array((toA - fromA + 1) * width);
  for (let i = toA - fromA - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[fromA + i] === b[fromB + j] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  for (let i = fromA, j = fromB; i < toA && j < toB; ) {
    const at = (i - fromA) * width + (j - fromB);
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (lengths[at + width]! >= lengths[at + 1]!) i++;
    else j++;
  }
}
