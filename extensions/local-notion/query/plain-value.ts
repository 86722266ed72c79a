import { isObject, type Json } from '../json.ts';
import { readValue } from '../properties/read-property.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';

const ids = (value: Json): Json =>
  Array.isArray(value) ? value.map(item => (isObject(item) ? (item.id ?? null) : item)) : [];
const name = (value: Json): Json => (isObject(value) ? (value.name ?? null) : null);
const words = (value: Json): Json => (Array.isArray(value) ? plainTextOf(value) : '');

/** The simplest form of a value of each type, which filters and sorts compare. The others are simple already. */
const SIMPLEST: Readonly<Record<string, (value: Json) => Json>> = {
  title: words,
  rich_text: words,
  select: name,
  status: name,
  multi_select: value => (Array.isArray(value) ? value.map(name) : []),
  people: ids,
  relation: ids,
  created_by: value => ids([value]),
  last_edited_by: value => ids([value]),
  unique_id: value => (isObject(value) ? (value.number ?? null) : null),
  formula: value => (isObject(value) ? (value[String(value.type)] ?? null) : null),
  verification: value => (isObject(value) && value.state === 'verified' ? 'verified' : 'none'),
};

const simplest = (type: string, value: Json): Json => SIMPLEST[type]?.(value) ?? value;

/** The value of a property as filters and sorts compare it. */
export const plainValue = (store: Store, page: PageRecord, property: PropertyRecord): Json =>
  simplest(property.type, readValue(store, page, property));

/** The values that a rollup or formula comes to, one or several. */
export const rollupValue = (store: Store, page: PageRecord, property: PropertyRecord): Json[] => {
  const value = readValue(store, page, property);
  if (!isObject(value)) return [];
  if (value.type === 'array' && Array.isArray(value.array))
    return value.array.filter(isObject).map(item => simplest(String(item.type), item[String(item.type)] ?? null));
  return [value[String(value.type)] ?? null];
};
