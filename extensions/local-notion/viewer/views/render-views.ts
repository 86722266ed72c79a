import { compact } from '../../ids.ts';
import { plainTextOf } from '../../richtext/store-rich-text.ts';
import type { DatabaseRecord, PageRecord, ViewRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { rowsOfView } from '../../views/rows-of-view.ts';
import { type Html, html } from '../html.ts';
import { seesAs } from '../reader.ts';
import { NOTHING } from '../render-rich-text.ts';
import type { Looking } from './looking.ts';
import { renderBoard } from './render-board.ts';
import { renderCalendar } from './render-calendar.ts';
import { renderTable } from './render-table.ts';
import { shownColumns } from './shown-columns.ts';

/** What a database shows: its views as tabs, and the rows as the chosen one has them. */
export const renderViews = (store: Store, database: DatabaseRecord, looking: Looking): Html => {
  const views = (database.views ?? []).map(id => store.need(id, 'view'));
  const chosen = views.find(({ id }) => id === looking.view) ?? views[0];
  if (!chosen) return renderSources(store, database, looking);
  const tabs = views.map(
    view =>
      html`<a href="/p/${compact(database.id)}?v=${compact(view.id)}"${view === chosen && html` aria-current="true"`}>${view.name}</a>`,
  );
  const name = `Views of ${plainTextOf(database.title) || 'Untitled'}`;
  return html`${views.length > 1 && html`<nav class="views" aria-label="${name}">${tabs}</nav>`}${renderView(
    store,
    chosen,
    rowsOfView(store, chosen, looking.now).filter(row => seesAs(store, looking.reader, row)),
    looking,
  )}`;
};

/** A database without views, as older workspaces and imported trees have them: a table for each of its data sources. */
const renderSources = (store: Store, database: DatabaseRecord, looking: Looking): Html => {
  const sources = database.dataSources.map(id => store.need(id, 'data_source')).filter(({ inTrash }) => !inTrash);
  const name = (title: string): Html => (sources.length > 1 ? html`<h3 class="source">${title}</h3>` : NOTHING);
  return html`${sources.map(source => {
    const rows = store.rows(source.id).filter(row => !row.inTrash && seesAs(store, looking.reader, row));
    return html`${name(plainTextOf(source.title))}${renderTable(store, source, shownColumns(source, undefined, true), rows, looking.reader)}`;
  })}`;
};

type RenderView = (store: Store, view: ViewRecord, rows: readonly PageRecord[], looking: Looking) => Html;

const columnsOf = (store: Store, view: ViewRecord, shown: boolean) =>
  shownColumns(store.need(view.dataSource, 'data_source'), view, shown);

/** How each type of view looks; the others are shown as tables. */
const LOOKS: Readonly<Record<string, RenderView>> = {
  board: (store, view, rows) => renderBoard(store, view, columnsOf(store, view, false), rows),
  calendar: renderCalendar,
};

const renderView: RenderView = (store, view, rows, looking) => {
  const look = LOOKS[view.type];
  if (look) return look(store, view, rows, looking);
  const source = store.need(view.dataSource, 'data_source');
  return renderTable(store, source, columnsOf(store, view, true), rows, looking.reader, view);
};
