import { readValue } from '../../properties/read-property.ts';
import type { DataSourceRecord, PageRecord, PropertyRecord, UserRecord, ViewRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import { levelShown } from '../reader.ts';
import { NOTHING } from '../render-rich-text.ts';
import { renderValue } from '../render-value.ts';
import { cellOf } from './cell-of.ts';
import { rowLink } from './row-link.ts';

const MOST_ROWS = 200;

/** Rows with their properties in columns; a long table is cut, and says so. */
export const renderTable = (
  store: Store,
  source: DataSourceRecord,
  columns: readonly PropertyRecord[],
  rows: readonly PageRecord[],
  reader: UserRecord | undefined,
  view?: ViewRecord,
): Html => {
  const head = columns.map(({ name }) => html`<th scope="col">${name}</th>`);
  const more = rows.length > MOST_ROWS ? html`<p class="faint">and ${rows.length - MOST_ROWS} more</p>` : NOTHING;
  const none =
    rows.length === 0 ? html`<tr><td class="faint" colspan="${columns.length}">No rows yet</td></tr>` : NOTHING;
  return html`<div class="wide"><table class="rows"><thead><tr>${head}</tr></thead><tbody>${rows.slice(0, MOST_ROWS).map(row => html`<tr data-block="${row.id}">${columns.map(column => cell(store, row, column, levelShown(store, reader, row) === 'edit'))}</tr>`)}${none}</tbody></table></div>${more}${levelShown(store, reader, source) === 'edit' && html`<button type="button" class="new-row" data-row="${source.id}"${view && html` data-view="${view.id}"`}>New</button>`}`;
};

const cell = (store: Store, row: PageRecord, column: PropertyRecord, canEdit: boolean): Html =>
  column.type === 'title'
    ? html`<th scope="row"${canEdit && cellOf(row, column)}>${rowLink(row)}</th>`
    : html`<td${canEdit && cellOf(row, column)}>${renderValue(store, column.type, readValue(store, row, column))}</td>`;
