import type { DataSourceRecord, PageRecord } from './records.ts';
import type { Store } from './store.ts';

/** The data source of a row, or `undefined` for a page that is none. */
export const dataSourceOf = (store: Store, page: PageRecord): DataSourceRecord | undefined =>
  page.parent.type === 'data_source_id' ? store.need(page.parent.id, 'data_source') : undefined;
