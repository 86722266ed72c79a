import { compact } from '../ids.ts';
import { readValue } from '../properties/read-property.ts';
import { titleOf } from '../resources/present-page.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { DatabaseRecord, DataSourceRecord, PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Html, html } from './html.ts';
import { DRAWINGS, renderIcon } from './icons.ts';
import { NOTHING } from './render-rich-text.ts';
import { renderValue } from './render-value.ts';

const MOST_ROWS = 200;

/** A database on the page it lies in: its name and its rows. */
export const renderDatabase = (store: Store, database: DatabaseRecord): Html =>
  html`<section class="database"><a class="database-name" href="/p/${compact(database.id)}">${renderIcon(database.icon, DRAWINGS.database)}<span>${plainTextOf(database.title) || 'Untitled'}</span></a>${renderSources(store, database)}</section>`;

/** The rows of a database, a table for each of its data sources. */
export const renderSources = (store: Store, database: DatabaseRecord): Html => {
  const sources = database.dataSources.map(id => store.need(id, 'data_source')).filter(({ inTrash }) => !inTrash);
  return html`${sources.map(source => html`${sources.length > 1 ? html`<h3 class="source">${plainTextOf(source.title)}</h3>` : NOTHING}${rowsOf(store, source)}`)}`;
};

const rowsOf = (store: Store, source: DataSourceRecord): Html => {
  const columns = [...source.schema].sort((a, b) => Number(b.type === 'title') - Number(a.type === 'title'));
  const rows = store.rows(source.id).filter(({ inTrash }) => !inTrash);
  const head = columns.map(({ name }) => html`<th scope="col">${name}</th>`);
  const more = rows.length > MOST_ROWS ? html`<p class="faint">and ${rows.length - MOST_ROWS} more</p>` : NOTHING;
  const none =
    rows.length === 0 ? html`<tr><td class="faint" colspan="${columns.length}">No rows yet</td></tr>` : NOTHING;
  return html`<div class="wide"><table class="rows"><thead><tr>${head}</tr></thead><tbody>${rows.slice(0, MOST_ROWS).map(row => html`<tr data-block="${row.id}">${columns.map(column => cell(store, row, column))}</tr>`)}${none}</tbody></table></div>${more}`;
};

const cell = (store: Store, row: PageRecord, column: PropertyRecord): Html => {
  if (column.type !== 'title') return html`<td>${renderValue(store, column.type, readValue(store, row, column))}</td>`;
  return html`<th scope="row"><a class="row-name" href="/p/${compact(row.id)}">${renderIcon(row.icon, DRAWINGS.page)}<span>${titleOf(row) || 'Untitled'}</span></a></th>`;
};

/** The properties of a row, as they stand at the head of its page. */
export const renderProperties = (store: Store, page: PageRecord): Html => {
  if (page.parent.type !== 'data_source_id') return NOTHING;
  const { schema } = store.need(page.parent.id, 'data_source');
  const shown = schema.filter(({ type }) => type !== 'title' && type !== 'button');
  if (shown.length === 0) return NOTHING;
  return html`<dl class="properties">${shown.map(property => {
    const value = renderValue(store, property.type, readValue(store, page, property));
    const isEmpty = Array.isArray(value) ? value.length === 0 : value === NOTHING;
    return html`<div><dt>${property.name}</dt><dd>${isEmpty ? html`<span class="faint">Empty</span>` : value}</dd></div>`;
  })}</dl>`;
};
