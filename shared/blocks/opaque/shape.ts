import type { BlockBase } from '../../document/block.ts';
import type { Json } from '../../document/json.ts';

/** A block of Notion's that has no form of its own here: kept where it is, as it came. */
export interface OpaqueBlock extends BlockBase {
  type: 'opaque';
  /** The type that the API names. */
  kind: string;
  /** The payload of that type as it came. */
  data: { [key: string]: Json };
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    opaque: OpaqueBlock;
  }
}
