import { titleOf } from '../resources/present-page.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { DatabaseRecord, PageRecord } from '../store/records.ts';

/** What can be opened by its address. */
export type Shown = PageRecord | DatabaseRecord;

/** The name of a page or database, as it stands in the window's title. */
export const nameOf = (shown: Shown): string =>
  (shown.kind === 'page' ? titleOf(shown) : plainTextOf(shown.title)) || 'Untitled';
