import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';
import { inlineEquation } from '../../rules/inline-equation.ts';
import { lineLink } from './line-link.ts';
import { stars } from './stars.ts';

/**
 * The rules inside a line: those of our own parser for escapes, code, tags and formulas, and of the first version for
 * links and marks. Entities, underscores, bare addresses and line ends mean nothing there.
 */
export function createLineParser(): (line: string) => Token[] {
  const parser: Parser = new MarkdownIt('zero', { html: true });
  parser.inline.ruler.enable(['escape', 'backticks', 'html_inline']);
  for (const rule of [inlineEquation, stars, lineLink]) parser.use(rule);
  return line => {
    const tokens: Token[] = [];
    parser.inline.parse(line, parser, {}, tokens);
    return tokens;
  };
}
