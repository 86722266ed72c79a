import type { Block } from '../../document/block.ts';

/** A list of blocks, and those of it that stand in another version of the page as well. */
interface Rendering {
  blocks: readonly Block[];
  /** From a block of the page to its partner here. */
  partner: (block: Block) => Block | undefined;
}

/**
 * A rendering with the sections that the author added to the page, before what they stand before on the page. So they are
 * landmarks in every version: a line that the template adds above them doesn't slip below their headings.
 *
 * ```
 * page          rendering        result
 * ## Promises   ## Promises      ## Promises
 * - [ ] Mine    - [ ] *New*      - [ ] *New*
 * ## Notes                       ## Notes
 * Mine as well                   Mine as well
 * ```
 *
 * @param isOwn whether the author added a block of the page
 */
export function withOwnSections(
  page: readonly Block[],
  { blocks, partner }: Rendering,
  isOwn: (block: Block) => boolean,
): Block[] {
  const before = new Map<Block | undefined, Block[]>();
  let section: Block[] | undefined;
  page.forEach((block, i) => {
    if (!isOwn(block)) section = undefined;
    else if (section) section.push(block);
    else if (block.type === 'heading') {
      section = [block];
      const next = page.slice(i).find(one => partner(one) !== undefined && blocks.includes(partner(one)!));
      const at = next && partner(next);
      before.set(at, [...(before.get(at) ?? []), ...section]);
      section = before.get(at)!;
    }
  });
  return [...blocks.flatMap(block => [...(before.get(block) ?? []), block]), ...(before.get(undefined) ?? [])];
}
