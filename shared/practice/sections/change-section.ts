import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import { normalised } from '../promises/promise-id.ts';
import { markedBy } from './mark-line.ts';
import type { SectionHeadings } from './section-headings.ts';

/**
 * The blocks of a page with another content below the heading of one section: up to the next heading of the template, or of
 * its level, or to the marks of an exchange; of a heading that can be opened, what is inside.
 *
 * @param change what stands below the heading, and what shall
 * @returns nothing where the page has no heading of this section
 */
export function changeSection(
  blocks: readonly Block[],
  headings: SectionHeadings,
  section: string,
  change: (inside: readonly Block[]) => Block[],
): Block[] | undefined {
  const named = (block: Block): string | undefined =>
    block.type === 'heading' ? headings.get(normalised(plainText(block.text))) : undefined;
  const start = blocks.findIndex(block => named(block) === section);
  const heading = blocks[start];
  if (heading?.type !== 'heading') return undefined;
  if (heading.children) return blocks.with(start, { ...heading, children: change(heading.children) });
  const ends = (block: Block): boolean =>
    block.type === 'heading'
      ? named(block) !== undefined || block.level <= heading.level
      : markedBy(block) !== undefined;
  const next = blocks.findIndex((block, i) => i > start && ends(block));
  const end = next < 0 ? blocks.length : next;
  return [...blocks.slice(0, start + 1), ...change(blocks.slice(start + 1, end)), ...blocks.slice(end)];
}
