import type { Grants } from '../access/level.ts';
import { invalid } from '../errors.ts';
import { dashed, isId } from '../ids.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { Store } from '../store/store.ts';

/**
 * The grants of a checked body, to be spread into a record; nothing where it gives everything.
 * @throws ApiError for a page that is not there
 */
export const grantsIn = (store: Store, body: JsonObject): { readonly grants?: Grants } => {
  if (!isObject(body.grants)) return {};
  const entries = Object.entries(body.grants).map(([id, level]) => [isId(id) ? dashed(id) : id, level] as const);
  for (const [id] of entries)
    if (!store.get(id, 'page', 'database', 'data_source')) throw invalid(`There is no page or database ${id}.`);
  return { grants: Object.fromEntries(entries) as Grants };
};
