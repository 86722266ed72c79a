import type { BlockBase } from '../../document/block.ts';

/** A page inside this page. What is under it is not this page's. */
export interface ChildPageBlock extends BlockBase {
  type: 'child_page';
  title: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    child_page: ChildPageBlock;
  }
}
