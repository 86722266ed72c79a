import { compact } from '../ids.ts';
import type { Json } from '../json.ts';
import { readValue } from '../properties/read-property.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { DatabaseRecord, PageRecord, PropertyRecord } from '../store/records.ts';
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

/** So many empty properties stand among the others; where there are more, they are folded away. */
const MOST_EMPTY = 10;

/**
 * The properties of a row, as they stand at the head of its page. A database that many kinds of page share has dozens that one
 * page leaves empty: they are behind a line to click, so that its text is not a screen further down.
 */
export const renderProperties = (rendering: Rendering, page: PageRecord): Html => {
  const { store } = rendering;
  if (page.parent.type !== 'data_source_id') return NOTHING;
  const { schema } = store.need(page.parent.id, 'data_source');
  const all = schema.filter(({ type }) => type !== 'title' && type !== 'button');
  if (all.length === 0) return NOTHING;
  const empty = all.filter(property => isEmpty(readValue(store, page, property)));
  const folded = empty.length > MOST_EMPTY ? empty : [];
  const list = (properties: readonly PropertyRecord[]): Html[] =>
    properties.map(property => renderProperty(rendering, page, property));
  const more = html`<details class="other-properties" data-key="other-properties"><summary>${folded.length} more properties</summary><dl class="properties">${list(folded)}</dl></details>`;
  return html`<div class="head-properties"><dl class="properties">${list(all.filter(property => !folded.includes(property)))}</dl>${folded.length > 0 && more}</div>`;
};

/** What a page has that nobody said anything of; a box that is not ticked among it. */
const isEmpty = (value: Json): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

const renderProperty = ({ store, level }: Rendering, page: PageRecord, property: PropertyRecord): Html => {
  const value = readValue(store, page, property);
  const nothing = isEmpty(value) && property.type !== 'checkbox';
  const shown = nothing ? html`<span class="faint">Empty</span>` : renderValue(store, property.type, value);
  return html`<div data-key="p-${property.id}"><dt>${property.name}</dt><dd${level === 'edit' && cellOf(page, property)}>${shown}</dd></div>`;
};
