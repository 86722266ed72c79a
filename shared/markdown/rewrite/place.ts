/** The line ending that the text uses. */
export const lineEnding = (text: string): '\r\n' | '\n' => (/\r\n/.test(text) ? '\r\n' : '\n');

/**
 * What a further line of a block that begins at `start` must begin with.
 *
 * ```
 * > - a        for the block "a" inside the item: ">   "
 * ```
 */
export function prefixAt(text: string, start: number): string {
  const line = text.slice(lineStart(text, start), start).replace('\u{FEFF}', '');
  return line.replace(/[^>\s]/g, ' ');
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** The end of the line without its trailing blanks. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  while (end > at && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}

/**
 * Lines with the prefix before each but the first, which stands where a prefix is already. HTML inside a text may hold a line
 * break of its own.
 */
export function continued(lines: readonly string[], prefix: string, eol: string): string {
  const bare = prefix.trimEnd();
  const all = lines.some(line => line.includes('\n')) ? lines.flatMap(line => line.split('\n')) : lines;
  return all.map((line, i) => (i === 0 ? line : line === '' ? bare : prefix + line)).join(eol);
}

/** Whether a blank line stands in a piece of text between two blocks; a `>` on it doesn't count as content. */
export const hasBlankLine = (between: string): boolean => /\n[ \t>]*\r?\n/.test(between);
