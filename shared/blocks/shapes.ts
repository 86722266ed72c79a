// Every block type's shape; importing this file makes `Block` the union of them all.

export type { BookmarkBlock } from './bookmark/shape.ts';
export type { BulletedListItemBlock } from './bulleted-list-item/shape.ts';
export type { CalloutBlock } from './callout/shape.ts';
export type { ChildPageBlock } from './child-page/shape.ts';
export type { CodeBlock } from './code/shape.ts';
export type { CommentBlock } from './comment/shape.ts';
export type { DefinitionBlock } from './definition/shape.ts';
export type { DividerBlock } from './divider/shape.ts';
export type { EquationBlock } from './equation/shape.ts';
export type { HeadingBlock } from './heading/shape.ts';
export type { HtmlBlock } from './html/shape.ts';
export type { ImageBlock } from './image/shape.ts';
export type { NumberedListItemBlock } from './numbered-list-item/shape.ts';
export type { OpaqueBlock } from './opaque/shape.ts';
export type { ParagraphBlock } from './paragraph/shape.ts';
export type { PrivateBlock } from './private/shape.ts';
export type { QuoteBlock } from './quote/shape.ts';
export type { TableBlock } from './table/shape.ts';
export type { TableRowBlock } from './table-row/shape.ts';
export type { TagBlock } from './tag/shape.ts';
export type { ToDoBlock } from './to-do/shape.ts';
export type { ToggleBlock } from './toggle/shape.ts';
