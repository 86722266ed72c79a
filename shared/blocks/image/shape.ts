import type { BlockBase } from '../../document/block.ts';
import type { Media } from '../media.ts';

/** A picture that stands alone. */
export interface ImageBlock extends BlockBase, Media {
  type: 'image';
  /** Local: Markdown's title. */
  title?: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    image: ImageBlock;
  }
}
