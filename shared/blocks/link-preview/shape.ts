import type { BlockBase } from '../../document/block.ts';

/** A card of a link to a connected app, which only Notion makes. */
export interface LinkPreviewBlock extends BlockBase {
  type: 'link_preview';
  url: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    link_preview: LinkPreviewBlock;
  }
}
