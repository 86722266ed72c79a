import type { BlockBase } from '../../document/block.ts';

/** A link to a page, a database or a comment, on a line of its own. */
export interface LinkToPageBlock extends BlockBase {
  type: 'link_to_page';
  kind: 'page' | 'database' | 'comment';
  /** The id of what it leads to. */
  target: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    link_to_page: LinkToPageBlock;
  }
}
