import { commonSubsequence, type Match } from '../../document/common-subsequence.ts';
import type { Token } from './tokens.ts';

/** `base.slice(from, to)` became `put`. */
export interface Hunk {
  from: number;
  to: number;
  put: Token[];
}

/** What one side made of the base, and how many of the base's words it left. */
export interface Edit {
  hunks: Hunk[];
  kept: number;
}

/** Finds the changes; two with only a gap or a sign between them are one. */
export function editOf(base: readonly Token[], side: readonly Token[]): Edit {
  const matches = commonSubsequence(
    base.map(token => token.key),
    side.map(token => token.key),
  );
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [atBase, atSide] of [...matches, [base.length, side.length] as Match]) {
    if (i < atBase || j < atSide) addHunk(hunks, { from: i, to: atBase, put: side.slice(j, atSide) }, base);
    [i, j] = [atBase + 1, atSide + 1];
  }
  return { hunks, kept: matches.filter(([at]) => base[at]!.word).length };
}

function addHunk(hunks: Hunk[], hunk: Hunk, base: readonly Token[]): void {
  const last = hunks.at(-1);
  const between = last && base.slice(last.to, hunk.from);
  if (!last || !between || between.some(token => token.word) || isInsertion(last) || isInsertion(hunk))
    hunks.push(hunk);
  else hunks[hunks.length - 1] = { from: last.from, to: hunk.to, put: [...last.put, ...between, ...hunk.put] };
}

const isInsertion = (hunk: Hunk): boolean => hunk.from === hunk.to;

export const sameHunk = (a: Hunk, b: Hunk): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.put.length === b.put.length &&
  a.put.every((token, i) => token.key === b.put[i]!.key);

/** Whether both can't be done: they change the same words, put words in the same place, or parts of one number or date. */
export function collide(a: Hunk, b: Hunk, base: readonly Token[]): boolean {
  const [first, second] = a.from < b.from || (a.from === b.from && a.to <= b.to) ? [a, b] : [b, a];
  if (first.to > second.from || (first.from === second.from && first.to === second.to)) return true;
  const between = base.slice(first.to, second.from);
  const apart = between.some(token => token.word) || isInsertion(first) || isInsertion(second);
  return !apart && (hasDigit(first, base) || hasDigit(second, base));
}

const hasDigit = (hunk: Hunk, base: readonly Token[]): boolean =>
  hunk.put.some(token => token.digit) || base.slice(hunk.from, hunk.to).some(token => token.digit);
