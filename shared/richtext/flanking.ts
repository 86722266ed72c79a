/** What `**` may touch from inside: no blank and no other sign of emphasis. */
const NEVER = /[\s*_~]/;
const WORD = /[\p{L}\p{N}]/u;
const DELIMITER = /[*_~\\]/;

/** Most texts begin and end with an ASCII letter or digit, of which no pattern has to be asked. */
const isPlainWord = (char: string): boolean => {
  const unit = char.charCodeAt(0);
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
};

/**
 * CommonMark's rules for `**`, on the safe side: between a blank and anything, or at the edge of a word.
 * A backslash counts as its own character here, since what it escapes is punctuation.
 */
export function canOpen(before: string | undefined, inside: string | undefined): boolean {
  return inside !== undefined && canTouch(inside, before);
}

export function canClose(inside: string | undefined, after: string | undefined): boolean {
  return inside !== undefined && canTouch(inside, after);
}

function canTouch(inside: string, outside: string | undefined): boolean {
  const free = outside === undefined || outside === ' ';
  if (isPlainWord(inside)) return free || !DELIMITER.test(outside);
  if (NEVER.test(inside)) return false;
  return free || (WORD.test(inside) && !DELIMITER.test(outside));
}
