import { commonSubsequence } from '../../../shared/document/common-subsequence.ts';

/** The lines of a text, by index, that are not in the text before. */
export function changedLines(before: string, after: string): Set<number> {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const kept = new Set(commonSubsequence(old, now).map(([, index]) => index));
  return new Set(now.map((_, index) => index).filter(index => !kept.has(index)));
}
