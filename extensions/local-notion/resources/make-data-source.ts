import { storeTyped } from '../blocks/fields.ts';
import type { Call } from '../http/route.ts';
import { newId } from '../ids.ts';
import type { Json, JsonObject } from '../json.ts';
import { applySchema, withTitle } from '../properties/schema-request.ts';
import { madeBy } from '../store/made-by.ts';
import type { DatabaseRecord, DataSourceRecord } from '../store/records.ts';

/**
 * Makes a data source inside a database.
 * @param properties its schema as a request writes it; a title is added where there is none
 * @throws ApiError `validation_error` for a schema that can't be
 */
export const makeDataSource = (
  { store, author }: Call,
  database: DatabaseRecord,
  title: Json[],
  properties: JsonObject,
  icon: Json = null,
): DataSourceRecord => {
  const source = store.add<DataSourceRecord>({
    kind: 'data_source',
    id: newId(),
    parent: { type: 'database_id', id: database.id },
    ...madeBy(author),
    title: structuredClone(title),
    icon: storeTyped(icon),
    cover: null,
    schema: [],
    nextNumber: 1,
  });
  store.edit(database.id, 'database').dataSources.push(source.id);
  applySchema(store, source, withTitle(properties));
  return source;
};
