import { commonSubsequence } from '../../document/common-subsequence.ts';

/** Two versions of a text as one, and what both changed otherwise: there the own lines stand. */
export interface MergedLines {
  text: string;
  conflicts: { ours: string; theirs: string }[];
}

/**
 * Merges two versions of a text that come from one, line by line. Changes of neighbouring lines don't hinder each other.
 *
 * ```
 * base   own    theirs   merged
 * a      a      a        a
 * b      b      B        B
 * c      C      c        C
 * ```
 *
 * @example
 * mergeLines('a\nb\nc', 'a\nb\nC', 'a\nB\nc') // { text: 'a\nB\nC', conflicts: [] }
 */
export function mergeLines(base: string, own: string, theirs: string): MergedLines {
  const [b, o, t] = [base, own, theirs].map(text => text.split('\n')) as [string[], string[], string[]];
  const [mine, other] = [changesOf(b, o), changesOf(b, t)];
  const lines: string[] = [];
  const conflicts: MergedLines['conflicts'] = [];
  let at = 0;
  for (let next = nextOf(mine, other); next; next = nextOf(mine, other)) {
    const { from, to, ours, theirs } = next;
    lines.push(...b.slice(at, from));
    const [mineHere, otherHere] = [applied(b, ours, from, to), applied(b, theirs, from, to)];
    lines.push(...(ours.length > 0 ? mineHere : otherHere));
    if (ours.length > 0 && theirs.length > 0 && mineHere.join('\n') !== otherHere.join('\n'))
      conflicts.push({ ours: mineHere.join('\n'), theirs: otherHere.join('\n') });
    at = to;
  }
  return { text: [...lines, ...b.slice(at)].join('\n'), conflicts };
}

/** `base.slice(from, to)` became `put`. */
interface Change {
  from: number;
  to: number;
  put: string[];
}

function changesOf(base: readonly string[], side: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (const [atBase, atSide] of [...commonSubsequence(base, side), [base.length, side.length] as const]) {
    if (i < atBase || j < atSide) changes.push({ from: i, to: atBase, put: side.slice(j, atSide) });
    [i, j] = [atBase + 1, atSide + 1];
  }
  return changes;
}

/** Takes the next change off the lists, with all that concern the same lines. */
function nextOf(
  mine: Change[],
  other: Change[],
): { from: number; to: number; ours: Change[]; theirs: Change[] } | undefined {
  const [first] = [mine[0], other[0]].filter(change => change !== undefined).sort(byPlace);
  if (!first) return undefined;
  const found = { from: first.from, to: first.to, ours: [] as Change[], theirs: [] as Change[] };
  for (let more = true; more; ) {
    more = false;
    for (const [list, taken] of [
      [mine, found.ours],
      [other, found.theirs],
    ] as const) {
      const [change] = list;
      if (!change || !(change === first || touches(change, found))) continue;
      taken.push(list.shift()!);
      found.to = Math.max(found.to, change.to);
      more = true;
    }
  }
  return found;
}

const byPlace = (a: Change, b: Change): number => a.from - b.from || a.to - b.to;

/** Whether a change concerns lines of a stretch; two insertions do where they are in one place. */
const touches = (change: Change, { from, to }: { from: number; to: number }): boolean =>
  change.from < to || (change.from === change.to && from === to && change.from === from);

function applied(base: readonly string[], changes: readonly Change[], from: number, to: number): string[] {
  const lines: string[] = [];
  let at = from;
  for (const change of changes) {
    lines.push(...base.slice(at, change.from), ...change.put);
    at = change.to;
  }
  return [...lines, ...base.slice(at, to)];
}
