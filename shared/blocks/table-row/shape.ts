import type { BlockBase } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** One row of a table. */
export interface TableRowBlock extends BlockBase {
  type: 'table_row';
  cells: Run[][];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    table_row: TableRowBlock;
  }
}
