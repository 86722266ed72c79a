import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, words } from './ask.ts';
import { makeDatabase } from './tasks.ts';

let notion: LocalNotion;
let source = '';
let database = '';

const NAMED: JsonObject = { Name: { title: {} } };

beforeAll(async () => {
  notion = await startLocalNotion({ clock: () => Date.parse('2026-11-18T12:00:00Z') });
  [database, source] = await makeDatabase(notion, NAMED, 'Tasks');
});
afterAll(() => notion.close());

test('a database object has the fields of the service, with times to the millisecond', async () => {
  const { body } = await ask(notion, `GET /v1/databases/${database}`);
  expect(Object.keys(body)).toEqual(
    'object,id,title,description,parent,is_inline,in_trash,is_locked,created_time,last_edited_time,data_sources,icon,cover,url,public_url,request_id'.split(
      ',',
    ),
  );
  expect(body.created_time).toBe('2026-11-18T12:00:00.000+00:00');
});

test('a database in the trash hides its rows from search and query', async () => {
  const [id, inside] = await makeDatabase(notion, NAMED, 'Gone');
  await ask(notion, 'POST /v1/pages', {
    parent: { database_id: id },
    properties: { Name: { title: words('hidden row') } },
  });
  expect((await ask(notion, 'POST /v1/search', { query: 'hidden' })).body.results).toHaveLength(1);
  await ask(notion, `DELETE /v1/blocks/${id}`);
  expect((await ask(notion, 'POST /v1/search', { query: 'hidden' })).body.results).toEqual([]);
  expect((await ask(notion, `POST /v1/data_sources/${inside}/query`, {})).status).toBe(404);
});

describe('version 2022-06-28', () => {
  const old = { version: '2022-06-28' };

  test('has one schema in each database, and queries that', async () => {
    const made = await ask(
      notion,
      'POST /v1/databases',
      { parent: { page_id: notion.root }, title: words('Old'), properties: { Name: { title: {} } } },
      old,
    );
    expect(made.body).toMatchObject({ object: 'database', archived: false, properties: { Name: { id: 'title' } } });
    const row = await ask(
      notion,
      'POST /v1/pages',
      { parent: { database_id: made.body.id ?? '' }, properties: { Name: words('r') } },
      old,
    );
    expect(row.body).toMatchObject({ archived: false, parent: { type: 'database_id', database_id: made.body.id } });
    expect((await ask(notion, `POST /v1/databases/${made.body.id}/query`, {}, old)).body.results).toHaveLength(1);
    const found = await ask(
      notion,
      'POST /v1/search',
      { query: 'Old', filter: { property: 'object', value: 'database' } },
      old,
    );
    expect(found.body.results).toMatchObject([{ object: 'database', id: made.body.id }]);
  });

  test('has no data sources, and newer versions query no databases', async () => {
    expect((await ask(notion, `GET /v1/data_sources/${source}`, undefined, old)).body.code).toBe('invalid_request_url');
    expect((await ask(notion, `POST /v1/databases/${database}/query`, {})).body.code).toBe('invalid_request_url');
  });
});

test('"archived" is taken by older versions and refused by the newest', async () => {
  const { body } = await ask(notion, 'POST /v1/pages', {
    parent: { page_id: notion.root },
    properties: { title: words('x') },
  });
  expect((await ask(notion, `PATCH /v1/pages/${body.id}`, { archived: true })).status).toBe(400);
  const old = await ask(notion, `PATCH /v1/pages/${body.id}`, { archived: true }, { version: '2025-09-03' });
  expect(old.body).toMatchObject({ archived: true, in_trash: true });
});
