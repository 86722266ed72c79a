import { invalid } from '../errors.ts';
import type { Call, Route } from '../http/route.ts';
import { dashed } from '../ids.ts';
import { type Json, type JsonObject, objectAt } from '../json.ts';
import { id, object, oneKeyOf, required, type Schema } from '../schema/schema.ts';
import type { PageRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { detachChild, insertChildren, parentOf, refuseTrashed, touch } from '../store/tree.ts';
import { findDataSource, findPage } from './lookup.ts';
import { presentPage } from './present-page.ts';

const moveSchema = (): Schema => object({ parent: required(oneKeyOf({ page_id: id, data_source_id: id })) });

const move = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const page = findPage(call, call.params.page_id ?? '');
  refuseTrashed(store, page);
  const { page_id, data_source_id } = objectAt(body, 'parent');
  const target =
    typeof page_id === 'string'
      ? findPage(call, dashed(page_id))
      : findDataSource(call, dashed(String(data_source_id)));
  refuseTrashed(store, target);
  refuseLoop(store, page, target);
  const before = parentOf(store, page);
  detachChild(store, page);
  const moved = store.edit(page.id, 'page');
  moved.parent = { type: target.kind === 'page' ? 'page_id' : 'data_source_id', id: target.id };
  // Values belong to the schema that the page leaves; the title is the one property that every page has.
  moved.properties = { title: (page.properties.title as Json[] | undefined) ?? [] };
  if (target.kind === 'page') insertChildren(store, target, [page.id], { at: 'end' });
  for (const place of [before, target]) if (place?.kind === 'page') touch(store, place, author);
  touch(store, page, author);
  return presentPage(call, page);
};

const refuseLoop = (
  store: Store,
  page: PageRecord,
  target: { readonly id: string } & Parameters<typeof parentOf>[1],
): void => {
  if (page.parent.type === 'workspace') throw invalid('The root page cannot be moved.');
  if (page.parent.id === target.id) throw invalid('The page already has this parent.');
  let at: ReturnType<typeof parentOf> | typeof target = target;
  for (; at; at = parentOf(store, at)) if (at.id === page.id) throw invalid('A page cannot be moved into itself.');
};

/** Move a page. */
export const PAGE_MOVE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/pages/:page_id/move', needs: 'update_content', body: moveSchema, run: move },
];
