import { notFound } from '../errors.ts';
import { dashed } from '../ids.ts';
import { type JsonObject, objectAt, textAt } from '../json.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { DataSourceRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { newPropertyId } from './schema-request.ts';

/**
 * The configuration of a relation. One with two sides gets its other side made in the data source that it points to.
 * @throws ApiError `object_not_found` when that does not exist
 */
export const storeRelation = (
  store: Store,
  source: DataSourceRecord,
  property: PropertyRecord,
  given: JsonObject,
): JsonObject => {
  const target = targetOf(store, given);
  if (!target) return property.config;
  const database = target.parent.type === 'workspace' ? null : target.parent.id;
  const common = { database_id: database, data_source_id: target.id };
  if (given.type !== 'dual_property' && given.dual_property === undefined)
    return { ...common, type: 'single_property', single_property: {} };
  const wanted = textAt(objectAt(given, 'dual_property'), 'synced_property_name');
  const other = mirrorProperty(store, source, property, target, wanted);
  return {
    ...common,
    type: 'dual_property',
    dual_property: { synced_property_name: other.name, synced_property_id: other.id },
  };
};

const targetOf = (store: Store, given: JsonObject): DataSourceRecord | undefined => {
  const sourceId = textAt(given, 'data_source_id');
  const databaseId = textAt(given, 'database_id');
  if (sourceId === undefined && databaseId === undefined) return undefined;
  const database = databaseId === undefined ? undefined : store.get(dashed(databaseId), 'database');
  const found = store.get(sourceId === undefined ? (database?.dataSources[0] ?? '') : dashed(sourceId), 'data_source');
  if (!found) throw notFound('database', dashed(sourceId ?? databaseId ?? ''), store.bot);
  return found;
};

const mirrorProperty = (
  store: Store,
  source: DataSourceRecord,
  property: PropertyRecord,
  target: DataSourceRecord,
  wanted: string | undefined,
): PropertyRecord => {
  const { schema } = store.edit(target.id, 'data_source');
  const name = wanted ?? `Related to ${plainTextOf(source.title) || 'Untitled'} (${property.name})`;
  const other: PropertyRecord = {
    id: newPropertyId(schema),
    name,
    description: null,
    type: 'relation',
    config: {
      database_id: source.parent.type === 'workspace' ? null : source.parent.id,
      data_source_id: source.id,
      type: 'dual_property',
      dual_property: { synced_property_name: property.name, synced_property_id: property.id },
    },
  };
  schema.push(other);
  return other;
};
