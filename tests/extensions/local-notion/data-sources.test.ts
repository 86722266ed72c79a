import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, words } from './ask.ts';
import { makeDatabase, namesIn, queryTasks, startTasks, type Tasks } from './tasks.ts';

let tasks: Tasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks.notion.close());

const query = (body: JsonObject) => queryTasks(tasks, body);

describe('values', () => {
  const write = (properties: JsonObject) =>
    ask(tasks.notion, 'POST /v1/pages', {
      parent: { data_source_id: tasks.source },
      properties: { Name: { title: words('v') }, ...properties },
    });
  const erase = (body: JsonObject) => ask(tasks.notion, `PATCH /v1/pages/${body.id}`, { in_trash: true });

  test('an unknown option of a select is made, one of a status refused', async () => {
    const { body } = await write({ Kind: { select: { name: 'New' } } });
    await erase(body);
    const { properties } = (await ask(tasks.notion, `GET /v1/data_sources/${tasks.source}`)).body as {
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
    const after = await ask(tasks.notion, `PATCH /v1/pages/${body.id}`, {
      properties: { Tags: { multi_select: [{ name: 'y' }] } },
    });
    expect(after.body.properties).toMatchObject({
      Tags: { multi_select: [{ name: 'y' }] },
      Id: { unique_id: { prefix: 'R' } },
    });
    await erase(body);
  });

  test('of a relation with two sides show on both, and are rolled up', async () => {
    const { body } = await ask(tasks.notion, `PATCH /v1/data_sources/${tasks.source}`, {
      properties: { Sum: { rollup: { relation_property_name: 'Rel', rollup_property_name: 'Cost', function: 'sum' } } },
    });
    expect((body.properties as JsonObject).Sum).toMatchObject({
      rollup: { relation_property_name: 'Rel', function: 'sum' },
    });
    const [row] = (await query({ filter: { property: 'Name', title: { equals: 'alpha' } } })).results as JsonObject[];
    expect(row?.properties).toMatchObject({ Sum: { rollup: { type: 'number', number: 7, function: 'sum' } } });
    const other = (await ask(tasks.notion, `POST /v1/data_sources/${tasks.related}/query`, {})).body
      .results as JsonObject[];
    expect(other[0]?.properties).toMatchObject({
      'Related to Tasks (Rel)': { relation: [{ id: row?.id }], has_more: false },
    });
    expect(namesIn(await query({ filter: { property: 'Sum', rollup: { number: { greater_than: 5 } } } }))).toEqual([
      'alpha',
    ]);
    await ask(tasks.notion, `PATCH /v1/data_sources/${tasks.source}`, { properties: { Sum: null } });
  });
});

describe('a schema', () => {
  const patch = async (properties: JsonObject) =>
    (await ask(tasks.notion, `PATCH /v1/data_sources/${tasks.source}`, { properties })).body;

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
    const [, bare] = await makeDatabase(tasks.notion, {});
    expect((await ask(tasks.notion, `GET /v1/data_sources/${bare}`)).body.properties).toEqual({
      Name: { id: 'title', name: 'Name', description: null, type: 'title', title: {} },
    });
  });
});

test('a request that fails in its middle leaves schema, options and related rows as they were', async () => {
  const before = tasks.notion.snapshot();
  const [other] = (await ask(tasks.notion, `POST /v1/data_sources/${tasks.related}/query`, {})).body
    .results as JsonObject[];
  const properties = {
    Kind: { select: { name: 'made on the way' } },
    Rel: { relation: [{ id: other?.id ?? '' }] },
    State: { status: { name: 'there is no such' } },
  };
  const row = { parent: { data_source_id: tasks.source }, properties };
  expect((await ask(tasks.notion, 'POST /v1/pages', row)).status).toBe(400);
  const schema = { First: { email: {} }, Name: { name: 'Renamed' }, Second: { title: {} } };
  expect((await ask(tasks.notion, `PATCH /v1/data_sources/${tasks.source}`, { properties: schema })).status).toBe(400);
  expect(tasks.notion.snapshot()).toEqual(before);
});
