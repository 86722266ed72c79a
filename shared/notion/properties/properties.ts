import { equalJson, type Json } from '../../document/json.ts';
import {
  PROPERTY_FORMS,
  type PropertyRequests,
  type PropertySchemas,
  type PropertyValue,
  type UserIds,
} from './property-forms.ts';

export type PropertyValues = { [name: string]: PropertyValue };

/** The name that front matter has for a property: `Look on` is `look_on`. */
export const snakeCase = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

/** The property of a data source that a key of front matter means, by its name or its name in snake case. */
export function propertyFor(key: string, schema: PropertySchemas): string | undefined {
  if (Object.hasOwn(schema, key)) return key;
  return Object.keys(schema).find(name => snakeCase(name) === snakeCase(key));
}

/** The values of a page's properties as front matter has them, as far as it can say them. */
export function readProperties(
  properties: { [name: string]: { [key: string]: Json } },
  people: UserIds = new Map(),
): PropertyValues {
  const values: PropertyValues = {};
  for (const [name, property] of Object.entries(properties)) {
    const type = String(property.type);
    const value = PROPERTY_FORMS[type]?.read(property[type] ?? null, people);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/**
 * The properties of a request from keys of front matter. A key that no property has, and a value that Notion would not
 * take, are left out.
 *
 * @example
 * writeProperties({ date: '2026-11-21' }, { Date: { id: 'a', type: 'date' } }) // { Date: { date: { start: '2026-11-21' } } }
 */
export function writeProperties(
  values: { [key: string]: PropertyValue },
  schema: PropertySchemas,
  people: UserIds = new Map(),
): PropertyRequests {
  const requests: PropertyRequests = {};
  for (const [key, value] of Object.entries(values)) {
    const name = propertyFor(key, schema);
    if (name === undefined) continue;
    const { type } = schema[name]!;
    const written = PROPERTY_FORMS[type]?.write(value, schema[name]!, people);
    if (written !== undefined) requests[name] = { [type]: written };
  }
  return requests;
}

/** What became of each property on the two sides. */
export interface MergedProperties {
  /** By the names of properties: what the file takes from Notion. */
  incoming: PropertyValues;
  /** By the names of properties: what Notion takes from the file. */
  outgoing: PropertyValues;
  /** By the names of properties: both changed it. */
  conflicts: { name: string; base: PropertyValue; local: PropertyValue; remote: PropertyValue }[];
}

/** Merges property by property. A key that is not in the file says nothing about its property. */
export function mergeProperties(base: PropertyValues, local: PropertyValues, remote: PropertyValues): MergedProperties {
  const merged: MergedProperties = { incoming: {}, outgoing: {}, conflicts: [] };
  for (const [name, own] of Object.entries(local)) {
    const other = remote[name];
    if (other === undefined || equalValues(own, other)) continue;
    const was = base[name];
    if (was !== undefined && equalValues(was, own)) merged.incoming[name] = asWritten(other, own);
    else if (was !== undefined && equalValues(was, other)) merged.outgoing[name] = own;
    else merged.conflicts.push({ name, base: was ?? null, local: own, remote: other });
  }
  return merged;
}

/** Front matter may write a single person or tag as it is, where Notion always has a list. */
const equalValues = (a: PropertyValue, b: PropertyValue): boolean => equalJson(single(a), single(b));

const single = (value: PropertyValue): PropertyValue =>
  Array.isArray(value) && value.length === 1 ? value[0]! : value;

/** A value of Notion's in the form that the file uses. */
const asWritten = (value: PropertyValue, own: PropertyValue): PropertyValue =>
  Array.isArray(own) ? value : single(value);
