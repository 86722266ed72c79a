import { iconSchema, storeTyped } from '../blocks/fields.ts';
import type { Call, Route } from '../http/route.ts';
import { dashed } from '../ids.ts';
import { type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { applySchema, propertiesSchema } from '../properties/schema-request.ts';
import { richTextSchema } from '../richtext/rich-text-schema.ts';
import { storeRichText } from '../richtext/store-rich-text.ts';
import { boolean, id, object, openObject, required, type Schema } from '../schema/schema.ts';
import type { DataSourceRecord } from '../store/records.ts';
import { setTrash, trashWish } from '../store/trash.ts';
import { refuseTrashed, touch } from '../store/tree.ts';
import type { Version } from '../version.ts';
import { findDatabase, findDataSource } from './lookup.ts';
import { makeDataSource } from './make-data-source.ts';
import { presentDataSource } from './present-database.ts';

const PATH = '/v1/data_sources/:data_source_id';

const parent = openObject({ database_id: required(id) });

const createSchema = (): Schema =>
  object({ parent: required(parent), properties: required(propertiesSchema), title: richTextSchema, icon: iconSchema });

const updateSchema = ({ archived }: Version): Schema =>
  object({
    title: richTextSchema,
    icon: iconSchema,
    properties: propertiesSchema,
    in_trash: boolean,
    parent,
    ...(archived && { archived: boolean }),
  });

const create = (call: Call): JsonObject => {
  const { body } = call;
  const database = findDatabase(call, dashed(textAt(objectAt(body, 'parent'), 'database_id') ?? ''));
  refuseTrashed(call.store, database);
  const title = storeRichText(listAt(body, 'title'));
  const source = makeDataSource(call, database, title, objectAt(body, 'properties'), body.icon ?? null);
  return presentDataSource(call, source);
};

const retrieve = (call: Call): JsonObject =>
  presentDataSource(call, findDataSource(call, call.params.data_source_id ?? ''));

const update = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const source = findDataSource(call, call.params.data_source_id ?? '');
  const wish = trashWish(body);
  const edits = Object.keys(body).some(key => key !== 'in_trash' && key !== 'archived');
  if (edits) refuseTrashed(store, source);
  if (wish !== undefined) setTrash(store, author, source, wish);
  if (edits) {
    const edited = store.edit(source.id, 'data_source');
    if (body.title !== undefined) edited.title = storeRichText(listAt(body, 'title'));
    if (body.icon !== undefined) edited.icon = storeTyped(body.icon);
    if (body.parent !== undefined) move(call, edited);
    applySchema(store, edited, objectAt(body, 'properties'));
    touch(store, edited, author);
  }
  return presentDataSource(call, source);
};

const move = (call: Call, source: DataSourceRecord): void => {
  const target = findDatabase(call, dashed(textAt(objectAt(call.body, 'parent'), 'database_id') ?? ''));
  if (source.parent.type !== 'workspace') {
    const before = call.store.edit(source.parent.id, 'database');
    before.dataSources = before.dataSources.filter(other => other !== source.id);
  }
  source.parent = { type: 'database_id', id: target.id };
  call.store.edit(target.id, 'database').dataSources.push(source.id);
};

const served = ({ dataSources }: Version): boolean => dataSources;

/** Create, retrieve and update a data source. */
export const DATA_SOURCE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/data_sources', needs: 'insert_content', served, body: createSchema, run: create },
  { method: 'GET', path: PATH, needs: 'read_content', served, run: retrieve },
  { method: 'PATCH', path: PATH, needs: 'update_content', served, body: updateSchema, run: update },
];
