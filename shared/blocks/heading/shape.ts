import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A heading, which may fold. */
export interface HeadingBlock extends BlockBase, Colored {
  type: 'heading';
  /** 1 to 4 in Notion; 5 and 6 are local and shown there as 4. */
  level: 1 | 2 | 3 | 4 | 5 | 6;
  text: Run[];
  /** It folds: its children are what it hides. */
  toggleable?: true;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    heading: HeadingBlock;
  }
}
