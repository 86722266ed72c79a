import type { BlockBase } from '../../document/block.ts';

/** Local: an HTML comment that stands alone. */
export interface CommentBlock extends BlockBase {
  type: 'comment';
  /** The source with its `<!--` and `-->`. */
  html: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    comment: CommentBlock;
  }
}
