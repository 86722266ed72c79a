import type { BlockBase } from '../../document/block.ts';

/** Local: HTML that is none of our tags. */
export interface HtmlBlock extends BlockBase {
  type: 'html';
  /** The source as it stands. */
  html: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    html: HtmlBlock;
  }
}
