import { failedValidation, invalid } from '../errors.ts';
import { listPart, PAGING } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import { dashed, newId } from '../ids.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../json.ts';
import { plainRun } from '../richtext/store-rich-text.ts';
import {
  any,
  byType,
  type Fields,
  id,
  list,
  map,
  nullable,
  object,
  oneKeyOf,
  required,
  type Schema,
  text,
  word,
} from '../schema/schema.ts';
import { madeBy } from '../store/made-by.ts';
import type { DatabaseRecord, ViewRecord, ViewType } from '../store/records.ts';
import { insertChildren, refuseTrashed, touch } from '../store/tree.ts';
import type { Version } from '../version.ts';
import { makeView } from '../views/make-view.ts';
import { presentDeletedView, presentView } from '../views/present-view.ts';
import { viewConfigSchema } from '../views/view-config.ts';
import { writtenSettings } from '../views/write-view.ts';
import { placeFrom } from './block-children.ts';
import { findDatabase, findDataSource, findPage, findView } from './lookup.ts';

const PATH = '/v1/views/:view_id';
const TYPES = ['table', 'board', 'list', 'calendar', 'timeline', 'gallery', 'form', 'chart', 'map'] as const;

const direction = word('ascending', 'descending');
const sorts = list(oneKeyOf({ property: text, timestamp: word('created_time', 'last_edited_time') }, { direction }));
/** A view that is there already can be put in order by its properties only. */
const propertySorts = list(object({ property: required(text), direction: required(direction) }));
const SETTINGS: Fields = { name: text, configuration: viewConfigSchema };

const createSchema = (): Schema =>
  object({
    ...SETTINGS,
    data_source_id: required(id),
    name: required(text),
    type: required(word(...TYPES, 'dashboard')),
    filter: any,
    sorts,
    quick_filters: map(any),
    database_id: id,
    view_id: id,
    create_database: object({
      parent: required(object({ type: word('page_id'), page_id: required(id) })),
      position: object({ type: required(word('after_block')), block_id: required(id) }),
    }),
    position: byType({ start: {}, end: {}, after_view: { view_id: required(id) } }),
    placement: any,
  });

const updateSchema = (): Schema =>
  object({
    ...SETTINGS,
    filter: nullable(any),
    sorts: nullable(propertySorts),
    quick_filters: nullable(map(nullable(any))),
  });

const HOMES = ['database_id', 'view_id', 'create_database'];

const create = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const given = HOMES.filter(home => body[home] !== undefined);
  if (given.length !== 1)
    throw failedValidation('body', [
      `exactly one of ${HOMES.map(home => `body.${home}`).join(', ')} should be defined, instead ${given.length} were.`,
    ]);
  if (body.view_id !== undefined || body.type === 'dashboard')
    throw invalid('Dashboards are not supported by Local Notion.');
  const source = findDataSource(call, dashed(textAt(body, 'data_source_id') ?? ''));
  refuseTrashed(store, source);
  const type = String(body.type) as ViewType;
  const settings = writtenSettings(call, source, type);
  const name = textAt(body, 'name') ?? '';
  const database = isObject(body.create_database)
    ? makeLinkedDatabase(call, name)
    : findDatabase(call, dashed(textAt(body, 'database_id') ?? ''));
  refuseTrashed(store, database);
  const view = makeView(
    store,
    author,
    database,
    { name, type, dataSource: source.id, ...settings },
    tabOf(call, database),
  );
  return presentView(call, view);
};

/** A database without a data source of its own: a place for views of another. */
const makeLinkedDatabase = (call: Call, name: string): DatabaseRecord => {
  const { store, author, body } = call;
  const { parent, position } = objectAt(body, 'create_database');
  const page = findPage(call, dashed(String(isObject(parent) ? parent.page_id : '')));
  refuseTrashed(store, page);
  const database = store.add<DatabaseRecord>({
    kind: 'database',
    id: newId(),
    parent: { type: 'page_id', id: page.id },
    ...madeBy(author),
    title: [plainRun(name)],
    description: [],
    icon: null,
    cover: null,
    isInline: true,
    isLocked: false,
    dataSources: [],
    views: [],
  });
  const place = isObject(position) ? { type: 'after_block', after_block: { id: position.block_id ?? '' } } : {};
  insertChildren(store, page, [database.id], placeFrom(place));
  touch(store, page, author);
  return database;
};

const tabOf = ({ body }: Call, { id: database, views = [] }: DatabaseRecord): number | undefined => {
  const { type, view_id } = objectAt(body, 'position');
  if (type === 'start') return 0;
  if (type !== 'after_view') return undefined;
  const index = views.indexOf(dashed(String(view_id)));
  if (index < 0) throw invalid(`View ${String(view_id)} is none of database ${database}.`);
  return index + 1;
};

const retrieve = (call: Call): JsonObject => presentView(call, findView(call, call.params.view_id ?? ''));

const update = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const view = findView(call, call.params.view_id ?? '');
  refuseTrashed(store, view);
  const settings = writtenSettings(call, store.need(view.dataSource, 'data_source'), view.type, view);
  const edited = store.edit(view.id, 'view');
  Object.assign(edited, settings);
  edited.name = textAt(body, 'name') ?? edited.name;
  touch(store, view, author);
  return presentView(call, edited);
};

const remove = (call: Call): JsonObject => {
  const { store } = call;
  const view = findView(call, call.params.view_id ?? '');
  refuseTrashed(store, view);
  const database = homeOf(call, view);
  if ((database.views ?? []).length === 1) throw invalid('The last view of a database cannot be deleted.');
  store.edit(database.id, 'database').views = database.views?.filter(other => other !== view.id) ?? [];
  store.remove(view.id);
  return presentDeletedView(call, view);
};

const homeOf = ({ store }: Call, { parent }: ViewRecord): DatabaseRecord =>
  store.need(parent.type === 'workspace' ? '' : parent.id, 'database');

const listAll = (call: Call): JsonObject => {
  const { database_id, data_source_id } = call.query;
  if ((database_id === undefined) === (data_source_id === undefined))
    throw failedValidation('query', ['exactly one of query.database_id, query.data_source_id should be defined.']);
  const views =
    typeof database_id === 'string'
      ? (findDatabase(call, dashed(database_id)).views ?? []).map(view => call.store.need(view, 'view'))
      : viewsOf(call, findDataSource(call, dashed(String(data_source_id))).id);
  const listName = `views:${String(database_id ?? data_source_id)}`;
  return listPart('view', views, call.query, listName, view => ({ object: 'view', id: view.id }));
};

const viewsOf = ({ store }: Call, source: string): ViewRecord[] =>
  [...store.all('view')].filter(({ dataSource }) => dataSource === source);

/** Endpoints that there were none of before data sources. */
export const viewsServed = ({ dataSources }: Version): boolean => dataSources;

/** Create, list, retrieve, update and delete views. */
export const VIEW_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/views', needs: 'insert_content', served: viewsServed, body: createSchema, run: create },
  {
    method: 'GET',
    path: '/v1/views',
    needs: 'read_content',
    served: viewsServed,
    query: { ...PAGING, database_id: id, data_source_id: id },
    run: listAll,
  },
  { method: 'GET', path: PATH, needs: 'read_content', served: viewsServed, run: retrieve },
  { method: 'PATCH', path: PATH, needs: 'update_content', served: viewsServed, body: updateSchema, run: update },
  { method: 'DELETE', path: PATH, needs: 'update_content', served: viewsServed, run: remove },
];
