import { newId } from '../ids.ts';
import { madeBy } from '../store/made-by.ts';
import type { DatabaseRecord, ViewRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Author } from '../store/tree.ts';
import type { ViewSettings } from './write-view.ts';

/** What a new view is, beside its settings. */
export type NewView = Pick<ViewRecord, 'name' | 'type' | 'dataSource'>;

/**
 * Adds a view to a database.
 * @param at its place among the tabs; at the end when absent
 */
export const makeView = (
  store: Store,
  author: Author,
  database: DatabaseRecord,
  view: NewView & ViewSettings,
  at?: number,
): ViewRecord => {
  const record = store.add<ViewRecord>({
    kind: 'view',
    id: newId(),
    parent: { type: 'database_id', id: database.id },
    ...madeBy(author),
    ...view,
  });
  const edited = store.edit(database.id, 'database');
  edited.views ??= [];
  edited.views.splice(at ?? edited.views.length, 0, record.id);
  return record;
};

/** The table that every new database begins with. */
export const makeFirstView = (store: Store, author: Author, database: DatabaseRecord, dataSource: string): ViewRecord =>
  makeView(store, author, database, {
    name: 'Default view',
    type: 'table',
    dataSource,
    filter: null,
    sorts: null,
    quickFilters: null,
    configuration: { type: 'table' },
  });
