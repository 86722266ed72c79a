import '../../blocks/shapes.ts';
import type { Document } from '../../document/document.ts';
import type { Dialect } from '../dialect.ts';
import { type Holding, holdBlocks } from './hold-blocks.ts';
import { NOTION_1 } from './notion-1/holding.ts';
import { NOTION_2 } from './notion-2/holding.ts';

const HOLDINGS: { readonly [D in Exclude<Dialect, 'rapport'>]: Holding } = {
  'notion-1': NOTION_1,
  'notion-2': NOTION_2,
};

/**
 * The document as a dialect of Markdown can hold it, which is what reads back when it is printed in it. Ours holds all;
 * Notion's own two leave out what is local, and tell what they have no form for in other words.
 *
 * @example
 * inDialect(doc(ol('a')), 'notion-1')                                    // the same
 * inDialect({ blocks: [{ type: 'bookmark', url }] }, 'notion-1').blocks  // [{ type: 'opaque', kind: 'bookmark', data: {} }]
 */
export function inDialect(document: Document, dialect: Dialect): Document {
  return dialect === 'rapport' ? document : { blocks: holdBlocks(document.blocks, HOLDINGS[dialect]) };
}
