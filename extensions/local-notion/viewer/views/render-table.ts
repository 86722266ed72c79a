import { readValue } from '../../properties/read-property.ts';
import type { PageRecord, PropertyRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import { NOTHING } from '../render-rich-text.ts';
import { renderValue } from '../render-value.ts';
import { rowLink } from './row-link.ts';

const MOST_ROWS = 200;

/** Rows with their properties in columns; a long table is cut, and says so. */
export const renderTable = (store: Store, columns: readonly PropertyRecord[], rows: readonly PageRecord[]): Html => {
  const head = columns.map(({ name }) => html`<th scope="col">${name}</th>`);
  const more = rows.length > MOST_ROWS ? html`<p class="faint">and ${rows.length - MOST_ROWS} more</p>` : NOTHING;
  const none =
    rows.length === 0 ? html`<tr><td class="faint" colspan="${columns.length}">No rows yet</td></tr>` : NOTHING;
  return html`<div class="wide"><table class="rows"><thead><tr>${head}</tr></thead><tbody>${rows.slice(0, MOST_ROWS).map(row => html`<tr data-block="${row.id}">${columns.map(column => cell(store, row, column))}</tr>`)}${none}</tbody></table></div>${more}`;
};

const cell = (store: Store, row: PageRecord, column: PropertyRecord): Html =>
  column.type === 'title'
    ? html`<th scope="row">${rowLink(row)}</th>`
    : html`<td>${renderValue(store, column.type, readValue(store, row, column))}</td>`;
