import { invalid } from '../errors.ts';
import { isObject, type Json, type JsonObject, textAt } from '../json.ts';
import { optionsOf } from '../properties/options.ts';
import { findProperty } from '../properties/read-property.ts';
import type { DataSourceRecord, PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { plainValue } from './plain-value.ts';

type Key = (page: PageRecord) => string | number | null;

/**
 * Sorts pages by the sorts of a query; without any, the newest come first, though no client may rely on it.
 * @throws ApiError `validation_error` for a property that does not exist
 */
export const sortPages = (
  store: Store,
  source: DataSourceRecord,
  pages: readonly PageRecord[],
  sorts: readonly Json[],
): PageRecord[] => {
  const keys = sorts
    .filter(isObject)
    .map(sort => ({ key: keyOf(store, source, sort), sign: textAt(sort, 'direction') === 'descending' ? -1 : 1 }));
  if (keys.length === 0) return [...pages].reverse();
  const rows = pages.map(page => ({ page, values: keys.map(({ key }) => key(page)) }));
  rows.sort((a, b) => {
    for (const [index, { sign }] of keys.entries()) {
      const order = compare(a.values[index] ?? null, b.values[index] ?? null, sign);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ page }) => page);
};

/** Empty values come last, whichever way the rest is sorted. */
const compare = (a: string | number | null, b: string | number | null, sign: number): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign;
  return (String(a) < String(b) ? -1 : 1) * sign;
};

const keyOf = (store: Store, source: DataSourceRecord, sort: JsonObject): Key => {
  if (sort.timestamp !== undefined)
    return page => (sort.timestamp === 'created_time' ? page.createdTime : page.editedTime);
  const asked = textAt(sort, 'property') ?? '';
  const property = findProperty(source.schema, asked);
  if (!property) throw invalid(`Could not find sort property with name or id: ${asked}`);
  const rank = rankOf(property);
  return page => sortable(plainValue(store, page, property), rank);
};

/** Options sort as they stand in the schema, not by their letters. */
const rankOf = (property: PropertyRecord): Map<Json, number> | undefined => {
  if (property.type !== 'select' && property.type !== 'status' && property.type !== 'multi_select') return undefined;
  return new Map(optionsOf(property).map(({ name }, index) => [name ?? null, index]));
};

const sortable = (value: Json, rank: Map<Json, number> | undefined): string | number | null => {
  if (Array.isArray(value)) return value.length === 0 ? null : sortable(value[0] ?? null, rank);
  if (value === null || value === '') return null;
  if (isObject(value)) return typeof value.start === 'string' ? Date.parse(value.start) : JSON.stringify(value);
  if (rank) return rank.get(value) ?? null;
  return typeof value === 'boolean' ? Number(value) : typeof value === 'string' ? value.toLowerCase() : value;
};
