import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { blockEquation } from './rules/block-equation.ts';
import { inlineEquation } from './rules/inline-equation.ts';
import { limitDepth } from './rules/limit-depth.ts';
import { noFootnotes } from './rules/no-footnotes.ts';
import { tagLine } from './rules/tag-line.ts';
import { templateLine } from './rules/template-line.ts';

/** What markdown-it has to be told about our pages: used by the parser here, and by the previews of other programs. */
export const SHARED_RULES: readonly ((parser: Parser) => void)[] = [
  limitDepth,
  noFootnotes,
  tagLine,
  templateLine,
  blockEquation,
  inlineEquation,
];

/** How deep markdown-it may go, for blocks that our own rules keep from going too deep. */
export const MAX_NESTING = 400;

/**
 * markdown-it, as GFM has it, with our tags. VS Code's preview gets the same rules, so it shows exactly what sync understands.
 *
 * Addresses are left as written: what is shown or followed is for the host to check, and a page must come back as it was.
 */
export function createParser(rules: readonly ((parser: Parser) => void)[] = SHARED_RULES): Parser {
  const parser = new MarkdownIt({ html: true, linkify: true, maxNesting: MAX_NESTING });
  parser.core.ruler.disable('strip_references');
  parser.normalizeLink = url => url;
  parser.normalizeLinkText = text => text;
  parser.validateLink = () => true;
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const schema of ['//', 'ftp:', 'mailto:']) parser.linkify.add(schema, null);
  for (const rule of rules) parser.use(rule);
  return parser;
}
