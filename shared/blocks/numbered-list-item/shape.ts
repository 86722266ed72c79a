import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** One item of a numbered list. Its number follows from its neighbours. */
export interface NumberedListItemBlock extends BlockBase, Colored {
  type: 'numbered_list_item';
  text: Run[];
  /** Where the numbering starts again at this item. */
  start?: number;
  /** Counted by letters or roman numerals; by numbers where absent. */
  format?: 'letters' | 'roman';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    numbered_list_item: NumberedListItemBlock;
  }
}
