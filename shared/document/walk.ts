import type { Block } from './block.ts';

/** Every block in reading order, parents before their children. */
export function* walk(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.children) yield* walk(block.children);
  }
}

/**
 * The same tree with each block replaced by what `change` makes of it: one block, several, or none.
 * Children are changed first, so `change` sees them as they will be.
 */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block | Block[] | null): Block[] {
  return blocks.flatMap(block => {
    const inner = block.children ? ({ ...block, children: mapBlocks(block.children, change) } as Block) : block;
    return change(inner) ?? [];
  });
}
