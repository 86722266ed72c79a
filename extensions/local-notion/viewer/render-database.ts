import { compact } from '../ids.ts';
import { readValue } from '../properties/read-property.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { DatabaseRecord, PageRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Html, html } from './html.ts';
import { DRAWINGS, renderIcon } from './icons.ts';
import type { Rendering } from './render-context.ts';
import { NOTHING } from './render-rich-text.ts';
import { renderValue } from './render-value.ts';
import { cellOf } from './views/cell-of.ts';
import type { Looking } from './views/looking.ts';
import { renderViews } from './views/render-views.ts';

/** A database on the page it lies in: its name and what its first view shows. */
export const renderDatabase = (store: Store, database: DatabaseRecord, looking: Looking): Html =>
  html`<section class="database"><a class="database-name" href="/p/${compact(database.id)}">${renderIcon(database.icon, DRAWINGS.database)}<span>${plainTextOf(database.title) || 'Untitled'}</span></a>${renderViews(store, database, looking)}</section>`;

/** The properties of a row, as they stand at the head of its page. */
export const renderProperties = ({ store, level }: Rendering, page: PageRecord): Html => {
  if (page.parent.type !== 'data_source_id') return NOTHING;
  const { schema } = store.need(page.parent.id, 'data_source');
  const shown = schema.filter(({ type }) => type !== 'title' && type !== 'button');
  if (shown.length === 0) return NOTHING;
  return html`<dl class="properties">${shown.map(property => {
    const value = renderValue(store, property.type, readValue(store, page, property));
    const isEmpty = Array.isArray(value) ? value.length === 0 : value === NOTHING;
    return html`<div data-key="p-${property.id}"><dt>${property.name}</dt><dd${level === 'edit' && cellOf(page, property)}>${isEmpty ? html`<span class="faint">Empty</span>` : value}</dd></div>`;
  })}</dl>`;
};
