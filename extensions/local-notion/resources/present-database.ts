import { signed } from '../files/hosted.ts';
import type { View } from '../http/route.ts';
import { compact } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { inOrder } from '../properties/read-property.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { DatabaseRecord, DataSourceRecord } from '../store/records.ts';
import { fullTime, minuteTime } from '../times.ts';
import { presentParent } from './present-parent.ts';
import { partialUser } from './present-user.ts';

/** A database object: in newer versions a container of data sources, before that with the one schema it has. */
export const presentDatabase = (view: View, database: DatabaseRecord): JsonObject =>
  view.version.dataSources ? presentContainer(view, database) : presentOldDatabase(view, database);

const presentContainer = (view: View, database: DatabaseRecord): JsonObject => {
  const { store, version, site, access } = view;
  const sources = database.dataSources.map(id => store.need(id, 'data_source')).filter(({ inTrash }) => !inTrash);
  return {
    object: 'database',
    id: database.id,
    title: readRichText(store, database.title, access),
    description: readRichText(store, database.description, access),
    parent: presentParent(store, database.parent, version),
    is_inline: database.isInline,
    in_trash: database.inTrash,
    is_locked: database.isLocked,
    created_time: fullTime(database.createdTime),
    last_edited_time: fullTime(database.editedTime),
    data_sources: sources.map(({ id, title }) => ({ id, name: plainTextOf(title) })),
    icon: signed(view, database.icon),
    cover: signed(view, database.cover),
    url: `${site}/${compact(database.id)}`,
    public_url: null,
    ...(version.archived && { archived: database.inTrash }),
  };
};

/** The shape of 2022-06-28. */
const presentOldDatabase = (view: View, database: DatabaseRecord): JsonObject => {
  const { store, version, site, access } = view;
  const source = database.dataSources[0];
  return {
    object: 'database',
    id: database.id,
    cover: signed(view, database.cover),
    icon: signed(view, database.icon),
    created_time: minuteTime(database.createdTime),
    created_by: partialUser(database.createdBy),
    last_edited_by: partialUser(database.editedBy),
    last_edited_time: minuteTime(database.editedTime),
    title: readRichText(store, database.title, access),
    description: readRichText(store, database.description, access),
    is_inline: database.isInline,
    properties: source ? presentSchema(store.need(source, 'data_source'), view) : {},
    parent: presentParent(store, database.parent, version),
    url: `${site}/${compact(database.id)}`,
    public_url: null,
    archived: database.inTrash,
    in_trash: database.inTrash,
  };
};

/** A data source object. */
export const presentDataSource = (view: View, source: DataSourceRecord): JsonObject => {
  const { store, version, site, access } = view;
  const database = source.parent.type === 'workspace' ? undefined : store.need(source.parent.id, 'database');
  return {
    object: 'data_source',
    id: source.id,
    cover: signed(view, source.cover),
    icon: signed(view, source.icon),
    created_time: minuteTime(source.createdTime),
    created_by: partialUser(source.createdBy),
    last_edited_by: partialUser(source.editedBy),
    last_edited_time: minuteTime(source.editedTime),
    title: readRichText(store, source.title, access),
    description: database ? readRichText(store, database.description, access) : [],
    is_inline: database?.isInline ?? false,
    properties: presentSchema(source, view),
    parent: presentParent(store, source.parent, version),
    database_parent: database ? presentParent(store, database.parent, version) : { type: 'workspace', workspace: true },
    url: `${site}/${compact(database?.id ?? source.id)}`,
    public_url: null,
    in_trash: source.inTrash || (database?.inTrash ?? false),
    ...(version.archived && { archived: source.inTrash || (database?.inTrash ?? false) }),
  };
};

const presentSchema = (source: DataSourceRecord, { version }: View): JsonObject =>
  Object.fromEntries(
    inOrder(source.schema).map(({ id, name, description, type, config }) => {
      const { data_source_id, ...rest } = config;
      const shown = version.dataSources || data_source_id === undefined ? config : rest;
      return [name, { id, name, description, type, [type]: shown }];
    }),
  );
