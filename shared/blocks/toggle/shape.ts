import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A line that unfolds its children. */
export interface ToggleBlock extends BlockBase, Colored {
  type: 'toggle';
  text: Run[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    toggle: ToggleBlock;
  }
}
