import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, words } from './ask.ts';

const NOW = Date.parse('2026-11-18T12:00:00Z');
let notion: LocalNotion;
let people: string[];
let source = '';
let database = '';
let related = '';

const SCHEMA: JsonObject = {
  Name: { title: {} },
  Text: { rich_text: {} },
  Points: { number: { format: 'number' } },
  Kind: { select: { options: [{ name: 'A' }, { name: 'B' }] } },
  Tags: { multi_select: { options: [{ name: 'x' }, { name: 'y' }] } },
  State: { status: {} },
  Due: { date: {} },
  Done: { checkbox: {} },
  Who: { people: {} },
  Link: { url: {} },
  Id: { unique_id: { prefix: 'R' } },
  Files: { files: {} },
};

const rows: readonly JsonObject[] = [
  {
    Name: { title: words('alpha') },
    Points: { number: 1 },
    Kind: { select: { name: 'A' } },
    Tags: { multi_select: [{ name: 'x' }] },
    Due: { date: { start: '2026-11-10' } },
    State: { status: { name: 'Done' } },
    Done: { checkbox: true },
  },
  {
    Name: { title: words('beta') },
    Points: { number: 2 },
    Kind: { select: { name: 'B' } },
    Tags: { multi_select: [{ name: 'x' }, { name: 'y' }] },
    Due: { date: { start: '2026-11-18' } },
    Text: { rich_text: words('Hello') },
  },
  {
    Name: { title: words('gamma') },
    Points: { number: 3 },
    Due: { date: { start: '2026-11-20T09:00:00Z' } },
    Link: { url: 'https://a.example' },
  },
];

const makeDatabase = async (properties: JsonObject, title = 'D') => {
  const { body } = await ask(notion, 'POST /v1/databases', {
    parent: { page_id: notion.root },
    title: words(title),
    initial_data_source: { properties },
  });
  return [String(body.id), String((body.data_sources as JsonObject[])[0]?.id)] as const;
};

beforeAll(async () => {
  notion = await startLocalNotion({ clock: () => NOW });
  people = ['Ana', 'Bo'].map(name => notion.addPerson({ name }));
  [, related] = await makeDatabase({ Title: { title: {} }, Cost: { number: {} } }, 'Related');
  [database, source] = await makeDatabase(
    { ...SCHEMA, Rel: { relation: { data_source_id: related, type: 'dual_property', dual_property: {} } } },
    'Tasks',
  );
  const other = await ask(notion, 'POST /v1/pages', {
    parent: { data_source_id: related },
    properties: { Title: { title: words('r') }, Cost: { number: 7 } },
  });
  for (const [index, properties] of rows.entries())
    await ask(notion, 'POST /v1/pages', {
      parent: { data_source_id: source },
      properties: {
        ...properties,
        ...(index === 0 && {
          Who: { people: [{ id: people[0] ?? '' }] },
          Rel: { relation: [{ id: other.body.id ?? '' }] },
        }),
      },
    });
});
afterAll(() => notion.close());

const query = async (body: JsonObject) => (await ask(notion, `POST /v1/data_sources/${source}/query`, body)).body;
const names = (body: JsonObject) =>
  ((body.results ?? []) as { properties: { Name: { title: { plain_text: string }[] } } }[]).map(
    row => row.properties.Name.title[0]?.plain_text,
  );
const sorts = [{ property: 'Name', direction: 'ascending' }];

describe('a query finds', () => {
  test.each<[Json, readonly string[]]>([
    [{ property: 'Name', title: { starts_with: 'B' } }, ['beta']],
    [{ property: 'Name', rich_text: { contains: 'MM' } }, ['gamma']],
    [{ property: 'Name', title: { does_not_contain: 'a' } }, []],
    [{ property: 'title', title: { ends_with: 'pha' } }, ['alpha']],
    [{ property: 'Text', rich_text: { is_not_empty: true } }, ['beta']],
    [{ property: 'Link', url: { equals: 'https://a.example' } }, ['gamma']],
    [{ property: 'Points', number: { greater_than_or_equal_to: 2 } }, ['beta', 'gamma']],
    [{ property: 'Points', number: { does_not_equal: 2 } }, ['alpha', 'gamma']],
    [{ property: 'Id', unique_id: { less_than: 2 } }, ['alpha']],
    [{ property: 'Kind', select: { equals: 'A' } }, ['alpha']],
    [{ property: 'Kind', select: { equals: ['A', 'B'] } }, ['alpha', 'beta']],
    [{ property: 'Kind', select: { is_empty: true } }, ['gamma']],
    [{ property: 'Tags', multi_select: { contains: 'y' } }, ['beta']],
    [{ property: 'Tags', multi_select: { does_not_contain: ['x', 'y'] } }, ['gamma']],
    [{ property: 'State', status: { equals: 'Done' } }, ['alpha']],
    [{ property: 'Done', checkbox: { equals: true } }, ['alpha']],
    [{ property: 'Done', checkbox: { does_not_equal: true } }, ['beta', 'gamma']],
    [{ property: 'Files', files: { is_empty: true } }, ['alpha', 'beta', 'gamma']],
    [{ property: 'Who', people: { is_not_empty: true } }, ['alpha']],
    [{ property: 'Who', people: { contains: 'me' } }, []],
    [{ property: 'Rel', relation: { is_not_empty: true } }, ['alpha']],
    [{ property: 'Due', date: { equals: 'today' } }, ['beta']],
    [{ property: 'Due', date: { equals: '2026-11-20' } }, ['gamma']],
    [{ property: 'Due', date: { before: '2026-11-18' } }, ['alpha']],
    [{ property: 'Due', date: { on_or_before: '2026-11-18' } }, ['alpha', 'beta']],
    [{ property: 'Due', date: { after: 'yesterday' } }, ['beta', 'gamma']],
    [{ property: 'Due', date: { this_week: {} } }, ['beta', 'gamma']],
    [{ property: 'Due', date: { past_week: {} } }, ['beta']],
    [{ property: 'Due', date: { past_month: {} } }, ['alpha', 'beta']],
    [{ property: 'Due', date: { next_week: {} } }, ['beta', 'gamma']],
    [{ timestamp: 'created_time', created_time: { on_or_after: '2026-11-18' } }, ['alpha', 'beta', 'gamma']],
    [{ timestamp: 'last_edited_time', last_edited_time: { before: '2026-11-18' } }, []],
    [
      {
        and: [
          { property: 'Points', number: { greater_than: 1 } },
          {
            or: [
              { property: 'Kind', select: { equals: 'B' } },
              { property: 'Done', checkbox: { equals: true } },
            ],
          },
        ],
      },
      ['beta'],
    ],
    [{ or: [] }, []],
    [{}, ['alpha', 'beta', 'gamma']],
  ])('%j: %j', async (filter, expected) => {
    expect(names(await query({ filter, sorts }))).toEqual(expected);
  });
});

describe('a query is refused', () => {
  test.each<[JsonObject, string]>([
    [{ filter: { property: 'Colour', number: { equals: 1 } } }, 'Could not find property with name or id: Colour'],
    [
      { sorts: [{ property: 'Colour', direction: 'ascending' }] },
      'Could not find sort property with name or id: Colour',
    ],
    [
      { filter: { property: 'Points', rich_text: { equals: 'x' } } },
      'The property type in the database does not match the property type of the filter provided: database property number does not match filter rich_text',
    ],
    [{ page_size: 101 }, 'body failed validation: body.page_size should be ≤ `100` or `undefined`, instead was `101`.'],
    [
      { filter: { property: 'Points', number: { equals: '1' } } },
      'body failed validation: body.filter.number.equals should be a number, instead was `"1"`.',
    ],
    [
      { filter: { and: [{ or: [{ and: [] }] }] } },
      'body failed validation: body.filter.and[0].or[0].and should be not present, instead was `[]`.',
    ],
  ])('%j', async (body, message) => {
    expect((await query(body)).message).toBe(message);
  });
});

test('sorts go by the order of options, put empty values last, and the earlier sort wins', async () => {
  expect(
    names(
      await query({
        sorts: [
          { property: 'Kind', direction: 'descending' },
          { property: 'Name', direction: 'ascending' },
        ],
      }),
    ),
  ).toEqual(['beta', 'alpha', 'gamma']);
  expect(names(await query({ sorts: [{ property: 'Points', direction: 'descending' }] }))).toEqual([
    'gamma',
    'beta',
    'alpha',
  ]);
});

test('a query comes in parts', async () => {
  const first = await query({ sorts, page_size: 2 });
  expect([names(first), first.has_more, first.type]).toEqual([['alpha', 'beta'], true, 'page_or_data_source']);
  const second = await query({ sorts, page_size: 2, start_cursor: first.next_cursor ?? '' });
  expect([names(second), second.has_more]).toEqual([['gamma'], false]);
});

describe('values', () => {
  const write = (properties: JsonObject) =>
    ask(notion, 'POST /v1/pages', {
      parent: { data_source_id: source },
      properties: { Name: { title: words('v') }, ...properties },
    });
  const erase = (body: JsonObject) => ask(notion, `PATCH /v1/pages/${body.id}`, { in_trash: true });

  test('an unknown option of a select is made, one of a status refused', async () => {
    const { body } = await write({ Kind: { select: { name: 'New' } } });
    await erase(body);
    const { properties } = (await ask(notion, `GET /v1/data_sources/${source}`)).body as {
      properties: { Kind: { select: { options: Json[] } } };
    };
    expect(properties.Kind.select.options).toMatchObject([{ name: 'A' }, { name: 'B' }, { name: 'New' }]);
    expect((await write({ State: { status: { name: 'x' } } })).body.message).toBe(
      'Invalid status option. Status option "x" does not exist',
    );
    expect((await write({ Kind: { select: { name: 'High, really' } } })).body.message).toBe(
      'Invalid select option, commas not allowed: High, really',
    );
  });

  test('of another type are refused', async () => {
    expect((await write({ Points: { rich_text: words('1') } })).body.message).toBe('Points is expected to be number.');
    expect((await write({ Points: { number: '1' } })).body.message).toContain(
      'body.properties.Points.number should be a number',
    );
    expect((await write({ Id: { unique_id: { number: 4 } } })).status).toBe(400);
  });

  test('replace what was there, and rows are numbered', async () => {
    const { body } = await write({ Tags: { multi_select: [{ name: 'x' }, { name: 'y' }] } });
    const after = await ask(notion, `PATCH /v1/pages/${body.id}`, {
      properties: { Tags: { multi_select: [{ name: 'y' }] } },
    });
    expect(after.body.properties).toMatchObject({
      Tags: { multi_select: [{ name: 'y' }] },
      Id: { unique_id: { prefix: 'R' } },
    });
    await erase(body);
  });

  test('of a relation with two sides show on both, and are rolled up', async () => {
    const { body } = await ask(notion, `PATCH /v1/data_sources/${source}`, {
      properties: { Sum: { rollup: { relation_property_name: 'Rel', rollup_property_name: 'Cost', function: 'sum' } } },
    });
    expect((body.properties as JsonObject).Sum).toMatchObject({
      rollup: { relation_property_name: 'Rel', function: 'sum' },
    });
    const [row] = (await query({ filter: { property: 'Name', title: { equals: 'alpha' } } })).results as JsonObject[];
    expect(row?.properties).toMatchObject({ Sum: { rollup: { type: 'number', number: 7, function: 'sum' } } });
    const other = (await ask(notion, `POST /v1/data_sources/${related}/query`, {})).body.results as JsonObject[];
    expect(other[0]?.properties).toMatchObject({
      'Related to Tasks (Rel)': { relation: [{ id: row?.id }], has_more: false },
    });
    expect(names(await query({ filter: { property: 'Sum', rollup: { number: { greater_than: 5 } } } }))).toEqual([
      'alpha',
    ]);
    await ask(notion, `PATCH /v1/data_sources/${source}`, { properties: { Sum: null } });
  });
});

describe('a schema', () => {
  const patch = async (properties: JsonObject) =>
    (await ask(notion, `PATCH /v1/data_sources/${source}`, { properties })).body;

  test('is added to, renamed by name or id, and taken from', async () => {
    const added = (await patch({ Extra: { email: {} } })).properties as { Extra: { id: string; type: string } };
    expect(added.Extra).toMatchObject({ type: 'email', email: {}, description: null });
    const renamed = (await patch({ [added.Extra.id]: { name: 'Mail' } })).properties as { Mail: { id: string } };
    expect(renamed.Mail.id).toBe(added.Extra.id);
    expect((await patch({ Mail: null })).properties).not.toHaveProperty('Mail');
  });

  test('keeps its title', async () => {
    expect((await patch({ Name: null })).code).toBe('validation_error');
    expect((await patch({ Name: { number: {} } })).code).toBe('validation_error');
    expect((await patch({ Second: { title: {} } })).code).toBe('validation_error');
  });

  test('gets a title when none is given', async () => {
    const [, bare] = await makeDatabase({});
    expect((await ask(notion, `GET /v1/data_sources/${bare}`)).body.properties).toEqual({
      Name: { id: 'title', name: 'Name', description: null, type: 'title', title: {} },
    });
  });
});

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
  const [id, inside] = await makeDatabase({ Name: { title: {} } }, 'Gone');
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
