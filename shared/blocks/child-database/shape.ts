import type { BlockBase } from '../../document/block.ts';

/** A database inside this page. What is in it is not this page's. */
export interface ChildDatabaseBlock extends BlockBase {
  type: 'child_database';
  title: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    child_database: ChildDatabaseBlock;
  }
}
