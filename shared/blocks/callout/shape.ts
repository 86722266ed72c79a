import type { BlockBase, Colored } from '../../document/block.ts';
import type { Json } from '../../document/json.ts';
import type { Run } from '../../document/run.ts';

/** A box with an icon. */
export interface CalloutBlock extends BlockBase, Colored {
  type: 'callout';
  text: Run[];
  /** An emoji as it is, any other icon as the API has it. */
  icon?: string | { [key: string]: Json };
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    callout: CalloutBlock;
  }
}
