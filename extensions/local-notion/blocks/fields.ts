import { dashed } from '../ids.ts';
import { isObject, type Json, type JsonObject, objectAt, textAt } from '../json.ts';
import { COLOURS } from '../richtext/colours.ts';
import { richTextSchema } from '../richtext/rich-text-schema.ts';
import { storeRichText } from '../richtext/store-rich-text.ts';
import {
  absent,
  boolean,
  id,
  list,
  nullable,
  number,
  object,
  oneKeyOf,
  openObject,
  required,
  type Schema,
  text,
  textUpTo,
  word,
} from '../schema/schema.ts';
import { CODE_LANGUAGES } from './code-languages.ts';

/** One field of a block: the shape that requests give it, how it is kept, and what it is when nobody names it. */
export interface Field {
  readonly schema: Schema;
  readonly store: (value: Json) => Json;
  /** Left out of a block that was made without it, when `undefined`. */
  readonly default: Json | undefined;
}

const asItIs = (value: Json): Json => value;
const field = (schema: Schema, fallback: Json | undefined, store: (value: Json) => Json = asItIs): Field => ({
  schema,
  store,
  default: fallback,
});

/** Icons of pages, callouts and tabs. */
export const iconSchema: Schema = nullable(
  oneKeyOf({
    emoji: text,
    external: object({ url: required(textUpTo(2000)) }),
    file: openObject({ url: required(text) }),
    custom_emoji: openObject({ id: required(id) }),
    icon: object({ name: required(text), color: text }),
    file_upload: object({ id: required(text) }),
  }),
);

/** A picture at the head of a page. */
export const coverSchema: Schema = nullable(
  oneKeyOf({
    external: object({ url: required(textUpTo(2000)) }),
    file: openObject({ url: required(text) }),
    file_upload: object({ id: required(text) }),
  }),
);

/** Something that says what it is by its one key, with that said in `type` as well. */
export const storeTyped = (value: Json): Json => {
  if (!isObject(value)) return value;
  const type = textAt(value, 'type') ?? Object.keys(value)[0] ?? '';
  return { type, [type]: value[type] ?? null };
};

const storeTarget = (value: Json): Json => {
  if (!isObject(value)) return null;
  const type = textAt(value, 'type') ?? Object.keys(value)[0] ?? '';
  return { type, [type]: dashed(textAt(value, type) ?? '') };
};

const storeCells = (value: Json): Json =>
  (Array.isArray(value) ? value : []).map(cell => storeRichText(Array.isArray(cell) ? cell : []));

/** The fields that blocks are made of, by the kind of what they hold. */
export const FIELDS = {
  richText: field(richTextSchema, [], value => storeRichText(Array.isArray(value) ? value : [])),
  colour: field(word(...COLOURS), 'default'),
  flag: field(boolean, false),
  icon: field(iconSchema, null, storeTyped),
  url: field(textUpTo(2000), ''),
  language: field(word(...CODE_LANGUAGES), 'plain text'),
  expression: field(textUpTo(1000), ''),
  name: field(textUpTo(900), undefined),
  width: field({ is: 'number', min: 1, whole: true }, 1),
  ratio: field({ is: 'number', min: 0, max: 1 }, undefined),
  listStart: field(number, undefined),
  listFormat: field(word('numbers', 'letters', 'roman'), undefined),
  cells: field(list(richTextSchema, { min: 1 }), [], storeCells),
  syncedFrom: field(nullable(oneKeyOf({ block_id: id })), null, storeTarget),
  blockKind: field(absent, ''),
} as const satisfies Readonly<Record<string, Field>>;

/** The name of a kind of field. */
export type FieldKind = keyof typeof FIELDS;

/** How a file is kept: `type`, then the value under it. */
export const storeFile = (value: JsonObject): JsonObject => {
  const type = ['external', 'file'].find(key => value[key] !== undefined) ?? 'external';
  return { type, [type]: objectAt(value, type) };
};
