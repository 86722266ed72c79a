import '../blocks/shapes.ts';
import type { Document } from '../document/document.ts';
import { printPlainBlocks } from './pasteable/plain-blocks.ts';

/**
 * Prints a page as plain GFM, for pasting into Notion: only what Notion is known to make blocks of (headings of three levels,
 * paragraphs, lists, to-dos, quotes, tables, code, dividers; bold, italic, struck, code, links).
 *
 * No words are lost: a callout becomes a quote with its icon first, a toggle a heading with its content below, columns stand
 * one under the other, mentions, dates and formulas become their text, pictures and bookmarks links. Colours, underlines and
 * what only Markdown has (comments, definitions, HTML's tags) go. Private alerts never appear.
 *
 * @example
 * printPasteable(doc(under(toggle('More'), p('hidden')))) // '### More\n\nhidden\n'
 */
export function printPasteable(document: Document): string {
  const lines = printPlainBlocks(document.blocks, 'page');
  if (lines.length === 0) return '';
  // A divider on the first line would begin front matter where the text is kept in a file.
  if (lines[0] === '---') lines[0] = '***';
  return `${lines.join('\n')}\n`;
}
