import type { BlockBase } from '../../document/block.ts';

/** One column of several. */
export interface ColumnBlock extends BlockBase {
  type: 'column';
  /** Its share of the width, from 0 to 1; absent where all columns are equally wide. */
  ratio?: number;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    column: ColumnBlock;
  }
}
