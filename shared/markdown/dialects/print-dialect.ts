import type { Document } from '../../document/document.ts';
import type { Dialect } from '../dialect.ts';
import { printMarkdown } from '../print.ts';
import { type Addresses, PLAIN_ADDRESSES } from './addresses.ts';
import { inDialect } from './in-dialect.ts';
import { printLines } from './notion-1/print.ts';
import { printTagged } from './notion-2/print.ts';

export interface DialectPrintOptions {
  /** `rapport` unless named. */
  dialect?: Dialect;
  /** How Notion's dialects address pages and blocks; as notion.com does unless given. */
  addresses?: Addresses;
}

const PRINTERS = { 'notion-1': printLines, 'notion-2': printTagged };

/**
 * Prints a document as Markdown, ours or one of Notion's own two. What reads back is `inDialect(document, dialect)`: with
 * ours that is the document itself. Notion's text has no line end behind its last line, as its API has none.
 *
 * @example
 * printDialect(doc(p(colored('red', 'a'))), { dialect: 'notion-2' }) // '<span color="red">a</span>'
 */
export function printDialect(document: Document, options: DialectPrintOptions = {}): string {
  const { dialect = 'rapport', addresses = PLAIN_ADDRESSES } = options;
  if (dialect === 'rapport') return printMarkdown(document);
  return PRINTERS[dialect](inDialect(document, dialect).blocks, addresses).join('\n');
}
