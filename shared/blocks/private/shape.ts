import type { BlockBase } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** Local, and never sent: `> [!PRIVATE]`. */
export interface PrivateBlock extends BlockBase {
  type: 'private';
  text: Run[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    private: PrivateBlock;
  }
}
