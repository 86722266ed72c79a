import { shown } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { type Fields, isIdText, type Schema } from './schema.ts';

/**
 * What is wrong with a value, in the words of the public API; nothing when it fits.
 * @example
 * check(object({ colour: required(text) }), {}, 'body')
 * // ['body.colour should be defined, instead was `undefined`.']
 */
export const check = (schema: Schema, value: Json | undefined, path: string): string[] => {
  const failures: string[] = [];
  visit({ failures, optional: false }, schema, value, path);
  return failures;
};

interface Visit {
  readonly failures: string[];
  readonly optional: boolean;
}

/** How each simple kind is recognised, and what Notion calls it. */
const KINDS = {
  id: { fits: isIdText, name: 'a valid uuid' },
  string: { fits: (value: unknown) => typeof value === 'string', name: 'a string' },
  boolean: { fits: (value: unknown) => typeof value === 'boolean', name: 'a boolean' },
  number: { fits: (value: unknown) => typeof value === 'number', name: 'a number' },
  list: { fits: Array.isArray, name: 'an array' },
  object: { fits: isObject, name: 'an object' },
  map: { fits: isObject, name: 'an object' },
  byType: { fits: isObject, name: 'an object' },
  oneKeyOf: { fits: isObject, name: 'an object' },
} as const;

const fail = ({ failures, optional }: Visit, path: string, expectation: string, value: Json | undefined): void => {
  const or = optional ? ' or `undefined`' : '';
  failures.push(`${path} should be ${expectation}${or}, instead was ${shown(value)}.`);
};

const strictly = (visit: Visit): Visit => ({ failures: visit.failures, optional: false });

const visit = (at: Visit, schema: Schema, value: Json | undefined, path: string): void => {
  if (schema.is === 'lazy') visit(at, schema.get(), value, path);
  else if (schema.is === 'nullable') {
    if (value !== null) visit(at, schema.of, value, path);
  } else if (schema.is === 'absent') {
    if (!(Array.isArray(value) && value.length === 0)) fail(strictly(at), path, 'not present', value);
  } else if (schema.is !== 'any') {
    const kind = KINDS[schema.is];
    if (kind.fits(value)) visitInside(at, schema, value as never, path);
    else fail(at, path, kind.name, value);
  }
};

/** What is to be said of a value that is of the right kind. */
const visitInside = (at: Visit, schema: Schema, value: never, path: string): void => {
  if (schema.is === 'string') visitText(at, schema, value, path);
  else if (schema.is === 'number') visitNumber(at, schema, value, path);
  else if (schema.is === 'list') visitList(at, schema, value, path);
  else if (schema.is === 'object') visitFields(at, schema.fields, schema.open, value, path);
  else if (schema.is === 'oneKeyOf') visitChoice(at, schema, value, path);
  else if (schema.is === 'byType') visitByType(at, schema, value, path);
  else if (schema.is === 'map') visitMap(at, schema.of, value, path);
};

const visitMap = (at: Visit, schema: Schema, value: JsonObject, path: string): void => {
  for (const [key, item] of Object.entries(value)) visit(strictly(at), schema, item, `${path}.${key}`);
};

const visitText = (at: Visit, schema: Schema & { is: 'string' }, value: string, path: string): void => {
  if (schema.oneOf && !schema.oneOf.includes(value)) fail(at, path, alternatives(schema.oneOf), value);
  bounds(at, schema, value.length, `${path}.length`);
};

const visitNumber = (at: Visit, schema: Schema & { is: 'number' }, value: number, path: string): void => {
  if (schema.whole && !Number.isInteger(value)) fail(at, path, 'an integer', value);
  if (schema.max !== undefined && value > schema.max) fail(at, path, `≤ \`${schema.max}\``, value);
  if (schema.min !== undefined && value < schema.min) fail(at, path, `≥ \`${schema.min}\``, value);
};

const visitList = (at: Visit, schema: Schema & { is: 'list' }, value: Json[], path: string): void => {
  bounds(at, schema, value.length, `${path}.length`);
  if (schema.max !== undefined && value.length > schema.max) return;
  value.forEach((item, index) => {
    visit(strictly(at), schema.of, item, `${path}[${index}]`);
  });
};

const bounds = (at: Visit, { min, max }: { min?: number; max?: number }, length: number, path: string): void => {
  if (max !== undefined && length > max) fail(strictly(at), path, `≤ \`${max}\``, length);
  if (min !== undefined && length < min) fail(strictly(at), path, `≥ \`${min}\``, length);
};

const visitFields = (at: Visit, fields: Fields, open: boolean, value: JsonObject, path: string): void => {
  for (const [key, field] of Object.entries(fields)) {
    const isRequired = 'required' in field;
    const schema = isRequired ? field.required : field;
    const item = value[key];
    if (item === undefined) {
      if (isRequired) fail(strictly(at), `${path}.${key}`, 'defined', undefined);
    } else visit({ failures: at.failures, optional: !isRequired }, schema, item, `${path}.${key}`);
  }
  if (open) return;
  for (const key of Object.keys(value))
    if (!Object.hasOwn(fields, key)) fail(strictly(at), `${path}.${key}`, 'not present', value[key]);
};

/** An object must hold one of the keys. A `type` beside it must name that key. */
const visitChoice = (at: Visit, schema: Schema & { is: 'oneKeyOf' }, value: JsonObject, path: string): void => {
  const keys = Object.keys(schema.keys);
  const named = typeof value.type === 'string' && keys.includes(value.type) ? value.type : undefined;
  const key = named ?? keys.find(candidate => value[candidate] !== undefined);
  if (key === undefined) {
    for (const candidate of keys) fail(strictly(at), `${path}.${candidate}`, 'defined', undefined);
    return;
  }
  const chosen = schema.keys[key];
  if (!chosen) return;
  visitFields(at, { ...schema.beside, type: { is: 'string' }, [key]: { required: chosen } }, false, value, path);
  if (typeof value.type === 'string' && value.type !== key) fail(at, `${path}.type`, alternatives([key]), value.type);
};

const visitByType = (at: Visit, { types }: Schema & { is: 'byType' }, value: JsonObject, path: string): void => {
  const { type } = value;
  const fields = typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined;
  if (type === undefined) fail(strictly(at), `${path}.type`, 'defined', undefined);
  else if (!fields) fail(strictly(at), `${path}.type`, alternatives(Object.keys(types)), type);
  else visitFields(at, { ...fields, type: { is: 'string' } }, false, value, path);
};

/** `"a"`, `"b"`, or `"c"`: words as Notion lists them. */
const alternatives = (words: readonly string[]): string => {
  const quoted = words.map(item => `\`"${item}"\``);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')}${quoted.length > 2 ? ',' : ''} or ${quoted.at(-1)}`;
};
