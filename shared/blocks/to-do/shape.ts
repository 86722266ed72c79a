import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A box to tick. */
export interface ToDoBlock extends BlockBase, Colored {
  type: 'to_do';
  text: Run[];
  checked: boolean;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    to_do: ToDoBlock;
  }
}
