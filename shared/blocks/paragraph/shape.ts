import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A paragraph; in Notion it may have children. */
export interface ParagraphBlock extends BlockBase, Colored {
  type: 'paragraph';
  text: Run[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    paragraph: ParagraphBlock;
  }
}
