import { invalid } from '../errors.ts';
import type { BlockRecord, DatabaseRecord, DataSourceRecord, PageRecord } from './records.ts';
import type { Store } from './store.ts';
import { type Author, parentOf, refuseTrashed, touch } from './tree.ts';

type Trashable = BlockRecord | PageRecord | DatabaseRecord | DataSourceRecord;

/**
 * Puts something into the trash or takes it out again. What lies under it stays as it is, and can't be reached.
 * @throws ApiError when it, or something around it, is in the trash already
 */
export const setTrash = (store: Store, author: Author, record: Trashable, inTrash: boolean): void => {
  if (inTrash === record.inTrash) return;
  const parent = parentOf(store, record);
  if (!parent) throw invalid('The root page cannot be put into the trash.');
  if (inTrash) refuseTrashed(store, record);
  else refuseTrashed(store, parent);
  store.edit(record.id, record.kind).inTrash = inTrash;
  touch(store, record, author);
  if (parent.kind === 'page' && record.kind !== 'block') touch(store, parent, author);
};

/** What a request says about the trash, by whichever of the two names; `undefined` when it says nothing. */
export const trashWish = (body: { readonly in_trash?: unknown; readonly archived?: unknown }): boolean | undefined => {
  const wish = body.in_trash ?? body.archived;
  return typeof wish === 'boolean' ? wish : undefined;
};
