import type { BlockBase } from '../../document/block.ts';

/** A line across the page. */
export interface DividerBlock extends BlockBase {
  type: 'divider';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    divider: DividerBlock;
  }
}
