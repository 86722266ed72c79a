import type { BlockBase } from '../../document/block.ts';

/** A formula that stands alone. */
export interface EquationBlock extends BlockBase {
  type: 'equation';
  /** TeX. */
  expression: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    equation: EquationBlock;
  }
}
