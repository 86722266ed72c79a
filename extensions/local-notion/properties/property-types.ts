import { readFormula } from '../formulas/read-formula.ts';
import { dashed } from '../ids.ts';
import { isObject, type Json, type JsonObject, textAt } from '../json.ts';
import { presentUser } from '../resources/present-user.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import { dateSchema, richTextSchema } from '../richtext/rich-text-schema.ts';
import { storeDate, storeRichText } from '../richtext/store-rich-text.ts';
import {
  any,
  boolean,
  id,
  list,
  nullable,
  number,
  openObject,
  required,
  type Schema,
  text,
  textUpTo,
} from '../schema/schema.ts';
import { minuteTime } from '../times.ts';
import { chooseOption, presentOption } from './options.ts';
import type { Reading, Writing } from './property-context.ts';
import { linkRelation } from './relation.ts';
import { readRollup } from './rollup.ts';
import { readVerification } from './verification.ts';

/** One type of property: the shape of its values, and how they are kept and read. */
export interface PropertyType {
  /** The shape that requests give a value; `undefined` where values can't be written. */
  readonly schema: Schema | undefined;
  readonly write: (writing: Writing, value: Json) => Json;
  readonly read: (reading: Reading, value: Json) => Json;
  /** What is read where nothing was written. */
  readonly empty: Json;
  /** Whether a page shows at most 25 of its items, the rest being for the property's own endpoint. */
  readonly items: boolean;
}

const asItIs = (_context: unknown, value: Json): Json => value;
const type = (row: Partial<PropertyType>): PropertyType => ({
  schema: undefined,
  write: asItIs,
  read: asItIs,
  empty: null,
  items: false,
  ...row,
});

const asList = (value: Json): Json[] => (Array.isArray(value) ? value : []);
const idOf = (value: Json): string => (isObject(value) ? dashed(textAt(value, 'id') ?? '') : '');

const richText = type({
  schema: richTextSchema,
  write: (_writing, value) => storeRichText(asList(value)),
  read: ({ store, access }, value) => readRichText(store, asList(value), access),
  empty: [],
  items: true,
});

const option = nullable(openObject({ id: text, name: textUpTo(100) }));
const select = type({
  schema: option,
  write: (writing, value) => (value === null ? null : chooseOption(writing, value)),
  read: ({ property }, value) => presentOption(property, value),
});

const userById = ({ store }: Reading, user: Json): JsonObject => {
  const known = store.get(String(user), 'user');
  return known ? presentUser(store, known) : { object: 'user', id: String(user) };
};

/** Every type of property. */
export const PROPERTY_TYPES: Readonly<Record<string, PropertyType>> = {
  title: richText,
  rich_text: richText,
  number: type({ schema: nullable(number) }),
  select,
  status: select,
  multi_select: type({
    schema: list(openObject({ id: text, name: textUpTo(100) })),
    write: (writing, value) => [...new Set(asList(value).map(item => chooseOption(writing, item)))],
    read: ({ property }, value) =>
      asList(value)
        .map(item => presentOption(property, item))
        .filter(isObject),
    empty: [],
  }),
  date: type({ schema: nullable(dateSchema), write: (_writing, value) => (isObject(value) ? storeDate(value) : null) }),
  people: type({
    schema: list(openObject({ id: required(id) })),
    write: (_writing, value) => asList(value).map(idOf),
    read: (reading, value) => asList(value).map(user => userById(reading, user)),
    empty: [],
    items: true,
  }),
  files: type({
    schema: list(openObject({ name: textUpTo(900) })),
    write: (_writing, value) => asList(value).map(storeNamedFile),
    empty: [],
  }),
  checkbox: type({ schema: boolean, empty: false }),
  url: type({ schema: nullable(textUpTo(2000)), write: (_writing, value) => value || null }),
  email: type({ schema: nullable(textUpTo(200)), write: (_writing, value) => value || null }),
  phone_number: type({ schema: nullable(textUpTo(200)), write: (_writing, value) => value || null }),
  relation: type({
    schema: list(openObject({ id: required(id) })),
    write: (writing, value) => linkRelation(writing, asList(value).map(idOf)),
    read: ({ store }, value) =>
      asList(value)
        .filter(page => store.get(String(page), 'page')?.inTrash === false)
        .map(page => ({ id: page })),
    empty: [],
    items: true,
  }),
  rollup: type({ read: reading => readRollup(reading) }),
  formula: type({ read: readFormula }),
  created_time: type({ read: ({ page }) => minuteTime(page.createdTime) }),
  last_edited_time: type({ read: ({ page }) => minuteTime(page.editedTime) }),
  created_by: type({ read: reading => userById(reading, reading.page.createdBy) }),
  last_edited_by: type({ read: reading => userById(reading, reading.page.editedBy) }),
  unique_id: type({
    read: ({ property }, value) => ({ prefix: property.config.prefix ?? null, number: value }),
  }),
  verification: type({ schema: nullable(openObject({ state: required(text) })), read: readVerification }),
  button: type({ read: () => ({}), empty: {} }),
  place: type({ schema: nullable(any) }),
};

const storeNamedFile = (file: Json): Json => {
  if (!isObject(file)) return file;
  const key = ['external', 'file'].find(candidate => file[candidate] !== undefined) ?? 'external';
  const address = textAt(isObject(file[key]) ? file[key] : {}, 'url') ?? '';
  const name = file.name ?? (decodeURIComponent(address.split(/[?#]/)[0]?.split('/').at(-1) ?? '') || 'file');
  return { name, type: key, [key]: file[key] ?? null };
};
