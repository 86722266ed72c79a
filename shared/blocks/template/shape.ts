import type { BlockBase } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** A button of old that put copies of its blocks on the page; its text is what stands on it. */
export interface TemplateBlock extends BlockBase {
  type: 'template';
  text: Run[];
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    template: TemplateBlock;
  }
}
