import type { BlockBase, Colored } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A quotation. */
export interface QuoteBlock extends BlockBase, Colored {
  type: 'quote';
  text: Run[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    quote: QuoteBlock;
  }
}
