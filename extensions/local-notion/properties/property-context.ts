import type { Access } from '../access/access.ts';
import type { DataSourceRecord, PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Author } from '../store/tree.ts';

/** What reading the value of a property may need. */
export interface Reading {
  readonly store: Store;
  readonly page: PageRecord;
  readonly property: PropertyRecord;
  /** Who reads; everything is shown when absent. */
  readonly access?: Access | undefined;
}

/** What writing it may need besides: an unlisted option of a select changes the schema. */
export interface Writing extends Reading {
  readonly author: Author;
  readonly dataSource: DataSourceRecord | undefined;
}
