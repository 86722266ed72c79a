import type { Block } from '../../document/block.ts';
import { mapBlocks } from '../../document/walk.ts';

/** The blocks of a page without the notes in it that are private, at any depth. */
export const withoutPrivate = (blocks: readonly Block[]): Block[] =>
  mapBlocks(blocks, block => (block.type === 'private' ? null : block));
