import type { Json } from '../../document/json.ts';
import { plainText } from '../../document/text.ts';
import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';

/** A property's value as front matter has it. */
export type PropertyValue = null | boolean | number | string | string[];

/** Values of properties as a request has them, by name. */
export type PropertyRequests = { [name: string]: Json };

/** A property of a data source: its type, and for choices what there is to choose. */
export interface PropertySchema {
  id: string;
  type: string;
  options?: string[];
}

export type PropertySchemas = { [name: string]: PropertySchema };

/** Notion's ids of people, by the names and ids that front matter uses. */
export type UserIds = ReadonlyMap<string, string>;

/** One type of property: what its value is in front matter, and back. */
export interface PropertyForm {
  /** `undefined` where front matter can't say it: then it is left alone. */
  read(value: Json, people: UserIds): PropertyValue | undefined;
  /** The value of a request, or `undefined` where Notion would not take it: then nothing is sent. */
  write(value: PropertyValue, schema: PropertySchema, people: UserIds): Json | undefined;
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nameOf = (value: Json): string | undefined =>
  isObject(value) && typeof value.name === 'string' ? value.name : undefined;
const words = (value: PropertyValue): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
const listed = (value: PropertyValue): string[] =>
  Array.isArray(value) ? value : value === null ? [] : [String(value)];

const richText: PropertyForm = {
  read: value => plainText(readRichText(value)) || null,
  write: value => writeRichText(value === null ? [] : [{ type: 'text', text: words(value) }]),
};

/** An address or a number to call: a text, or nothing. */
const line: PropertyForm = {
  read: value => (typeof value === 'string' ? value : null),
  write: value => (value === null || value === '' ? null : words(value)),
};

const DAY = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** One row a type of property; those that are not here are Notion's own, or not for front matter. */
export const PROPERTY_FORMS: { readonly [type: string]: PropertyForm } = {
  rich_text: richText,
  number: {
    read: value => (typeof value === 'number' ? value : null),
    write: value => (value === null ? null : typeof value === 'number' ? value : undefined),
  },
  checkbox: {
    read: value => value === true,
    write: value => (typeof value === 'boolean' ? value : undefined),
  },
  select: {
    read: value => nameOf(value) ?? null,
    // Notion takes no comma in the name of a choice.
    write: value => (value === null || value === '' ? null : { name: words(value).replaceAll(',', ' ') }),
  },
  status: {
    read: value => nameOf(value) ?? null,
    write: (value, { options = [] }) => (options.includes(words(value)) ? { name: words(value) } : undefined),
  },
  multi_select: {
    read: value => (Array.isArray(value) ? value.flatMap(option => nameOf(option) ?? []) : null),
    write: value => listed(value).map(name => ({ name: name.replaceAll(',', ' ') })),
  },
  date: {
    // A range or a zone is more than a day: it is left alone.
    read: value => {
      if (!isObject(value)) return null;
      return value.end || value.time_zone || typeof value.start !== 'string' ? undefined : value.start;
    },
    write: value => {
      if (value === null || value === '') return null;
      return typeof value === 'string' && DAY.test(value) ? { start: value } : undefined;
    },
  },
  people: {
    read: (value, people) => {
      if (!Array.isArray(value)) return null;
      const names = new Map([...people].map(([name, id]) => [id, name]));
      const known = value.map(user => (isObject(user) ? names.get(String(user.id)) : undefined));
      return known.every(name => name !== undefined) ? known : undefined;
    },
    write: (value, _, people) => {
      const ids = listed(value).map(name => people.get(name));
      return ids.every(id => id !== undefined) ? ids.map(id => ({ object: 'user', id })) : undefined;
    },
  },
  url: line,
  email: line,
  phone_number: line,
};
