import type { BlockBase } from '../../document/block.ts';
import type { Media } from '../media.ts';

/** A file to download. */
export interface FileBlock extends BlockBase, Media {
  type: 'file';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    file: FileBlock;
  }
}
