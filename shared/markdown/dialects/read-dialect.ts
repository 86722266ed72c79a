import type { Document } from '../../document/document.ts';
import type { Dialect } from '../dialect.ts';
import { readMarkdown } from '../read.ts';
import { readLines } from './notion-1/read.ts';
import { readTagged } from './notion-2/read.ts';

export interface DialectReadOptions {
  /** `rapport` unless named. It is never guessed. */
  dialect?: Dialect;
  /** Look for `{{ … }}` and `{% … %}`, as in a template; only in our own dialect. */
  holes?: boolean;
}

const READERS = { 'notion-1': readLines, 'notion-2': readTagged };

/**
 * Reads Markdown, ours or one of Notion's own two. Every text is a document; blocks of Notion's dialects have no `source`,
 * because nothing is rewritten in place there.
 *
 * @example
 * readDialect('a {color="red"}\n\tb', { dialect: 'notion-1' }).blocks
 * // [{ type: 'paragraph', text: [{ type: 'text', text: 'a' }], color: 'red', children: [{ type: 'paragraph', … }] }]
 */
export function readDialect(text: string, options: DialectReadOptions = {}): Document {
  const { dialect = 'rapport', holes = false } = options;
  return dialect === 'rapport' ? readMarkdown(text, { holes }) : { blocks: READERS[dialect](text) };
}
