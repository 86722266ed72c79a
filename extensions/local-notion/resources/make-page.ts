import { storeTyped } from '../blocks/fields.ts';
import { failedValidation, invalid } from '../errors.ts';
import type { Call } from '../http/route.ts';
import { dashed, newId } from '../ids.ts';
import { type Json, type JsonObject, objectAt } from '../json.ts';
import { writeProperties } from '../properties/write-properties.ts';
import { madeBy } from '../store/made-by.ts';
import type { DataSourceRecord, PageRecord } from '../store/records.ts';
import { insertChildren, refuseTrashed, touch } from '../store/tree.ts';
import { placeFrom } from './block-children.ts';
import { findDatabase, findDataSource, findPage } from './lookup.ts';

/**
 * Makes the page of a checked request, without its content.
 * @param given the properties to write
 * @throws ApiError when the parent does not exist, is in the trash, or the properties don't fit it
 */
export const makePage = (call: Call, given: JsonObject): PageRecord => {
  const parent = findNewParent(call);
  refuseTrashed(call.store, parent);
  const page = call.store.add(blankPage(call, parent));
  if (parent.kind === 'page') {
    insertChildren(call.store, parent, [page.id], placeFrom(objectAt(call.body, 'position')));
    touch(call.store, parent, call.author);
  } else numberRow(call, parent, page);
  writeProperties(call.store, call.author, page, given);
  return page;
};

const blankPage = ({ author, body }: Call, parent: PageRecord | DataSourceRecord): PageRecord => ({
  kind: 'page',
  id: newId(),
  parent: { type: parent.kind === 'page' ? 'page_id' : 'data_source_id', id: parent.id },
  ...madeBy(author),
  icon: typedOrNull(body.icon),
  cover: typedOrNull(body.cover),
  isLocked: false,
  isArchived: false,
  properties: { title: [] },
  children: [],
});

const typedOrNull = (value: Json | undefined): Json => (value === undefined ? null : storeTyped(value));

/** The parent that a request to make a page names. @throws ApiError when it names none, or one that is not there */
export const findNewParent = (call: Call): PageRecord | DataSourceRecord => {
  const parent = objectAt(call.body, 'parent');
  if (typeof parent.page_id === 'string') return findPage(call, dashed(parent.page_id));
  if (typeof parent.data_source_id === 'string') return findDataSource(call, dashed(parent.data_source_id));
  if (typeof parent.database_id === 'string') return onlySource(call, dashed(parent.database_id));
  throw invalid(
    "Provide a `parent.page_id` or `parent.database_id` parameter to create a page, or use a public integration with `insert_content` capability. Internal integrations aren't owned by a single user, so creating workspace-level private pages is not supported.",
  );
};

/** The data source of a database that has just one. */
const onlySource = (call: Call, databaseId: string): DataSourceRecord => {
  const sources = findDatabase(call, databaseId)
    .dataSources.map(id => findDataSource(call, id))
    .filter(({ inTrash }) => !inTrash);
  const [source, another] = sources;
  if (!source || another)
    throw failedValidation('body', ['body.parent.data_source_id should be defined, instead was `undefined`.']);
  return source;
};

/** Gives a new row its number, if its data source has a property for that. */
const numberRow = ({ store }: Call, source: DataSourceRecord, page: PageRecord): void => {
  const property = source.schema.find(({ type }) => type === 'unique_id');
  if (!property) return;
  const edited = store.edit(source.id, 'data_source');
  page.properties[property.id] = edited.nextNumber;
  edited.nextNumber += 1;
};
