import type { BlockBase, Colored } from '../../document/block.ts';

/** A list of the page's headings, which Notion keeps. */
export interface TableOfContentsBlock extends BlockBase, Colored {
  type: 'table_of_contents';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    table_of_contents: TableOfContentsBlock;
  }
}
