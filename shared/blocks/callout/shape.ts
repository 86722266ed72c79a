import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import type { Icon } from '../icon.ts';

/** A box with an icon. */
export interface CalloutBlock extends BlockBase, Colored {
  type: 'callout';
  text: Run[];
  icon?: Icon;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    callout: CalloutBlock;
  }
}
