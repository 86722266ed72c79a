import { invalid } from '../../errors.ts';
import { dashed, isId } from '../../ids.ts';
import type { Json } from '../../json.ts';
import type { BlockRecord, Child, Container } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { parentOf, refuseTrashed } from '../../store/tree.ts';

const idOf = (given: Json | undefined): string => {
  const id = String(given);
  return isId(id) ? dashed(id) : '';
};

/**
 * The block that an edit is about, which somebody may have deleted a moment ago.
 * @throws ApiError when it is gone or in the trash
 */
export const findBlock = (store: Store, given: Json | undefined): BlockRecord => {
  const block = store.get(idOf(given), 'block');
  if (!block) throw invalid('There is no such block any more.');
  refuseTrashed(store, block);
  return block;
};

/** A block, or a page or database that stands among blocks. @throws ApiError when it is gone or in the trash */
export const findChild = (store: Store, given: Json | undefined): Child => {
  const child = store.get(idOf(given), 'block', 'page', 'database');
  if (!child) throw invalid('There is no such block any more.');
  refuseTrashed(store, child);
  return child;
};

/** What a block stands in. @throws ApiError for a row of a database and for the first page, which stand in no list of blocks */
export const containerOf = (store: Store, child: Child): Container => {
  const container = parentOf(store, child);
  if (container?.kind === 'page' || container?.kind === 'block') return container;
  throw invalid('This does not stand among blocks, so it can’t be moved.');
};
