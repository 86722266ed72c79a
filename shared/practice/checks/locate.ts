import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import type { Place } from '../../template/diagnostics/diagnostic.ts';
import type { Found } from './rule.ts';

/**
 * Where something that was found stands.
 *
 * ```
 * - **When we look**: always, at the end     found: "always" in "always, at the end"
 *                     ^^^^^^                 the source of the line is looked through for it, from the end,
 *                                            because what the template gave stands before what somebody wrote
 * ```
 *
 * @param heading of the section, for what is about the section as a whole
 * @param text of the file, where the page is one
 */
export function locate({ line, words, at = 0 }: Found, heading: Block | undefined, text: string | undefined): Place {
  const block = line?.block ?? heading;
  if (!block) return { offset: 0, length: 0 };
  if (text === undefined || !block.source) return inBlock(block, line?.text, words, at);
  const { start, end } = regionOf(block, text);
  const source = text.slice(start, end);
  const found = words === undefined || !line ? -1 : sameFromTheEnd(source, line.text, words, at);
  if (found >= 0) return { offset: start + found, length: words!.length };
  return { offset: start, length: source.length };
}

function inBlock(block: Block, own: string | undefined, words: string | undefined, at: number): Place {
  const all = plainText(block.type === 'table_row' ? block.cells.flat() : block.text);
  const found = words === undefined || own === undefined ? -1 : sameFromTheEnd(all, own, words, at);
  const place = { offset: Math.max(0, found), length: found < 0 ? 0 : words!.length };
  return block.id === undefined ? place : { ...place, block: block.id };
}

/** The words of a block in the file: its own text, or what stands in its first line. */
function regionOf({ source }: Block, text: string): { start: number; end: number } {
  const { start, end, text: lines } = source!;
  const [first, last] = [lines[0], lines.at(-1)];
  if (first && last) return { start: first.start, end: last.end };
  const line = text.indexOf('\n', start);
  const until = line < 0 ? end : Math.min(line, end);
  return { start, end: Math.max(start, text[until - 1] === '\r' ? until - 1 : until) };
}

/** The occurrence of words in the whole that has as many of its kind behind it as the one in the part has; -1 where it has none. */
function sameFromTheEnd(whole: string, part: string, words: string, at: number): number {
  let found = whole.lastIndexOf(words);
  for (let other = part.lastIndexOf(words); other > at && found > 0; other = part.lastIndexOf(words, other - 1)) {
    const before = whole.lastIndexOf(words, found - 1);
    if (before < 0) return found;
    found = before;
  }
  return found;
}
