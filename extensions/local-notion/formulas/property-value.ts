import { isObject, type Json, type JsonObject, textAt } from '../json.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { Store } from '../store/store.ts';
import type { Kind, Moment, Value } from './value.ts';

/** How a property of each type is seen by a formula: its kind, and its value, made of what answers have. */
interface Seen {
  readonly kind: Kind;
  readonly value: (value: Json, store: Store) => Value;
}

const words = (value: Json): string =>
  Array.isArray(value) ? plainTextOf(value) : typeof value === 'string' ? value : '';
const nameIn = (value: Json): string | null => (isObject(value) ? (textAt(value, 'name') ?? null) : null);
const list = (value: Json): Json[] => (Array.isArray(value) ? value : []);
const text: Seen = { kind: 'text', value: words };
const option: Seen = { kind: 'text', value: nameIn };
const time: Seen = { kind: 'date', value: value => momentOf({ start: value }) };

const momentOf = (value: Json): Moment | null => {
  if (!isObject(value) || typeof value.start !== 'string') return null;
  const end = typeof value.end === 'string' ? Date.parse(value.end) : null;
  return { is: 'date', start: Date.parse(value.start), end, timed: value.start.length > 10 };
};

const personOf = (value: Json): Value => {
  if (!isObject(value)) return null;
  const email = isObject(value.person ?? null) ? (textAt(value.person as JsonObject, 'email') ?? '') : '';
  return { is: 'person', id: String(value.id), name: textAt(value, 'name') ?? '', email };
};
const person: Seen = { kind: 'person', value: personOf };

const pageOf = (value: Json, store: Store): Value[] => {
  const page = isObject(value) ? store.get(String(value.id), 'page') : undefined;
  return page ? [{ is: 'page', id: page.id, title: words(page.properties.title ?? null) }] : [];
};

/** What a rollup comes to: one number, or what the related pages hold. */
const rolledUp = (value: Json, store: Store): Value => {
  if (!isObject(value)) return null;
  if (value.type === 'number') return typeof value.number === 'number' ? value.number : null;
  return list(value.array ?? null).flatMap(item => (isObject(item) ? [seenAs(String(item.type), item, store)] : []));
};

const seenAs = (type: string, item: JsonObject, store: Store): Value =>
  SEEN[type]?.value(item[type] ?? null, store) ?? null;

/** Every type of property that a formula can look at; the others are nothing to it. A formula is worked out by its reader. */
export const SEEN: Readonly<Record<string, Seen>> = {
  title: text,
  rich_text: text,
  url: text,
  email: text,
  phone_number: text,
  select: option,
  status: option,
  number: { kind: 'number', value: value => (typeof value === 'number' ? value : null) },
  checkbox: { kind: 'boolean', value: value => value === true },
  date: { kind: 'date', value: momentOf },
  created_time: time,
  last_edited_time: time,
  multi_select: { kind: 'list', value: value => list(value).map(nameIn) },
  files: { kind: 'list', value: value => list(value).map(nameIn) },
  people: { kind: 'list', value: value => list(value).map(personOf) },
  created_by: person,
  last_edited_by: person,
  relation: { kind: 'list', value: (value, store) => list(value).flatMap(item => pageOf(item, store)) },
  rollup: { kind: 'any', value: rolledUp },
  unique_id: {
    kind: 'text',
    value: value => (isObject(value) ? [value.prefix, value.number].filter(part => part !== null).join('-') : null),
  },
};
