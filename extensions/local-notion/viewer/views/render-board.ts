import { isObject, type Json, textAt } from '../../json.ts';
import { readValue } from '../../properties/read-property.ts';
import type { PageRecord, PropertyRecord, ViewRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import { renderValue } from '../render-value.ts';
import { type Group, groupRows } from './group-rows.ts';
import { rowLink } from './row-link.ts';

/** Rows as cards in columns, one for each value of the property that the board is grouped by. */
export const renderBoard = (
  store: Store,
  view: ViewRecord,
  columns: readonly PropertyRecord[],
  rows: readonly PageRecord[],
): Html => {
  const config = isObject(view.configuration.group_by) ? view.configuration.group_by : {};
  const { schema } = store.need(view.dataSource, 'data_source');
  const property = schema.find(({ id }) => id === textAt(config, 'property_id'));
  if (!property) return html`<p class="faint">This board is grouped by a property that is no longer there.</p>`;
  const groups = groupRows(store, property, rows, config);
  const shown = columns.filter(({ type, id }) => type !== 'title' && id !== property.id);
  return html`<div class="wide"><div class="board">${groups.map(group => renderGroup(store, property, group, shown))}</div></div>`;
};

const renderGroup = (store: Store, property: PropertyRecord, group: Group, shown: readonly PropertyRecord[]): Html => {
  const name = group.name ?? `No ${property.name}`;
  const head =
    group.name === undefined ? html`${name}` : renderValue(store, property.type, listed(property, group.value));
  return html`<section class="group" aria-label="${name}"><h3>${head}<span class="count">${group.rows.length}</span></h3><ul>${group.rows.map(row => renderCard(store, row, shown))}</ul></section>`;
};

/** A group has one value of a property that may hold several. */
const listed = ({ type }: PropertyRecord, value: Json): Json =>
  (type === 'multi_select' || type === 'people' || type === 'relation') && !Array.isArray(value) ? [value] : value;

const renderCard = (store: Store, row: PageRecord, shown: readonly PropertyRecord[]): Html =>
  html`<li class="board-card" data-block="${row.id}">${rowLink(row)}${shown.map(property => html`<div>${renderValue(store, property.type, readValue(store, row, property))}</div>`)}</li>`;
