import type { BlockBase } from '../../document/block.ts';

/** Only in templates: a line of tags alone. */
export interface TagBlock extends BlockBase {
  type: 'tag';
  /** The line's tags with their braces: `{% for p in carried.promises %}`. */
  markup: string;
  /** Where it begins in the source, in UTF-16 units. */
  offset: number;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    tag: TagBlock;
  }
}
