import type { BlockBase } from '../../document/block.ts';
import type { Media } from '../media.ts';

/** A PDF that is shown in the page. */
export interface PdfBlock extends BlockBase, Media {
  type: 'pdf';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    pdf: PdfBlock;
  }
}
