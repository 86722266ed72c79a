import { failedValidation, invalid } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { check } from '../schema/check.ts';
import { dataSourceOf } from '../store/data-source-of.ts';
import type { PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Author } from '../store/tree.ts';
import { PROPERTY_TYPES } from './property-types.ts';
import { findProperty, propertiesOf } from './read-property.ts';

/**
 * Writes the properties that a request names; a value replaces the one before as a whole.
 * @throws ApiError `validation_error` for a property that does not exist, is of another type or can't be written
 */
export const writeProperties = (store: Store, author: Author, page: PageRecord, given: JsonObject): void => {
  const dataSource = dataSourceOf(store, page);
  const schema = propertiesOf(store, page);
  for (const [key, value] of Object.entries(given)) {
    const property = findProperty(schema, key);
    if (!property) throw invalid(`${key} is not a property that exists.`);
    const row = PROPERTY_TYPES[property.type];
    if (!row?.schema)
      throw invalid(`${property.name} is a ${property.type} property and can't be updated through the API.`);
    const bare = bareValue(property, value ?? null);
    const failures = check(row.schema, bare, `body.properties.${key}.${property.type}`);
    if (failures.length > 0) throw failedValidation('body', failures);
    const stored = row.write({ store, author, page, property, dataSource }, bare);
    store.edit(page.id, 'page').properties[property.id] = stored;
  }
};

/**
 * What stands under the type, or the value itself where a client leaves the wrapping out.
 * @throws ApiError when the wrapping names another type
 */
const bareValue = (property: PropertyRecord, value: Json): Json => {
  if (!isObject(value)) return value;
  const inside = value[property.type];
  if (inside !== undefined) return inside;
  const other = Object.keys(value).find(key => key in PROPERTY_TYPES);
  if (other !== undefined || value.type !== undefined)
    throw invalid(`${property.name} is expected to be ${property.type}.`);
  return value;
};
