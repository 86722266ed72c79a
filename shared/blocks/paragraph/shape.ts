import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import type { Icon } from '../icon.ts';

/** A paragraph; in Notion it may have children. Directly under `tab` it is one of the tabs. */
export interface ParagraphBlock extends BlockBase, Colored {
  type: 'paragraph';
  text: Run[];
  /** A tab's. Notion tells one of other paragraphs, too, and takes none there. */
  icon?: Icon;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    paragraph: ParagraphBlock;
  }
}
