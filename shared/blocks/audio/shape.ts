import type { BlockBase } from '../../document/block.ts';
import type { Media } from '../media.ts';

/** A recording. */
export interface AudioBlock extends BlockBase, Media {
  type: 'audio';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    audio: AudioBlock;
  }
}
