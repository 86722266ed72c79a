import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/**
 * Blocks with each run and each block changed; what doesn't change stays the same value, so that nobody looks at it again.
 *
 * @param change gives back what it was given where nothing is to be changed
 */
export function mapContent(
  blocks: Block[],
  change: { run: (run: Run) => Run; block: (block: Block) => Block },
): Block[] {
  return mapSame(blocks, block => {
    const fields = block as { text?: Run[]; caption?: Run[]; cells?: Run[][] };
    const children = block.children && mapContent(block.children, change);
    const text = fields.text && mapSame(fields.text, change.run);
    const caption = fields.caption && mapSame(fields.caption, change.run);
    const cells = fields.cells && mapSame(fields.cells, cell => mapSame(cell, change.run));
    const same =
      children === block.children && text === fields.text && caption === fields.caption && cells === fields.cells;
    const inner = same
      ? block
      : {
          ...block,
          ...(children && { children }),
          ...(text && { text }),
          ...(caption && { caption }),
          ...(cells && { cells }),
        };
    return change.block(inner as Block);
  });
}

/** A list with each item changed; the list itself where none is. */
export function mapSame<T>(list: T[], change: (item: T) => T): T[] {
  let changed = false;
  const out = list.map(item => {
    const now = change(item);
    changed ||= now !== item;
    return now;
  });
  return changed ? out : list;
}
