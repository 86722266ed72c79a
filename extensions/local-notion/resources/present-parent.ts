import type { JsonObject } from '../json.ts';
import type { Parent } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Version } from '../version.ts';

/** Where a thing lies, as its object says. A row names both its data source and the database around that. */
export const presentParent = (store: Store, parent: Parent, version: Version): JsonObject => {
  if (parent.type === 'workspace') return { type: 'workspace', workspace: true };
  if (parent.type !== 'data_source_id') return { type: parent.type, [parent.type]: parent.id };
  const database = store.need(parent.id, 'data_source').parent;
  const database_id = database.type === 'workspace' ? null : database.id;
  if (!version.dataSources) return { type: 'database_id', database_id };
  return { type: 'data_source_id', data_source_id: parent.id, database_id };
};
