/** The library: documents, Markdown, Notion, templates, merging. Everything here runs without Node and without an editor. */

import './blocks/shapes.ts';

export { type Alignment, align } from './document/align.ts';
export type { Block, BlockShapes, BlockType } from './document/block.ts';
export * as build from './document/build.ts';
export type { Document } from './document/document.ts';
export { equalDocuments } from './document/equal.ts';
export type { Audience, Readers } from './document/readers.ts';
export type { Color, Marks, Run } from './document/run.ts';
export type { Segment, Source } from './document/source.ts';
export { plainText } from './document/text.ts';
export { walk } from './document/walk.ts';
export type { Dialect } from './markdown/dialect.ts';
export { inDialect } from './markdown/dialects/in-dialect.ts';
export {
  type DialectPrintOptions as PrintOptions,
  printDialect as printMarkdown,
} from './markdown/dialects/print-dialect.ts';
export {
  type DialectReadOptions as ReadOptions,
  readDialect as readMarkdown,
} from './markdown/dialects/read-dialect.ts';
export { createParser } from './markdown/parser.ts';
export { rewrite } from './markdown/rewrite.ts';
export { fidelity } from './notion/fidelity.ts';
export { fromNotion } from './notion/from-notion.ts';
export { type SharedDocument, toShared } from './notion/share/shared.ts';
export { toNotion } from './notion/to-notion.ts';
export { notionView } from './notion/view.ts';
export * from './practice/index.ts';
export { type Conflict, mergeDocuments } from './sync/merge/merge-documents.ts';
export { planChanges } from './sync/plan/plan-changes.ts';
export * from './template/index.ts';
