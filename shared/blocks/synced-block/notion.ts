import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const syncedBlockNotion: NotionForm<'synced_block'> = {
  block: 'synced_block',
  types: ['synced_block'],
  fields: ['synced_from'],
  read: ({ synced_from: from }) => {
    if (from === null || from === undefined) return {};
    const id = typeof from === 'object' && !Array.isArray(from) ? from.block_id : undefined;
    return typeof id === 'string' ? { from: id } : null;
  },
  write: ({ from }) => ({
    type: 'synced_block',
    payload: { synced_from: from === undefined ? null : { type: 'block_id', block_id: from } },
  }),
};
