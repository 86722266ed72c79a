import type { Block } from '../../document/block.ts';
import type { Json } from '../../document/json.ts';
import { MARK_NAMES } from '../../document/run.ts';
import { isRun } from '../../richtext/inline-tags.ts';

const COMMON = new Set(['type', 'id', 'children', 'source', 'style', 'unread', 'extra']);

/** What the generic tag carries of a block: its own fields, its text and its line's mark. */
export function ownFields(block: Block): { [key: string]: Json } {
  const own = Object.entries(block).filter(([key, value]) => !COMMON.has(key) && value !== undefined);
  return Object.fromEntries(own.map(([key, value]) => [key, inOneOrder(value)])) as { [key: string]: Json };
}

/** Runs with their marks last, in one order: the same page is the same bytes, wherever it was read from. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (!isRun(value)) return value;
  const rest = Object.entries(value).filter(([key, mark]) => !MARKS.has(key) && mark !== undefined);
  const marks = MARK_NAMES.filter(name => value[name] !== undefined).map(name => [name, value[name]]);
  return Object.fromEntries([...rest, ...marks]);
}

const MARKS: ReadonlySet<string> = new Set(MARK_NAMES);

type Check = (value: Json | undefined) => boolean;

const text: Check = value => Array.isArray(value) && value.every(isRun);
const cells: Check = value => Array.isArray(value) && value.every(text);
const string: Check = value => typeof value === 'string';
const flag: Check = value => typeof value === 'boolean';
const number: Check = value => typeof value === 'number';
const optional =
  (check: Check): Check =>
  value =>
    value === undefined || check(value);
const object: Check = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const strings: Check = value => Array.isArray(value) && value.every(string);
const shaped =
  (fields: { [field: string]: Check }): Check =>
  value =>
    object(value) && Object.entries(fields).every(([field, check]) => check((value as { [key: string]: Json })[field]));

const one =
  (...values: string[]): Check =>
  value =>
    string(value) && values.includes(value as string);
const icon = optional(value => string(value) || object(value));

const MEDIA = {
  url: string,
  caption: optional(text),
  kind: optional(one('file', 'file_upload')),
  name: optional(string),
};

/** The fields that a block must have to be one; a tag written by hand may say anything. */
const REQUIRED: { [type: string]: { [field: string]: Check } } = {
  paragraph: { text, icon },
  heading: { text, level: value => typeof value === 'number' && [1, 2, 3, 4, 5, 6].includes(value) },
  bulleted_list_item: { text },
  numbered_list_item: { text, start: optional(number), format: optional(string) },
  to_do: { text, checked: flag },
  toggle: { text },
  quote: { text },
  callout: { text, icon },
  code: { text, language: optional(string), caption: optional(text) },
  divider: {},
  equation: { expression: string },
  table: { width: number },
  table_row: { cells },
  image: MEDIA,
  video: MEDIA,
  audio: MEDIA,
  file: MEDIA,
  pdf: MEDIA,
  bookmark: { url: string, caption: optional(text) },
  embed: MEDIA,
  link_preview: { url: string },
  link_to_page: { kind: one('page', 'database', 'comment'), target: string },
  child_page: { title: string },
  child_database: { title: string },
  breadcrumb: {},
  table_of_contents: {},
  column_list: {},
  column: { ratio: optional(number) },
  synced_block: { from: optional(string) },
  tab: {},
  meeting_notes: {
    text,
    status: optional(string),
    event: optional(shaped({ start: string, end: string, attendees: optional(strings) })),
    recording: optional(shaped({ start: optional(string), end: optional(string) })),
    sections: optional(shaped({ summary: optional(string), notes: optional(string), transcript: optional(string) })),
  },
  template: { text },
  private: { text },
  html: { html: string },
  comment: { html: string },
  definition: { markdown: string },
};

/** The block that a generic tag describes; `null` where its fields make no such block. */
export function blockFromFields(type: string, fields: { [key: string]: Json }, common: object): Block | null {
  // A type may be called anything, also `constructor`.
  const required = Object.hasOwn(REQUIRED, type) ? REQUIRED[type] : undefined;
  if (!required || !Object.entries(required).every(([field, check]) => check(fields[field]))) return null;
  if (fields.color !== undefined && !string(fields.color)) return null;
  return { type, ...fields, ...common } as unknown as Block;
}
