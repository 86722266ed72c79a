import { isObject, type Json, type JsonObject, textAt } from '../../json.ts';
import { optionsOf } from '../../properties/options.ts';
import { readValue } from '../../properties/read-property.ts';
import { plainValue } from '../../query/plain-value.ts';
import type { PageRecord, PropertyRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';

/** Rows that have the same value. */
export interface Group {
  /** What the value is called; a row without one is in the group of nothing. */
  readonly name: string | undefined;
  /** The value as a property of its type shows it. */
  readonly value: Json;
  readonly rows: readonly PageRecord[];
}

/**
 * Rows in groups by the value of a property, as the columns of a board: options in the order of the schema, people and
 * other values in the order in which they turn up, and what has none first. A row with several values is in each.
 */
export const groupRows = (
  store: Store,
  property: PropertyRecord,
  rows: readonly PageRecord[],
  config: JsonObject,
): Group[] => {
  const groups = new Map<string | undefined, { value: Json; rows: PageRecord[] }>([
    [undefined, { value: null, rows: [] }],
  ]);
  for (const option of optionsOf(property)) groups.set(String(option.name), { value: option, rows: [] });
  for (const row of rows)
    for (const [name, value] of namedValues(store, row, property)) {
      const group = groups.get(name) ?? { value, rows: [] };
      group.rows.push(row);
      groups.set(name, group);
    }
  const all = [...groups].map(([name, group]) => ({ name, ...group }));
  const shown = all.filter(
    group => group.rows.length > 0 || (group.name !== undefined && config.hide_empty_groups !== true),
  );
  return inOrder(shown, textAt(isObject(config.sort) ? config.sort : {}, 'type'));
};

const SIGNS: Readonly<Record<string, number>> = { ascending: 1, descending: -1 };

/** By hand is as they come. */
const inOrder = (groups: Group[], sort: string | undefined): Group[] => {
  const sign = SIGNS[sort ?? ''];
  return sign === undefined ? groups : groups.sort((a, b) => sign * (a.name ?? '').localeCompare(b.name ?? ''));
};

const namedValues = (store: Store, row: PageRecord, property: PropertyRecord): [string | undefined, Json][] => {
  const value = readValue(store, row, property);
  const items = Array.isArray(value) && LISTS.includes(property.type) ? value : undefined;
  if (items) return items.length === 0 ? [[undefined, null]] : items.map(item => [nameOf(item), item]);
  if (isObject(value) && typeof value.name === 'string') return [[value.name, value]];
  const plain = plainValue(store, row, property);
  return [[plain === null || plain === '' ? undefined : nameOf(plain), value]];
};

const LISTS = ['multi_select', 'people', 'relation'];

const nameOf = (value: Json): string => {
  if (!isObject(value)) return String(value);
  return String(value.name ?? value.start ?? value.id ?? '');
};
