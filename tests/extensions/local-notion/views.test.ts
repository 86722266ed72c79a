import { Client } from '@notionhq/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { checkedFetch } from '../../conformance/local-notion/checked-fetch.ts';
import { ask } from './ask.ts';
import { startTasks, type Tasks } from './tasks.ts';

let tasks: Tasks;
let database: string;
let properties: Record<string, { id: string }>;
beforeEach(async () => {
  tasks = await startTasks();
  const { body } = await ask(tasks.notion, `GET /v1/data_sources/${tasks.source}`);
  database = String((body.parent as JsonObject).database_id);
  properties = body.properties as never;
});
afterEach(() => tasks.notion.close());

const make = (view: JsonObject) =>
  ask(tasks.notion, 'POST /v1/views', { data_source_id: tasks.source, database_id: database, name: 'V', ...view });
const idOf = (name: string): string => properties[name]?.id ?? '';
const namesIn = async (view: JsonObject): Promise<unknown[]> => {
  const { body } = await ask(tasks.notion, `POST /v1/views/${view.id}/queries`, {});
  const rows = (body.results as JsonObject[]).map(({ id }) => ask(tasks.notion, `GET /v1/pages/${id}`));
  const pages = (await Promise.all(rows)) as unknown as {
    body: { properties: { Name: { title: { plain_text: string }[] } } };
  }[];
  return pages.map(page => page.body.properties.Name.title[0]?.plain_text);
};

describe('a view', () => {
  test('is a table unless it says more, and has its address, times and makers', async () => {
    const { status, body } = await make({ type: 'table' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      object: 'view',
      parent: { type: 'database_id', database_id: database },
      data_source_id: tasks.source,
      name: 'V',
      created_time: '2026-11-18T12:00:00.000+00:00',
      filter: null,
      sorts: null,
      quick_filters: null,
      configuration: { type: 'table' },
    });
    expect(body.url).toBe(
      `${tasks.notion.url}/${database.replaceAll('-', '')}?v=${String(body.id).replaceAll('-', '')}`,
    );
  });

  test('a board without a configuration is grouped by the status, a calendar goes by the first date', async () => {
    expect((await make({ type: 'board' })).body.configuration).toEqual({
      type: 'board',
      group_by: {
        type: 'status',
        property_id: idOf('State'),
        property_name: 'State',
        sort: { type: 'manual' },
        group_by: 'option',
      },
    });
    expect((await make({ type: 'calendar' })).body.configuration).toEqual({
      type: 'calendar',
      date_property_id: idOf('Due'),
      date_property_name: 'Due',
    });
  });

  test('keeps to its properties when they are renamed, and forgets those that are removed', async () => {
    const { body } = await make({
      type: 'board',
      configuration: { type: 'board', group_by: { type: 'select', property_id: 'Kind', sort: { type: 'manual' } } },
      filter: {
        and: [
          { property: 'Points', number: { greater_than: 1 } },
          { property: 'Done', checkbox: { equals: false } },
        ],
      },
      sorts: [{ property: 'Points', direction: 'descending' }],
    });
    await ask(tasks.notion, `PATCH /v1/data_sources/${tasks.source}`, {
      properties: { Kind: { name: 'Sort' }, Points: { name: 'Weight' }, Done: null },
    });
    const { body: after } = await ask(tasks.notion, `GET /v1/views/${body.id}`);
    expect(after.configuration).toMatchObject({ group_by: { property_id: idOf('Kind'), property_name: 'Sort' } });
    expect(after.filter).toEqual({ and: [{ property: 'Weight', number: { greater_than: 1 } }] });
    expect(await namesIn(body)).toEqual(['gamma', 'beta']);
  });

  test('is changed a setting at a time, and a null takes one away', async () => {
    const { body } = await make({
      type: 'table',
      filter: { property: 'Points', number: { equals: 2 } },
      configuration: { type: 'table', wrap_cells: true, properties: [{ property_id: 'Text', visible: false }] },
    });
    expect(await namesIn(body)).toEqual(['beta']);
    const { body: after } = await ask(tasks.notion, `PATCH /v1/views/${body.id}`, {
      filter: null,
      quick_filters: { Kind: { select: { equals: 'A' } } },
      configuration: { type: 'table', properties: null },
    });
    expect(after).toMatchObject({ name: 'V', filter: null, configuration: { type: 'table', wrap_cells: true } });
    expect(after.configuration).not.toHaveProperty('properties');
    expect(await namesIn(body)).toEqual(['alpha']);
    await ask(tasks.notion, `PATCH /v1/views/${body.id}`, { quick_filters: { Kind: null } });
    expect(await namesIn(body)).toEqual(['alpha', 'beta', 'gamma']);
  });

  test('may be put first, after another, or into a database of its own on a page', async () => {
    const listed = async (asked: string) =>
      ((await ask(tasks.notion, `GET /v1/views?${asked}`)).body.results as JsonObject[]).map(({ id }) => id);
    const [first] = await listed(`database_id=${database}`);
    const a = (await make({ type: 'table', position: { type: 'start' } })).body.id;
    const b = (await make({ type: 'list', position: { type: 'after_view', view_id: a ?? '' } })).body.id;
    expect(await listed(`database_id=${database}`)).toEqual([a, b, first]);
    const elsewhere = await ask(tasks.notion, 'POST /v1/views', {
      data_source_id: tasks.source,
      name: 'Tasks here',
      type: 'table',
      create_database: { parent: { type: 'page_id', page_id: tasks.notion.root } },
    });
    const linked = (elsewhere.body.parent as JsonObject).database_id;
    expect((await ask(tasks.notion, `GET /v1/databases/${linked}`)).body).toMatchObject({ data_sources: [] });
    expect(await listed(`data_source_id=${tasks.source}`)).toHaveLength(4);
  });

  test('once deleted is not there any more; the last one stays', async () => {
    const { body } = await make({ type: 'gallery' });
    const gone = await ask(tasks.notion, `DELETE /v1/views/${body.id}`);
    expect(gone.body).toMatchObject({ object: 'view', id: body.id, type: 'gallery' });
    const { status, body: error } = await ask(tasks.notion, `GET /v1/views/${body.id}`);
    expect([status, error.code]).toEqual([404, 'object_not_found']);
    const { body: left } = await ask(tasks.notion, `GET /v1/views?database_id=${database}`);
    const last = await ask(tasks.notion, `DELETE /v1/views/${(left.results as JsonObject[])[0]?.id}`);
    expect(last.body.message).toBe('The last view of a database cannot be deleted.');
  });
});

describe('a view is refused', () => {
  test.each<[string, JsonObject, string]>([
    ['of an unknown type', { type: 'shelf' }, 'body.type should be `"table"`, `"board"`, `"list"`'],
    [
      'with another’s configuration',
      { type: 'table', configuration: { type: 'list' } },
      'body.configuration.type should be `"table"`, instead was `"list"`.',
    ],
    [
      'by a property that is not there',
      { type: 'calendar', configuration: { type: 'calendar', date_property_id: 'When' } },
      'Could not find property with name or id: When',
    ],
    [
      'by a date that is none',
      { type: 'calendar', configuration: { type: 'calendar', date_property_id: 'Kind' } },
      'Property Kind holds no dates.',
    ],
    [
      'grouped by another type',
      {
        type: 'board',
        configuration: { type: 'board', group_by: { type: 'select', property_id: 'Who', sort: { type: 'manual' } } },
      },
      'Property Who is grouped by `"person"`, instead was `"select"`.',
    ],
    [
      'with a filter of another type',
      { type: 'table', filter: { property: 'Kind', number: { equals: 1 } } },
      'database property select does not match filter number',
    ],
    [
      'in two places',
      { type: 'table', create_database: { parent: { type: 'page_id', page_id: '10ca1000000040008000000000000000' } } },
      'exactly one of body.database_id, body.view_id, body.create_database should be defined, instead 2 were.',
    ],
  ])('%s', async (_name, view, text) => {
    const { status, body } = await make(view);
    expect(status).toBe(400);
    expect(body.message).toContain(text);
  });
});

test('a view is made in the order of a time, and changed to the order of a property only', async () => {
  const { status, body } = await make({
    type: 'table',
    sorts: [{ timestamp: 'created_time', direction: 'descending' }],
  });
  expect([status, body.sorts]).toEqual([200, [{ timestamp: 'created_time', direction: 'descending' }]]);
  const change = (sort: JsonObject) => ask(tasks.notion, `PATCH /v1/views/${body.id}`, { sorts: [sort] });
  const refused = await change({ timestamp: 'last_edited_time', direction: 'ascending' });
  expect(refused.status).toBe(400);
  expect(refused.body.message).toContain(
    'body.sorts[0].timestamp should be not present, instead was `"last_edited_time"`.',
  );
  const changed = await change({ property: 'Points', direction: 'ascending' });
  expect([changed.status, changed.body.sorts]).toEqual([200, [{ property: 'Points', direction: 'ascending' }]]);
});

describe('a query of a view', () => {
  test('is read in parts, as the rows were when it was made, for a quarter of an hour', async () => {
    const client = new Client({ auth: tasks.notion.token, baseUrl: tasks.notion.url, fetch: checkedFetch as never });
    const view = await client.views.create({
      data_source_id: tasks.source,
      database_id: database,
      name: 'V',
      type: 'table',
    });
    const query = await client.views.queries.create({ view_id: view.id, page_size: 2 });
    expect(query).toMatchObject({ total_count: 3, has_more: true, expires_at: '2026-11-18T12:15:00.000+00:00' });
    const rest = await client.views.queries.results({
      view_id: view.id,
      query_id: query.id,
      start_cursor: query.next_cursor ?? '',
    });
    expect([rest.results.length, rest.has_more, rest.type]).toEqual([1, false, 'page']);
    expect(await client.views.queries.delete({ view_id: view.id, query_id: query.id })).toMatchObject({
      deleted: true,
    });
    await expect(client.views.queries.results({ view_id: view.id, query_id: query.id })).rejects.toThrow(
      'Could not find view query',
    );
  });
});
