import type { Block } from '../../document/block.ts';

/** A heading of the page with all that stands below it, up to the next one of its level or above. */
export interface Section {
  heading: Block;
  blocks: Block[];
}

/**
 * The sections of a page. One of a deeper level lies in the one above it, and is a section of its own as well.
 *
 * @example
 * sectionsOf(readMarkdown('# A\n\none\n\n## B\n\ntwo').blocks) // A with "one", "B" and "two"; B with "two"
 */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  return blocks.flatMap((heading, start) => {
    if (heading.type !== 'heading') return [];
    const next = blocks.findIndex((block, i) => i > start && block.type === 'heading' && block.level <= heading.level);
    return [{ heading, blocks: blocks.slice(start + 1, next < 0 ? blocks.length : next) }];
  });
}
