import { blockUpdateSchema } from '../blocks/block-request.ts';
import { BLOCK_TYPES } from '../blocks/block-types.ts';
import { presentBlock } from '../blocks/present-block.ts';
import { updateValue } from '../blocks/update-value.ts';
import { invalid } from '../errors.ts';
import type { Call, Route } from '../http/route.ts';
import type { JsonObject } from '../json.ts';
import { refuseLinks } from '../richtext/refuse-links.ts';
import { boolean, lazy, object, type Schema, text } from '../schema/schema.ts';
import { setTrash, trashWish } from '../store/trash.ts';
import { refuseTrashed, touch } from '../store/tree.ts';
import type { Version } from '../version.ts';
import { findBlock } from './lookup.ts';

const PATH = '/v1/blocks/:block_id';

const updateSchema = ({ archived }: Version): Schema =>
  object({
    type: text,
    in_trash: boolean,
    ...(archived && { archived: boolean }),
    ...Object.fromEntries(Object.keys(BLOCK_TYPES).map(type => [type, lazy(() => blockUpdateSchema(type))])),
  });

const retrieve = (call: Call): JsonObject => presentBlock(call, findBlock(call, call.params.block_id ?? ''));

const update = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const block = findBlock(call, call.params.block_id ?? '');
  const wish = trashWish(body);
  const type = Object.keys(body).find(key => key in BLOCK_TYPES);
  if (wish !== undefined) setTrash(store, author, block, wish);
  if (type !== undefined) {
    if (block.kind !== 'block' || block.type !== type)
      throw invalid(`A block's type can't be changed: the request names ${type}, and block ${block.id} is another.`);
    refuseTrashed(store, block);
    refuseLinks(body);
    const edited = store.edit(block.id, 'block');
    edited.value = updateValue(store, edited, body);
    touch(store, block, author);
  }
  return presentBlock(call, block);
};

const remove = (call: Call): JsonObject => {
  const block = findBlock(call, call.params.block_id ?? '');
  refuseTrashed(call.store, block);
  setTrash(call.store, call.author, block, true);
  return presentBlock(call, block);
};

/** Retrieve, update and delete a block. */
export const BLOCK_ROUTES: readonly Route[] = [
  { method: 'GET', path: PATH, needs: 'read_content', run: retrieve },
  { method: 'PATCH', path: PATH, needs: 'update_content', body: updateSchema, run: update },
  { method: 'DELETE', path: PATH, needs: 'update_content', run: remove },
];
