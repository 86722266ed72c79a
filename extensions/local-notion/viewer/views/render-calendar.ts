import { compact } from '../../ids.ts';
import { isObject, type Json, textAt } from '../../json.ts';
import { readValue } from '../../properties/read-property.ts';
import type { PageRecord, ViewRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import type { Looking } from './looking.ts';
import { rowLink } from './row-link.ts';

const DAY = 86_400_000;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Rows on the days of a month, by the date that the view names. One turns the leaves by links. */
export const renderCalendar = (store: Store, view: ViewRecord, rows: readonly PageRecord[], looking: Looking): Html => {
  const { configuration } = view;
  const { schema } = store.need(view.dataSource, 'data_source');
  const property = schema.find(({ id }) => id === textAt(configuration, 'date_property_id'));
  if (!property) return html`<p class="faint">This calendar goes by a date that is no longer there.</p>`;
  const month = looking.month && MONTH.test(looking.month) ? looking.month : dayOf(looking.now).slice(0, 7);
  const byDay = new Map<string, PageRecord[]>();
  for (const row of rows)
    for (const day of daysIn(readValue(store, row, property))) byDay.set(day, [...(byDay.get(day) ?? []), row]);
  const week = configuration.show_weekends === false ? 5 : 7;
  const cells = (days: readonly string[]): Html[] =>
    days.slice(0, week).map(day => renderDay(day, month, dayOf(looking.now), byDay.get(day) ?? []));
  return html`<div class="month">${renderHead(view, month)}<div class="wide"><table class="calendar"><thead><tr>${DAYS.slice(0, week).map(name => html`<th scope="col"><abbr title="${name}">${name.slice(0, 3)}</abbr></th>`)}</tr></thead><tbody>${weeksOf(month).map(days => html`<tr>${cells(days)}</tr>`)}</tbody></table></div></div>`;
};

const renderHead = (view: ViewRecord, month: string): Html => {
  const database = view.parent.type === 'workspace' ? '' : compact(view.parent.id);
  const leaf = (to: string, label: string, sign: string) =>
    html`<a href="/p/${database}?v=${compact(view.id)}&month=${to}" aria-label="${label}">${sign}</a>`;
  const name = new Date(`${month}-01T00:00:00Z`).toLocaleString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return html`<div class="month-head"><h3>${name}</h3>${leaf(nextMonth(month, -1), 'The month before', '‹')}${leaf(nextMonth(month, 1), 'The month after', '›')}</div>`;
};

const renderDay = (day: string, month: string, today: string, rows: readonly PageRecord[]): Html => {
  const look = [day.startsWith(month) ? '' : 'outside', day === today ? 'today' : ''].join(' ').trim();
  return html`<td class="${look}"${day === today && html` aria-current="date"`}><span class="day-number">${Number(day.slice(8))}</span>${rows.map(row => html`<div class="event" data-block="${row.id}">${rowLink(row)}</div>`)}</td>`;
};

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const nextMonth = (month: string, by: number): string => {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + by);
  return first.toISOString().slice(0, 7);
};

/** The weeks that a month touches, from Monday on. */
const weeksOf = (month: string): string[][] => {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const end = Date.parse(`${nextMonth(month, 1)}-01T00:00:00Z`);
  const weeks: string[][] = [];
  for (let at = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY; at < end; at += 7 * DAY)
    weeks.push(DAYS.map((_name, index) => dayOf(at + index * DAY)));
  return weeks;
};

const LONGEST = 366;

/** The days that a date covers. */
const daysIn = (value: Json): string[] => {
  const [start, end] = isObject(value) ? [value.start, value.end] : [value, null];
  if (typeof start !== 'string') return [];
  const first = Date.parse(start.slice(0, 10));
  const last = typeof end === 'string' ? Date.parse(end.slice(0, 10)) : first;
  const count = Math.min(LONGEST, Math.max(1, Math.round((last - first) / DAY) + 1));
  return Array.from({ length: count }, (_day, index) => dayOf(first + index * DAY));
};
