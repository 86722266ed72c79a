import type { BlockBase } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A listing. */
export interface CodeBlock extends BlockBase {
  type: 'code';
  text: Run[];
  /** The language as written (`ts`, `plain text`); absent where none is named. */
  language?: string;
  caption?: Run[];
  /** Local: what follows the language after the opening fence. */
  info?: string;
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    code: CodeBlock;
  }
}
