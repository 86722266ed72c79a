const WORD = /[\p{L}\p{N}]/u;
const DELIMITER = /[*_~\\]/;

/**
 * CommonMark's rules for `**`, on the safe side: between a blank and anything, or at the edge of a word.
 * A backslash counts as its own character here, since what it escapes is punctuation.
 */
export function canOpen(before: string | undefined, inside: string | undefined): boolean {
  if (inside === undefined || /[\s*_~]/.test(inside)) return false;
  if (before === undefined || before === ' ') return true;
  return WORD.test(inside) && !DELIMITER.test(before);
}

export function canClose(inside: string | undefined, after: string | undefined): boolean {
  if (inside === undefined || /[\s*_~]/.test(inside)) return false;
  if (after === undefined || after === ' ') return true;
  return WORD.test(inside) && !DELIMITER.test(after);
}
