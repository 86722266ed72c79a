import fc from 'fast-check';
import type { Json } from '../../../shared/document/json.ts';

/** As much of JSON Schema as Notion's own has. */
export interface Schema {
  $ref?: string;
  const?: Json;
  enum?: Json[];
  anyOf?: Schema[];
  type?: string | string[];
  properties?: { [name: string]: Schema };
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
}

/** Words for a field that a schema calls no more than a string. */
export type Words = (field: string) => fc.Arbitrary<Json>;

/**
 * Any value that a schema allows.
 *
 * @param definitions what its `$ref`s name
 * @param words what a string may be, by the name of its field: an id is no sentence
 * @example
 * fc.sample(fromSchema({ type: 'object', properties: { color: { const: 'red' } } }, {}, () => fc.string())) // [{ color: 'red' }, {}, …]
 */
export function fromSchema(
  schema: Schema,
  definitions: { [name: string]: Schema },
  words: Words,
  field = '',
): fc.Arbitrary<Json> {
  const of = (inner: Schema, name = field): fc.Arbitrary<Json> => fromSchema(inner, definitions, words, name);
  if (schema.$ref !== undefined) return of(definitions[schema.$ref.split('/').at(-1)!]!);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(one => of(one)));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map(type => of({ ...schema, type })));
  if (schema.type === 'array') return fc.array(of(schema.items ?? { type: 'string' }), { maxLength: 3 });
  if (schema.type === 'string') return words(field);
  if (schema.type === 'boolean') return fc.boolean();
  if (field.endsWith('ratio')) return fc.constantFrom(0.25, 0.5, 1 / 3);
  if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ min: 1, max: 9 });
  if (schema.type === 'null') return fc.constant(null);
  const fields = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, of(inner, name)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] }) as fc.Arbitrary<Json>;
}
