import { isObject, type Json, type JsonObject } from '../json.ts';
import { findProperty } from '../properties/read-property.ts';
import type { DataSourceRecord, PropertyRecord } from '../store/records.ts';

/** What a property is called elsewhere, or `undefined` where there is none. */
export type Rename = (name: string) => string | undefined;

/** From what a client calls a property to its id. */
export const toIds =
  ({ schema }: DataSourceRecord): Rename =>
  name =>
    findProperty(schema, name)?.id;

/** From the id of a property to the name that it has now. */
export const toNames = ({ schema }: DataSourceRecord): Rename => {
  const byId = new Map(schema.map(({ id, name }) => [id, name]));
  return id => byId.get(id);
};

/**
 * A filter with its properties called otherwise. A condition on a property that is gone is dropped, as a view drops it.
 * @example renamedFilter({ property: 'a%3Fb', checkbox: { equals: true } }, toNames(source))
 * // { property: 'Done', checkbox: { equals: true } }
 */
export const renamedFilter = (filter: JsonObject, rename: Rename): JsonObject | undefined => {
  for (const word of ['and', 'or']) {
    const parts = filter[word];
    if (Array.isArray(parts))
      return { [word]: parts.filter(isObject).flatMap(part => renamedFilter(part, rename) ?? []) };
  }
  return renamedEntry(filter, rename);
};

/** Sorts with their properties called otherwise, without those that are gone. */
export const renamedSorts = (sorts: readonly JsonObject[], rename: Rename): JsonObject[] =>
  sorts.map(sort => renamedEntry(sort, rename)).filter(sort => sort !== undefined);

/** One condition of a filter, or a sort; `undefined` where its property is gone. */
const renamedEntry = (entry: JsonObject, rename: Rename): JsonObject | undefined => {
  if (typeof entry.property !== 'string') return entry;
  const property = rename(entry.property);
  return property === undefined ? undefined : { ...entry, property };
};

/** Quick filters with their keys called otherwise, without those that are gone. */
export const renamedKeys = (filters: JsonObject, rename: Rename): JsonObject =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([key, value]): [string, Json][] => {
      const name = rename(key);
      return name === undefined ? [] : [[name, value]];
    }),
  );

/** The fields of a configuration that name a property, and where an answer says its name besides. */
const REFERENCES: Readonly<Record<string, string | undefined>> = {
  property_id: 'property_name',
  date_property_id: 'date_property_name',
  end_date_property_id: 'end_date_property_name',
  map_by: 'map_by_property_name',
  x_axis_property_id: undefined,
  y_axis_property_id: undefined,
  toggle_column_id: undefined,
};

/** The places in a configuration whose properties have no name beside them. */
const NAMELESS = ['cover', 'subtasks', 'arrows_by', 'y_axis', 'value'];

/**
 * A configuration as it is kept: without nulls, and with the ids of its properties whatever they were called.
 * @param find the property that a client names
 * @throws whatever `find` throws for one that is not there
 */
export const keptConfig = (given: JsonObject, find: (name: string) => PropertyRecord): JsonObject =>
  changed(given, (key, value) => [[key, typeof value === 'string' && key in REFERENCES ? find(value).id : value]]);

/** A configuration as answers have it: with the names of its properties beside their ids. */
export const shownConfig = (kept: JsonObject, rename: Rename): JsonObject =>
  changed(kept, (key, value, under) => {
    const beside = NAMELESS.includes(under) ? undefined : REFERENCES[key];
    const name = beside !== undefined && typeof value === 'string' ? rename(value) : undefined;
    return beside === undefined || name === undefined
      ? [[key, value]]
      : [
          [key, value],
          [beside, name],
        ];
  });

const changed = (
  value: JsonObject,
  change: (key: string, value: Json, under: string) => [string, Json][],
  under = '',
): JsonObject =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, Json][] => {
      if (item === null) return [];
      if (isObject(item)) return [[key, changed(item, change, key)]];
      if (Array.isArray(item)) return [[key, item.map(one => (isObject(one) ? changed(one, change, key) : one))]];
      return change(key, item, under);
    }),
  );
