import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../json.ts';
import type {
  CommentRecord,
  DatabaseRecord,
  DataSourceRecord,
  FileUploadRecord,
  PageRecord,
  Parent,
  PropertyRecord,
  StoredRecord,
  TreeRecord,
  ViewRecord,
} from '../store/records.ts';
import type { Change, Store } from '../store/store.ts';
import { pageOf, parentOf } from '../store/tree.ts';
import type { WebhookEvent } from './event.ts';

type Draft = Omit<WebhookEvent, 'authors'>;
type Look<R> = (store: Store, record: R, before: R | undefined) => Draft[];

/** The events that a transaction causes, one for each thing and type. */
export const eventsOf = (store: Store, { actor, saved, removed, before }: Change): WebhookEvent[] => {
  const drafts = saved.flatMap(record => draftsOf(store, record, before.get(record.id)));
  for (const id of removed) {
    const gone = before.get(id);
    if (gone?.kind === 'view') drafts.push({ ...viewEvent(store, 'view.deleted', gone), about: homeOf(store, gone) });
  }
  return drafts.map(draft => ({ ...draft, authors: [actor] }));
};

const draftsOf = (store: Store, record: StoredRecord, before: StoredRecord | undefined): Draft[] => {
  const look = LOOKS[record.kind] as Look<StoredRecord> | undefined;
  return look?.(store, record, before) ?? [];
};

/** What is said of each kind of record; the others are nobody's business. */
const LOOKS: { readonly [K in StoredRecord['kind']]?: Look<Extract<StoredRecord, { kind: K }>> } = {
  page: (store, page, before) => [
    ...lifeOf(store, 'page', page, before),
    ...(before ? changesOf(store, page, before) : []),
    ...rowEvents(store, page, before),
  ],
  block: (store, block) => {
    const page = pageOf(store, block);
    return page ? [contentEvent(store, page, { id: block.id, type: 'block' })] : [];
  },
  database: (store, database, before) => lifeOf(store, 'database', database, before),
  data_source: (store, source, before) => [
    ...lifeOf(store, 'data_source', source, before),
    ...(before ? schemaEvents(store, source, before) : []),
  ],
  comment: (store, comment, before) => commentEvents(store, comment, before),
  view: (store, view, before) => {
    if (!before) return [{ ...viewEvent(store, 'view.created', view), about: homeOf(store, view) }];
    const fields = VIEW_FIELDS.filter(field => !isDeepStrictEqual(view[field], before[field]));
    return fields.length === 0 ? [] : [viewEvent(store, 'view.updated', view, { updated_fields: [...fields] })];
  },
  file_upload: (_store, upload, before) => uploadEvents(upload, before),
};

const VIEW_FIELDS = ['name', 'filter', 'sorts', 'configuration'] as const;

/** Where something lies, as webhooks say it: the workspace is a `space`. */
const parentIn = (store: Store, parent: Parent): JsonObject => {
  if (parent.type === 'workspace') return { id: store.workspace.id, type: 'space' };
  if (parent.type !== 'data_source_id') return { id: parent.id, type: parent.type.replace('_id', '') };
  const database = store.need(parent.id, 'data_source').parent;
  return { id: database.type === 'workspace' ? parent.id : database.id, type: 'database', data_source_id: parent.id };
};

type Living = PageRecord | DatabaseRecord | DataSourceRecord;

const eventOn = (store: Store, type: string, record: Living, more: JsonObject = {}): Draft => ({
  type: `${record.kind}.${type}`,
  entity: { id: record.id, type: record.kind },
  data: { parent: parentIn(store, record.parent), ...more },
  about: record,
});

const lifeOf = (store: Store, _kind: string, record: Living, before: Living | undefined): Draft[] => {
  const happened = [
    !before && 'created',
    before && record.inTrash && !before.inTrash && 'deleted',
    before?.inTrash && !record.inTrash && 'undeleted',
    before && !isDeepStrictEqual(record.parent, before.parent) && 'moved',
  ].filter(type => typeof type === 'string');
  return happened.map(type => eventOn(store, type, record));
};

const contentEvent = (store: Store, page: PageRecord, block: JsonObject): Draft =>
  eventOn(store, 'content_updated', page, { updated_blocks: [block] });

/** A changed title is content; the other properties are named by their ids. */
const changesOf = (store: Store, page: PageRecord, before: PageRecord): Draft[] => {
  const ids = [...new Set([...Object.keys(page.properties), ...Object.keys(before.properties)])];
  const changed = ids.filter(id => !isDeepStrictEqual(page.properties[id], before.properties[id]));
  const others = changed.filter(id => id !== 'title');
  return [
    ...(changed.length > others.length ? [contentEvent(store, page, { id: page.id, type: 'page' })] : []),
    ...(others.length > 0 ? [eventOn(store, 'properties_updated', page, { updated_properties: others })] : []),
    ...(page.isLocked === before.isLocked ? [] : [eventOn(store, page.isLocked ? 'locked' : 'unlocked', page)]),
  ];
};

/** A data source has rows that come and go. */
const rowEvents = (store: Store, page: PageRecord, before: PageRecord | undefined): Draft[] => {
  if (page.parent.type !== 'data_source_id' || (before && before.inTrash === page.inTrash)) return [];
  const updated: Json = { id: page.id, type: 'page' };
  return [eventOn(store, 'content_updated', store.need(page.parent.id, 'data_source'), { updated_blocks: [updated] })];
};

const schemaEvents = (store: Store, source: DataSourceRecord, before: DataSourceRecord): Draft[] => {
  const [now, then] = [byId(source.schema), byId(before.schema)];
  const updated = [...new Set([...now.keys(), ...then.keys()])].flatMap((id): JsonObject[] => {
    const [a, b] = [now.get(id), then.get(id)];
    if (isDeepStrictEqual(a, b)) return [];
    return [{ id, name: a?.name ?? b?.name ?? null, action: !b ? 'created' : a ? 'updated' : 'deleted' }];
  });
  return updated.length === 0 ? [] : [eventOn(store, 'schema_updated', source, { updated_properties: updated })];
};

const byId = (schema: readonly PropertyRecord[]) => new Map(schema.map(property => [property.id, property]));

const commentEvents = (store: Store, comment: CommentRecord, before: CommentRecord | undefined): Draft[] => {
  const type = !before ? 'created' : comment.inTrash && !before.inTrash ? 'deleted' : 'updated';
  if (type === 'updated' && isDeepStrictEqual(comment.richText, before?.richText)) return [];
  const on = parentOf(store, comment);
  const page = on && pageOf(store, on);
  if (!on || !page) return [];
  const data = { parent: { id: on.id, type: on.kind }, page_id: page.id };
  return [{ type: `comment.${type}`, entity: { id: comment.id, type: 'comment' }, data, about: on }];
};

const viewEvent = (store: Store, type: string, view: ViewRecord, more: JsonObject = {}): Draft => ({
  type,
  entity: { id: view.id, type: 'view' },
  data: {
    parent: parentIn(store, view.parent),
    ...(type === 'view.updated' ? {} : { view_type: view.type }),
    ...more,
  },
  about: view,
});

/** A view that is gone is judged by the database that it was of. */
const homeOf = (store: Store, view: ViewRecord): TreeRecord => parentOf(store, view) ?? view;

const UPLOAD_ENDS: Readonly<Partial<Record<FileUploadRecord['status'], string>>> = {
  uploaded: 'completed',
  failed: 'upload_failed',
};

const uploadEvents = (upload: FileUploadRecord, before: FileUploadRecord | undefined): Draft[] => {
  const end = before?.status === upload.status ? undefined : UPLOAD_ENDS[upload.status];
  const types = [...(before ? [] : ['created']), ...(end === undefined ? [] : [end])];
  return types.map(type => ({
    type: `file_upload.${type}`,
    entity: { id: upload.id, type: 'file_upload' },
    data: type === 'upload_failed' && upload.imported ? { file_import_result: upload.imported } : {},
  }));
};
