import type { BlockBase } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A picture that stands alone. */
export interface ImageBlock extends BlockBase {
  type: 'image';
  url: string;
  caption?: Run[];
  /** `external` where absent. A `file` lies with Notion, and its URL expires; a `file_upload` has an id for its URL. */
  kind?: 'file' | 'file_upload';
  /** Local: Markdown's title. */
  title?: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    image: ImageBlock;
  }
}
