import type { Block } from '../../document/block.ts';
import { mapBlocks } from '../../document/walk.ts';
import type { Conflict } from '../merge/merge-documents.ts';
import type { HeldField } from '../state/journal.ts';

/** What one side deleted is settled by keeping it; other conflicts stay until somebody settles them. */
export function heldBy({ block, field, base, baseless }: Conflict): HeldField[] {
  if (field === 'block' || baseless || block.id === undefined) return [];
  return [{ id: block.id, field, ...(base !== undefined && { value: base }) }];
}

/**
 * The base with the fields in conflict as they were, so that they stay in conflict.
 *
 * @param renamed the ids of blocks that were made anew, by those that they had
 */
export function heldBack(
  blocks: readonly Block[],
  held: readonly HeldField[],
  renamed: ReadonlyMap<string, string>,
): Block[] {
  if (held.length === 0) return [...blocks];
  return mapBlocks(blocks, block => {
    let back = block;
    for (const { id, field, value } of held)
      if ((renamed.get(id) ?? id) === block.id) back = withField(back, field, value);
    return back;
  });
}

function withField(block: Block, field: string, value: unknown): Block {
  if (field === 'type') {
    const { id, children } = block;
    return { ...(value as Block), ...(id !== undefined && { id }), ...(children && { children }) } as Block;
  }
  const { [field as never]: _, ...rest } = block;
  return (value === undefined ? rest : { ...rest, [field]: value }) as Block;
}
