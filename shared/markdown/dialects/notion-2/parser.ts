import type { MarkdownIt as Parser } from 'markdown-it';
import { createParser } from '../../parser.ts';
import { blockEquation } from '../../rules/block-equation.ts';
import { inlineEquation } from '../../rules/inline-equation.ts';
import { limitDepth } from '../../rules/limit-depth.ts';
import { noFootnotes } from '../../rules/no-footnotes.ts';
import { tagLines } from './tag-lines.ts';

/** The parser of our own dialect with the tags of the second version: other HTML and bare addresses are literal text. */
export const createTagParser = (): Parser =>
  createParser([limitDepth, noFootnotes, tagLines, blockEquation, inlineEquation, literalHtml]);

function literalHtml(parser: Parser): void {
  parser.set({ linkify: false });
  parser.block.ruler.disable('html_block');
}
