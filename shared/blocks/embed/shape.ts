import type { BlockBase } from '../../document/block.ts';
import type { Media } from '../media.ts';

/** Another site, or HTML that was uploaded, shown within the page. */
export interface EmbedBlock extends BlockBase, Media {
  type: 'embed';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    embed: EmbedBlock;
  }
}
