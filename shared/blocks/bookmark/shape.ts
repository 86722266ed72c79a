import type { BlockBase } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A link shown as a card. */
export interface BookmarkBlock extends BlockBase {
  type: 'bookmark';
  url: string;
  caption?: Run[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    bookmark: BookmarkBlock;
  }
}
