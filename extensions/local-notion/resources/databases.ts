import { coverSchema, iconSchema, storeTyped } from '../blocks/fields.ts';
import { invalid } from '../errors.ts';
import type { Call, Route } from '../http/route.ts';
import { dashed, newId } from '../ids.ts';
import { type JsonObject, listAt, objectAt } from '../json.ts';
import { propertiesSchema } from '../properties/schema-request.ts';
import { richTextSchema } from '../richtext/rich-text-schema.ts';
import { plainRun, storeRichText } from '../richtext/store-rich-text.ts';
import { boolean, type Fields, id, object, oneKeyOf, required, type Schema } from '../schema/schema.ts';
import { madeBy } from '../store/made-by.ts';
import type { DatabaseRecord } from '../store/records.ts';
import { setTrash, trashWish } from '../store/trash.ts';
import { detachChild, insertChildren, refuseTrashed, touch } from '../store/tree.ts';
import type { Version } from '../version.ts';
import { makeFirstView } from '../views/make-view.ts';
import { findDatabase, findPage } from './lookup.ts';
import { makeDataSource } from './make-data-source.ts';
import { presentDatabase } from './present-database.ts';

const PATH = '/v1/databases/:database_id';

const parent = oneKeyOf({ page_id: id, workspace: boolean });
const common: Fields = {
  title: richTextSchema,
  description: richTextSchema,
  icon: iconSchema,
  cover: coverSchema,
  is_inline: boolean,
};

const createSchema = ({ dataSources }: Version): Schema =>
  object({
    ...common,
    parent: required(parent),
    ...(dataSources
      ? { initial_data_source: object({ properties: propertiesSchema }) }
      : { properties: required(propertiesSchema) }),
  });

const updateSchema = ({ archived, dataSources }: Version): Schema =>
  object({
    ...common,
    parent,
    is_locked: boolean,
    in_trash: boolean,
    ...(archived && { archived: boolean }),
    ...(!dataSources && { properties: propertiesSchema }),
  });

const create = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const { page_id } = objectAt(body, 'parent');
  if (typeof page_id !== 'string')
    throw invalid('Internal integrations can only create databases inside a page: provide `parent.page_id`.');
  const page = findPage(call, dashed(page_id));
  refuseTrashed(store, page);
  const title = storeRichText(listAt(body, 'title'));
  const database = store.add<DatabaseRecord>({
    kind: 'database',
    id: newId(),
    parent: { type: 'page_id', id: page.id },
    ...madeBy(author),
    title: title.length > 0 ? title : [plainRun('New database')],
    description: storeRichText(listAt(body, 'description')),
    icon: body.icon === undefined ? null : storeTyped(body.icon),
    cover: body.cover === undefined ? null : storeTyped(body.cover),
    isInline: body.is_inline === true,
    isLocked: false,
    dataSources: [],
  });
  insertChildren(store, page, [database.id], { at: 'end' });
  const { properties } = call.version.dataSources ? objectAt(body, 'initial_data_source') : body;
  const source = makeDataSource(
    call,
    database,
    database.title,
    objectAt({ properties: properties ?? {} }, 'properties'),
  );
  makeFirstView(store, author, database, source.id);
  touch(store, page, author);
  return presentDatabase(call, database);
};

const retrieve = (call: Call): JsonObject => presentDatabase(call, findDatabase(call, call.params.database_id ?? ''));

const update = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const database = findDatabase(call, call.params.database_id ?? '');
  const wish = trashWish(body);
  const edits = Object.keys(body).some(key => key !== 'in_trash' && key !== 'archived');
  if (edits) refuseTrashed(store, database);
  if (wish !== undefined) setTrash(store, author, database, wish);
  if (!edits) return presentDatabase(call, database);
  const edited = store.edit(database.id, 'database');
  if (body.title !== undefined) edited.title = storeRichText(listAt(body, 'title'));
  if (body.description !== undefined) edited.description = storeRichText(listAt(body, 'description'));
  if (body.icon !== undefined) edited.icon = storeTyped(body.icon);
  if (body.cover !== undefined) edited.cover = storeTyped(body.cover);
  if (typeof body.is_inline === 'boolean') edited.isInline = body.is_inline;
  if (typeof body.is_locked === 'boolean') edited.isLocked = body.is_locked;
  if (body.parent !== undefined) move(call, edited);
  touch(store, edited, author);
  return presentDatabase(call, edited);
};

const move = (call: Call, database: DatabaseRecord): void => {
  const { page_id } = objectAt(call.body, 'parent');
  if (typeof page_id !== 'string') throw invalid('A database can only be moved into a page.');
  const page = findPage(call, dashed(page_id));
  refuseTrashed(call.store, page);
  detachChild(call.store, database);
  database.parent = { type: 'page_id', id: page.id };
  insertChildren(call.store, page, [database.id], { at: 'end' });
};

/** Create, retrieve and update a database. */
export const DATABASE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/databases', needs: 'insert_content', body: createSchema, run: create },
  { method: 'GET', path: PATH, needs: 'read_content', run: retrieve },
  { method: 'PATCH', path: PATH, needs: 'update_content', body: updateSchema, run: update },
];
