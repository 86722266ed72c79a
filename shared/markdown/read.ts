import '../blocks/shapes.ts';
import type { Document } from '../document/document.ts';
import { maskHoles } from '../richtext/holes.ts';
import { splitFrontMatter } from './front-matter.ts';
import { Lines } from './lines.ts';
import { createParser } from './parser.ts';
import { Reader } from './reader.ts';

export interface ReadOptions {
  /** Look for `{{ … }}` and `{% … %}`, as in a template. In an ordinary page they mean nothing. */
  holes?: boolean;
}

const parser = createParser();

/**
 * Reads Markdown of our own dialect; `readDialect` reads Notion's, too. Every text is a document: what has no meaning is literal text, or HTML that stands for itself.
 *
 * @example
 * readMarkdown('- [ ] call **Bo**').blocks[0]
 * // { type: 'to_do', checked: false, text: [{ type: 'text', text: 'call ' }, { type: 'text', text: 'Bo', bold: true }], source: … }
 */
export function readMarkdown(text: string, options: ReadOptions = {}): Document {
  const front = splitFrontMatter(text);
  const holes = options.holes ? maskHoles(text) : null;
  const safe = (holes?.masked ?? text).toWellFormed().replaceAll('\0', '\u{FFFD}');
  const lines = new Lines(safe, front.body);
  const reader = new Reader(parser.parse(safe.slice(front.body), {}), lines, holes);
  const blocks = reader.blocks(null);
  return front.yaml === undefined ? { blocks } : { blocks, frontMatter: front.yaml };
}
