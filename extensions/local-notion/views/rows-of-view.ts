import { isObject } from '../json.ts';
import { compileFilter } from '../query/filter.ts';
import { sortPages } from '../query/sort.ts';
import type { PageRecord, ViewRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { renamedFilter, renamedSorts, toNames } from './named-properties.ts';

/** The rows that a view shows, in its order: what its filter and its quick filters both let through. */
export const rowsOfView = (store: Store, view: ViewRecord, now: number): PageRecord[] => {
  const source = store.need(view.dataSource, 'data_source');
  const rename = toNames(source);
  const quick = Object.entries(view.quickFilters ?? {}).map(([property, condition]) => ({
    property,
    ...(isObject(condition) && condition),
  }));
  const filters = [...(view.filter ? [view.filter] : []), ...quick].flatMap(
    filter => renamedFilter(filter, rename) ?? [],
  );
  const tests = filters.map(filter => compileFilter({ store, source, now }, filter));
  const rows = store.rows(source.id).filter(row => !row.inTrash && !row.isArchived && tests.every(test => test(row)));
  const sorts = renamedSorts(view.sorts ?? [], rename);
  // Without a sort, a view has its rows in the order in which they were made.
  return sorts.length === 0 ? rows : sortPages(store, source, rows, sorts);
};
