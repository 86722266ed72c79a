import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** One item of a bulleted list; a list is the run of its neighbours. */
export interface BulletedListItemBlock extends BlockBase, Colored {
  type: 'bulleted_list_item';
  text: Run[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    bulleted_list_item: BulletedListItemBlock;
  }
}
