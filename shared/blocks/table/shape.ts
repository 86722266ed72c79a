import type { BlockBase } from '../../document/block.ts';

/** A table; its children are its rows. */
export interface TableBlock extends BlockBase {
  type: 'table';
  /** Columns; fixed for ever once Notion has the table. */
  width: number;
  columnHeader?: true;
  rowHeader?: true;
  /** Local: how GFM aligns the columns. */
  align?: (null | 'left' | 'center' | 'right')[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    table: TableBlock;
  }
}
