import type { BlockBase } from '../../document/block.ts';

/** Tabs; each child is a paragraph, whose text is the tab's name and whose children are what it shows. */
export interface TabBlock extends BlockBase {
  type: 'tab';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    tab: TabBlock;
  }
}
