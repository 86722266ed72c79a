import { invalid } from '../errors.ts';
import { compileFormula } from '../formulas/compile-formula.ts';
import { dashed, newId } from '../ids.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { map, nullable, openObject, type Schema, textUpTo } from '../schema/schema.ts';
import type { DataSourceRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { optionsOf, storeOptions, storeStatus } from './options.ts';
import { PROPERTY_TYPES } from './property-types.ts';
import { findProperty } from './read-property.ts';
import { storeRelation } from './relation-config.ts';

/** The shape of the properties of a schema in a request. */
export const propertiesSchema: Schema = map(
  nullable(openObject({ name: textUpTo(100), description: nullable(textUpTo(280)) })),
);

type Configure = (store: Store, source: DataSourceRecord, property: PropertyRecord, given: JsonObject) => JsonObject;

const options: Configure = (_store, _source, property, given) => ({
  options: storeOptions(listAt(given, 'options'), optionsOf(property)),
});

const rollup: Configure = (store, source, _property, given) => {
  const relation = findProperty(source.schema, keyOf(given, 'relation_property'));
  const target = store.get(textAt(relation?.config ?? {}, 'data_source_id') ?? '', 'data_source');
  const rolled = target && findProperty(target.schema, keyOf(given, 'rollup_property'));
  if (!relation || !rolled)
    throw invalid(
      `Could not find property with name or id: ${keyOf(given, relation ? 'rollup_property' : 'relation_property')}`,
    );
  return {
    rollup_property_name: rolled.name,
    relation_property_name: relation.name,
    rollup_property_id: decodeURIComponent(rolled.id),
    relation_property_id: decodeURIComponent(relation.id),
    function: textAt(given, 'function') ?? 'show_original',
  };
};

const keyOf = (given: JsonObject, field: string): string =>
  textAt(given, `${field}_id`) ?? textAt(given, `${field}_name`) ?? '';

/** How the configuration of each type is made from a request; of the others nothing is kept. */
const CONFIGURE: Readonly<Record<string, Configure>> = {
  number: (_store, _source, property, given) => ({ format: given.format ?? property.config.format ?? 'number' }),
  select: options,
  multi_select: options,
  status: (_store, _source, property, given) => storeStatus(given, property.config),
  formula: (_store, _source, property, given) => ({ expression: given.expression ?? property.config.expression ?? '' }),
  unique_id: (_store, _source, property, given) => ({ prefix: given.prefix ?? property.config.prefix ?? null }),
  relation: storeRelation,
  rollup,
};

/**
 * Applies the properties of a checked request to a data source: a name or id with a configuration adds or changes,
 * with a `name` renames, with null removes.
 * @throws ApiError `validation_error`
 */
export const applySchema = (store: Store, source: DataSourceRecord, given: JsonObject): void => {
  for (const [key, value] of Object.entries(given)) {
    const schema = store.edit(source.id, 'data_source').schema;
    const known = findProperty(schema, key);
    if (value === null || value === undefined) removeProperty(schema, known, key);
    else if (isObject(value))
      known ? changeProperty(store, source, known, value) : addProperty(store, source, key, value);
  }
  // Formulas come last: they may name properties that the same request adds.
  for (const [key, value] of Object.entries(given)) if (isObject(value)) settleFormula(store, source, key, value);
};

const settleFormula = (store: Store, source: DataSourceRecord, key: string, value: JsonObject): void => {
  const { schema } = store.edit(source.id, 'data_source');
  const property = findProperty(schema, key) ?? findProperty(schema, textAt(value, 'name') ?? '');
  if (property?.type !== 'formula' || value.formula === undefined) return;
  const expression = compileFormula(store, source, textAt(property.config, 'expression') ?? '', false);
  property.config = { expression };
  delete property.madeInApp;
};

const typeIn = (value: JsonObject): string | undefined => Object.keys(value).find(key => key in PROPERTY_TYPES);

const removeProperty = (schema: PropertyRecord[], known: PropertyRecord | undefined, key: string): void => {
  if (!known) throw invalid(`Could not find property with name or id: ${key}`);
  if (known.type === 'title') throw invalid('Title is not provided or cannot be deleted');
  schema.splice(schema.indexOf(known), 1);
};

const addProperty = (store: Store, source: DataSourceRecord, name: string, value: JsonObject): void => {
  const type = typeIn(value) ?? textAt(value, 'type');
  if (type === undefined || !(type in PROPERTY_TYPES))
    throw invalid(
      `body failed validation: body.properties.${name}.type should be a type of property, instead was \`undefined\`.`,
    );
  if (type === 'title' && source.schema.some(property => property.type === 'title'))
    throw invalid('Cannot create new title property: a data source has exactly one.');
  const property: PropertyRecord = {
    id: type === 'title' ? 'title' : newPropertyId(source.schema),
    name,
    description: textAt(value, 'description') ?? null,
    type,
    config: {},
  };
  source.schema.push(property);
  configure(store, source, property, objectAt(value, type));
};

const changeProperty = (store: Store, source: DataSourceRecord, property: PropertyRecord, value: JsonObject): void => {
  const type = typeIn(value) ?? property.type;
  if ((type === 'title') !== (property.type === 'title'))
    throw invalid('The title property can be neither added nor retyped.');
  const name = textAt(value, 'name');
  if (name !== undefined && name !== property.name) {
    if (source.schema.some(other => other.name === name)) throw invalid(`A property named ${name} already exists.`);
    property.name = name;
  }
  if (value.description !== undefined) property.description = textAt(value, 'description') ?? null;
  if (type !== property.type) retype(store, source, property, type);
  if (value[type] !== undefined) configure(store, source, property, objectAt(value, type));
};

/** A property of another type keeps its id; values of the old type are not carried over. */
const retype = (store: Store, source: DataSourceRecord, property: PropertyRecord, type: string): void => {
  property.type = type;
  property.config = {};
  configure(store, source, property, {});
  for (const row of store.rows(source.id))
    if (row.properties[property.id] !== undefined) delete store.edit(row.id, 'page').properties[property.id];
};

const configure = (store: Store, source: DataSourceRecord, property: PropertyRecord, given: JsonObject): void => {
  property.config = CONFIGURE[property.type]?.(store, source, property, given) ?? {};
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz:;<>?@[]^_`{|}~';

/** Four characters, written as they stand in addresses, as Notion's ids of properties are. */
export const newPropertyId = (schema: readonly PropertyRecord[]): string => {
  const digits = newId().replaceAll('-', '');
  const letters = [0, 2, 4, 6].map(at => LETTERS[Number.parseInt(digits.slice(at, at + 2), 16) % LETTERS.length]);
  const id = encodeURIComponent(letters.join(''));
  return schema.some(property => property.id === id) ? newPropertyId(schema) : id;
};

/** A schema with a title, as every data source has one. */
export const withTitle = (given: JsonObject): JsonObject => {
  const titled = Object.values(given).some(
    (value: Json | undefined) => isObject(value) && (value.title !== undefined || value.type === 'title'),
  );
  return titled ? given : { ...given, Name: { title: {} } };
};

/** An id that a request names, with its dashes. */
export const idIn = (given: JsonObject, key: string): string | undefined => {
  const id = textAt(given, key);
  return id === undefined ? undefined : dashed(id);
};
