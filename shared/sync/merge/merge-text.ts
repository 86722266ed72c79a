import { equalText } from '../../document/equal.ts';
import type { Run } from '../../document/run.ts';
import { collide, type Edit, editOf, type Hunk, sameHunk } from './hunks.ts';
import { type Token, textOf, tokensOf } from './tokens.ts';

/**
 * What two people made of one text, together: both changes, word by word. `null` where they contradict each other, or
 * where one of them wrote it anew.
 *
 * @example
 * mergeText('Call Bo on Friday', 'Call Ana on Friday', 'Call Bo on Monday') // 'Call Ana on Monday', each as runs
 */
export function mergeText(base: readonly Run[], local: readonly Run[], remote: readonly Run[]): Run[] | null {
  if (equalText(local, remote) || equalText(base, remote)) return [...local];
  if (equalText(base, local)) return [...remote];
  const start = tokensOf(base);
  const mine = editOf(start, tokensOf(local));
  const theirs = editOf(start, tokensOf(remote));
  const words = start.filter(token => token.word).length;
  if ([mine, theirs].some(edit => edit.kept < words * ENOUGH || words === 0)) return null;
  const hunks = together(mine, theirs, start);
  return hunks && textOf(replaced(start, hunks));
}

/** The part of the words that must be left for it to be the same text still. */
const ENOUGH = 0.3;

function together(mine: Edit, theirs: Edit, base: readonly Token[]): Hunk[] | null {
  const added = theirs.hunks.filter(hunk => !mine.hunks.some(other => sameHunk(hunk, other)));
  const own = mine.hunks.filter(hunk => !theirs.hunks.some(other => sameHunk(hunk, other)));
  if (own.some(hunk => added.some(other => collide(hunk, other, base)))) return null;
  return inOrder([...mine.hunks, ...added]);
}

const inOrder = (hunks: Hunk[]): Hunk[] => hunks.sort((a, b) => a.from - b.from || a.to - b.to);

function replaced(base: readonly Token[], hunks: readonly Hunk[]): Token[] {
  const out: Token[] = [];
  let at = 0;
  for (const hunk of hunks) {
    out.push(...base.slice(at, hunk.from), ...hunk.put);
    at = hunk.to;
  }
  out.push(...base.slice(at));
  return out;
}

/**
 * A text with what only the file has of it (titles of links, relative links, HTML), wherever its words are still there.
 *
 * @param own the text in the file
 * @param seen what Notion can hold of it
 * @param now what Notion holds now
 */
export function keepLocal(own: readonly Run[], seen: readonly Run[], now: readonly Run[]): Run[] {
  if (equalText(seen, now)) return [...own];
  if (equalText(own, seen)) return [...now];
  const start = tokensOf(seen);
  const theirs = editOf(start, tokensOf(now)).hunks;
  const mine = editOf(start, tokensOf(own)).hunks;
  const kept = mine.filter(hunk => !theirs.some(other => collide(hunk, other, start)));
  return textOf(replaced(start, inOrder([...kept, ...theirs])));
}
