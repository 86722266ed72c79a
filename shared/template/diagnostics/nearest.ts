/**
 * The name that was probably meant: the nearest one by edit distance, if it is near enough.
 *
 * @example
 * nearest('reprot', ['report', 'manager']) // 'report'
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const word = name.slice(0, LONGEST).toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

// Long names are not worth a table of their squares.
const LONGEST = 40;

/** How many letters must be changed, added, left out or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** `" Did you mean `report`?"`, or nothing when no name is near. */
export function didYouMean(name: string, names: Iterable<string>): { hint: string; name?: string } {
  const found = nearest(name, names);
  return found === undefined ? { hint: '' } : { hint: ` Did you mean \`${found}\`?`, name: found };
}
