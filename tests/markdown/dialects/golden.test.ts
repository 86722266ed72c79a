import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { equalDocuments } from '../../../shared/document/equal.ts';
import { inDialect } from '../../../shared/markdown/dialects/in-dialect.ts';
import { printDialect } from '../../../shared/markdown/dialects/print-dialect.ts';
import { readDialect } from '../../../shared/markdown/dialects/read-dialect.ts';
import { content } from '../../support/same.ts';
import { BLOCKS, type Row, TEXTS } from './rows.ts';

type Notion = 'notion-1' | 'notion-2';

/** The document is printed as the text, and the text is read as the document. */
function same(document: Document, text: string, dialect: Notion): void {
  expect(printDialect(document, { dialect })).toBe(text);
  expect(content(readDialect(text, { dialect }))).toEqual(content(inDialect(document, dialect)));
  expect(equalDocuments(inDialect(document, dialect), document)).toBe(true);
}

describe.each<[string, Row[]]>([
  ['a block', BLOCKS],
  ['a text', TEXTS],
])('%s', (_, rows) => {
  test.each(rows)('%s, in the first version', (_what, blocks, first) => same({ blocks }, first, 'notion-1'));
  test.each(rows)('%s, in the second', (_what, blocks, _first, second) => same({ blocks }, second, 'notion-2'));
});
