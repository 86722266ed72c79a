import type { JsonObject } from '../json.ts';
import {
  absent,
  type Fields,
  id,
  lazy,
  list,
  object,
  oneKeyOf,
  openObject,
  required,
  type Schema,
  text,
  word,
} from '../schema/schema.ts';
import { BLOCK_TYPES, type BlockType, LIES_ONLY_IN } from './block-types.ts';
import { FIELDS } from './fields.ts';

/** How deep below the top of a request a block stands. Blocks of the last level have no children. */
type Level = 0 | 1 | 2;

/** Structures that only the given levels can hold, because their parts need the levels below. */
const DEEPEST: Readonly<Record<string, Level>> = { column_list: 0, column: 0, tab: 0, table: 1 };

const uploadSchema = object({ id: required(text) });

const fileFields: Fields = {
  type: text,
  external: object({ url: required({ is: 'string', max: 2000 }) }),
  file: openObject({ url: required(text) }),
  file_upload: uploadSchema,
};

const linkFields: Fields = { type: text, page_id: id, database_id: id, comment_id: id };

/** The fields of a type, without its children. */
const ownFields = (type: BlockType, names: readonly string[], needed: readonly string[]): Fields => {
  const fields: Record<string, Fields[string]> = {};
  for (const name of names) {
    const kind = type.fields[name];
    if (kind) fields[name] = needed.includes(name) ? required(FIELDS[kind].schema) : FIELDS[kind].schema;
  }
  return {
    ...fields,
    ...(type.file && fileFields),
    ...(type.link && linkFields),
    ...(type.upload && { file_upload: uploadSchema }),
  };
};

/** What may stand under `children` of a type at a level. */
const childrenSchema = (name: string, type: BlockType, level: Level): Schema => {
  if (level === 2) return absent;
  const below: Level = name === 'column_list' ? 0 : level === 0 ? 1 : 2;
  const only = Array.isArray(type.holds) ? (type.holds as readonly string[]) : undefined;
  const most = name === 'column' ? 1 : below;
  return list(
    lazy(() => (only ? choiceOf(only, most) : blockSchema(most))),
    { min: type.fewest },
  );
};

const choiceOf = (names: readonly string[], level: Level): Schema => {
  const keys: Record<string, Schema> = {};
  for (const name of names) {
    const type = BLOCK_TYPES[name];
    if (!type) continue;
    const fields = ownFields(type, Object.keys(type.fields), type.required);
    if (type.upload) {
      const { url: _url, file_upload: _upload, ...beside } = fields;
      keys[name] = oneKeyOf({ url: FIELDS.url.schema, file_upload: uploadSchema }, beside);
      continue;
    }
    const children = type.holds === 'nothing' ? {} : { children: childrenSchema(name, type, level) };
    keys[name] = object({
      ...fields,
      ...children,
      ...(type.fewest > 0 && { children: required(childrenSchema(name, type, level)) }),
    });
  }
  return oneKeyOf(keys, { object: word('block') });
};

const cache = (make: (level: Level) => Schema): ((level: Level) => Schema) => {
  const made = new Map<Level, Schema>();
  return level => {
    const known = made.get(level);
    if (known) return known;
    const schema = make(level);
    made.set(level, schema);
    return schema;
  };
};

const blockSchema = cache(level =>
  choiceOf(
    Object.keys(BLOCK_TYPES).filter(name => BLOCK_TYPES[name]?.creatable && level <= (DEEPEST[name] ?? 2)),
    level,
  ),
);

/** The shape of a list of new blocks. */
export const newBlocksSchema: Schema = list(blockSchema(0));

/** The shape of a change to a block of a type. */
export const blockUpdateSchema = (name: string): Schema => {
  const type = BLOCK_TYPES[name];
  return type ? object(ownFields(type, type.updatable, [])) : object({});
};

/** The type of a checked block request: the one key that names a type. */
export const typeOfRequest = (request: JsonObject): string =>
  typeof request.type === 'string' && request.type in BLOCK_TYPES
    ? request.type
    : (Object.keys(request).find(key => key in BLOCK_TYPES) ?? 'unsupported');

/** Types that can be made, but only inside one other type. */
export const parentTypeFor = (type: string): string | undefined => LIES_ONLY_IN[type];
