import type { BlockBase } from '../../document/block.ts';

/** Columns side by side; its children are the columns. */
export interface ColumnListBlock extends BlockBase {
  type: 'column_list';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    column_list: ColumnListBlock;
  }
}
