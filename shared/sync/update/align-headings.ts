import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import { normalised } from '../../practice/promises/promise-id.ts';

/**
 * A page with what it lacks of a template: sections that it has not, and what stands in sections that are empty. Sections are
 * the same when their headings say the same, whatever their level and place. Nothing of the page is removed or moved.
 *
 * ```
 * page           template            result
 * ## Topics      ## Topics           ## Topics
 * - Import       - *Your topics?*    - Import
 *                ## Mood             ## Mood
 *                - *One word.*       - *One word.*
 * ## Notes                           ## Notes
 * ```
 *
 * @param title of the page: a heading of the template that says just that is not put below it once more
 */
export function alignHeadings(page: readonly Block[], template: readonly Block[], title = ''): Block[] {
  const [own, theirs] = [partsOf(page), partsOf(template)];
  let after = own[0]!;
  for (const part of theirs) {
    const same = part.name === undefined ? own[0] : own.find(({ name }) => name === part.name);
    if (same) {
      if (same.blocks.length === 0) same.blocks.push(...part.blocks);
      after = same;
    } else if (part.name !== normalised(title)) {
      own.splice(own.indexOf(after) + 1, 0, part);
      after = part;
    } else if (after.blocks.length === 0) after.blocks.push(...part.blocks);
  }
  return own.flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks));
}

/** A heading and what stands below it, up to the next heading of any level; the first part has none. */
interface Part {
  heading?: Block;
  name?: string;
  blocks: Block[];
}

function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') parts.push({ heading: block, name: normalised(plainText(block.text)), blocks: [] });
    else parts.at(-1)!.blocks.push(block);
  }
  return parts;
}
