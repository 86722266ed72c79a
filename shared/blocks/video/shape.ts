import type { BlockBase } from '../../document/block.ts';
import type { Media } from '../media.ts';

/** A film. */
export interface VideoBlock extends BlockBase, Media {
  type: 'video';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    video: VideoBlock;
  }
}
