import type { BlockBase } from '../../document/block.ts';

/** The way from the top of the workspace to this page. */
export interface BreadcrumbBlock extends BlockBase {
  type: 'breadcrumb';
}

declare module '../../document/block.ts' {
  interface BlockShapes {
    breadcrumb: BreadcrumbBlock;
  }
}
