import type { BlockBase } from '../../document/block.ts';

/** Local: a reference definition. */
export interface DefinitionBlock extends BlockBase {
  type: 'definition';
  /** The source as it stands: `[label]: url "title"`. */
  markdown: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    definition: DefinitionBlock;
  }
}
