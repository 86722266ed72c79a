import type { BlockBase } from '../../document/block.ts';

/** Blocks that stand in several places: the original, or a copy of it. */
export interface SyncedBlockBlock extends BlockBase {
  type: 'synced_block';
  /** In a copy, the id of the original; its children are the original's. */
  from?: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    synced_block: SyncedBlockBlock;
  }
}
