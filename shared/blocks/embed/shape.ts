import type { BlockBase } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** Another site, shown within the page. */
export interface EmbedBlock extends BlockBase {
  type: 'embed';
  url: string;
  caption?: Run[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    embed: EmbedBlock;
  }
}
