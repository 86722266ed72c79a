import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import { normalised } from '../promises/promise-id.ts';
import { markedBy } from './mark-line.ts';
import type { SectionHeadings } from './section-headings.ts';

/**
 * What stands under the headings of a page, by the sections of its template.
 *
 * ```
 * ## Behaviour       section "behaviour"
 * She spoke last.    its block
 * ### In detail      no heading of the template: belongs to the section as well
 * ## My own heading  the same level, and none of the template's: belongs to no section
 * ```
 *
 * @returns the blocks below each heading that is there, without the heading; private notes are never among them
 */
export function sectionBlocks(blocks: readonly Block[], headings: SectionHeadings): Map<string, Block[]> {
  const found = new Map<string, Block[]>();
  let section: string | undefined;
  let level = 0;
  for (const block of blocks) {
    if (block.type === 'private') continue;
    // Marks of an exchange and the parts below them stand at the end, and belong to no section that happens to be the last.
    if (markedBy(block) !== undefined) section = undefined;
    const named = block.type === 'heading' ? headings.get(normalised(plainText(block.text))) : undefined;
    if (block.type === 'heading' && (named !== undefined || block.level <= level)) {
      section = named;
      level = named === undefined ? 0 : block.level;
      if (named !== undefined && !found.has(named)) found.set(named, []);
      // A heading that can be opened has its part inside.
      if (named !== undefined) found.get(named)!.push(...(block.children ?? []));
    } else if (section !== undefined) found.get(section)!.push(block);
  }
  return found;
}
