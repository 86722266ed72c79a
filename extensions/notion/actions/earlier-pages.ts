import type { Json } from '../../../shared/document/json.ts';
import { pageLink } from '../../../shared/notion/client/page-link.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { type PropertyValues, readProperties, snakeCase } from '../../../shared/notion/properties/properties.ts';
import type { RemotePlace } from '../../../shared/notion/remote-page.ts';
import type { PageRecord } from '../../../shared/practice/index.ts';
import type { Template } from '../../../shared/template/index.ts';
import type { Connection } from './connection.ts';
import { titleOf } from './title-of.ts';

/** A question is not asked again within so many meetings, so more pages than that need not be read. */
const MEETINGS = 12;

const DAY = /\d{4}-\d\d-\d\d/;

/** The page that is about to be made, as far as it tells which others are of its kind. */
export interface Coming {
  template: Pick<Template, 'manifest'>;
  title: string;
  people: readonly string[];
  /** The people of the place, where it is a pair's. */
  placePeople?: readonly string[] | undefined;
}

interface Candidate {
  id: string;
  title: string;
  date: string;
  values: PropertyValues;
}

/**
 * The pages in a place that were made from the same template for the same people, oldest first, at most twelve. They are
 * known by their *Kind* in a database of just these people, and elsewhere by a title that differs in the day only.
 *
 * ```
 * Ana Lopes, 2026-11-23   the page to come
 * Ana Lopes, 2026-11-16   an earlier one
 * Ana Lopes, retreat      none
 * ```
 *
 * @throws NotionError
 */
export async function earlierPages(
  { client, pages }: Pick<Connection, 'client' | 'pages'>,
  place: RemotePlace,
  coming: Coming,
): Promise<PageRecord[]> {
  const found = place.kind === 'page' ? await childPages(client, place) : await rows(client, place, coming);
  const same = found.flatMap(page => candidate(page, place, coming));
  const newest = same.sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, MEETINGS);
  const read = await Promise.all(newest.map(async one => recordOf(one, (await pages.read(one.id)).blocks, coming)));
  return read.reverse();
}

interface Found {
  id: string;
  title: string;
  properties: { [name: string]: Body };
}

async function childPages(client: Connection['client'], place: RemotePlace): Promise<Found[]> {
  const blocks = await client.list(`/blocks/${place.id}/children`);
  return blocks
    .filter(({ type }) => type === 'child_page')
    .map(block => ({ id: String(block.id), title: String((block.child_page as Body).title ?? ''), properties: {} }));
}

async function rows(client: Connection['client'], place: RemotePlace, { template }: Coming): Promise<Found[]> {
  const { kind } = template.manifest.notion;
  const named = kindProperty(place);
  const filter = named && kind ? { filter: { property: named, select: { equals: kind } } } : {};
  const sorts = [{ timestamp: 'created_time', direction: 'descending' }];
  // The newest hundred hold the last twelve of one kind in any space of two people.
  const answer = await client.query(`/data_sources/${place.id}/query`, { ...filter, sorts, page_size: 100 });
  const results = Array.isArray(answer.results) ? (answer.results as Body[]) : [];
  return results.map(page => ({
    id: String(page.id),
    title: titleOf(page),
    properties: (page.properties ?? {}) as { [name: string]: Body },
  }));
}

const kindProperty = ({ schema }: RemotePlace): string | undefined =>
  schema.Kind?.type === 'select' ? 'Kind' : undefined;

function candidate({ id, title, properties }: Found, place: RemotePlace, coming: Coming): Candidate[] {
  const values = readProperties(properties as { [name: string]: { [key: string]: Json } });
  const date = String(values.Date ?? '').slice(0, 10);
  const day = DAY.test(date) ? date : DAY.exec(title)?.[0];
  if (day === undefined) return [];
  const ofThese = kindProperty(place) !== undefined && equalSets(coming.people, coming.placePeople ?? []);
  return ofThese || sameButDay(title, coming.title) ? [{ id, title, date: day, values }] : [];
}

const equalSets = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && [...new Set(a)].sort().join('\n') === [...new Set(b)].sort().join('\n');

const sameButDay = (a: string, b: string): boolean => DAY.test(a) && a.replace(DAY, '') === b.replace(DAY, '');

function recordOf(
  { id, title, date, values }: Candidate,
  blocks: Parameters<typeof fromNotion>[0],
  { template, people }: Coming,
): PageRecord {
  return {
    document: fromNotion(blocks),
    link: pageLink(id),
    title,
    date,
    template: template.manifest.id,
    people: [...people],
    fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [snakeCase(name), value])),
  };
}
