import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, paragraph, words } from './ask.ts';

let notion: LocalNotion;
let now = Date.parse('2026-11-21T10:30:59.900Z');
beforeAll(async () => {
  notion = await startLocalNotion({ clock: () => now });
});
afterAll(() => notion.close());

const make = async (body: JsonObject = {}) =>
  (
    await ask(notion, 'POST /v1/pages', {
      parent: { page_id: notion.root },
      properties: { title: words('Page') },
      ...body,
    })
  ).body;
const children = async (id: Json | undefined) =>
  (await ask(notion, `GET /v1/blocks/${id}/children`)).body.results as JsonObject[];

test('a page object has the fields of the service in their order', async () => {
  expect(Object.keys(await make())).toEqual(
    'object,id,created_time,last_edited_time,created_by,last_edited_by,cover,icon,parent,in_trash,is_archived,is_locked,properties,url,public_url,request_id'.split(
      ',',
    ),
  );
});

test('a title may be given bare or wrapped, under its name or its id', async () => {
  for (const title of [words('T'), { title: words('T') }, { type: 'title', title: words('T') }])
    expect((await make({ properties: { title } })).properties).toMatchObject({
      title: { id: 'title', title: [{ plain_text: 'T' }] },
    });
});

test('a child page stands in its parent where it was put', async () => {
  const parent = await make({ children: [paragraph('a'), paragraph('b')] });
  const [first] = await children(parent.id);
  await make({ parent: { page_id: String(parent.id) }, position: { type: 'page_start' } });
  await make({
    parent: { page_id: String(parent.id) },
    position: { type: 'after_block', after_block: { id: first?.id ?? '' } },
  });
  await make({ parent: { page_id: String(parent.id) } });
  expect((await children(parent.id)).map(block => block.type)).toEqual([
    'child_page',
    'paragraph',
    'child_page',
    'paragraph',
    'child_page',
  ]);
});

test('a page is read as a block too', async () => {
  const page = await make({ children: [paragraph('a')] });
  expect((await ask(notion, `GET /v1/blocks/${page.id}`)).body).toMatchObject({
    object: 'block',
    type: 'child_page',
    child_page: { title: 'Page' },
    has_children: true,
  });
});

test('icon, cover, lock and content are changed and taken away', async () => {
  const page = await make({ icon: { emoji: '🌱' }, children: [paragraph('a')] });
  expect(page.icon).toEqual({ type: 'emoji', emoji: '🌱' });
  const { body } = await ask(notion, `PATCH /v1/pages/${page.id}`, {
    icon: null,
    cover: { external: { url: 'https://a.example/c.png' } },
    is_locked: true,
    erase_content: true,
  });
  expect(body).toMatchObject({
    icon: null,
    cover: { type: 'external', external: { url: 'https://a.example/c.png' } },
    is_locked: true,
  });
  expect(await children(page.id)).toEqual([]);
});

test.each<[string, JsonObject]>([
  ['without a parent', { parent: {} }],
  ['in the workspace itself', { parent: { workspace: true } }],
  ['with Markdown and children', { markdown: 'a', children: [paragraph('b')] }],
  ['with a property that a page has not', { properties: { Status: { status: { name: 'Done' } } } }],
])('no page is made %s', async (_name, body) => {
  const before = notion.snapshot();
  expect((await ask(notion, 'POST /v1/pages', { parent: { page_id: notion.root }, ...body })).status).toBe(400);
  expect(notion.snapshot()).toEqual(before);
});

describe('a page moves', () => {
  test('to another page, keeping its id and its content', async () => {
    const [target, page] = [await make(), await make({ children: [paragraph('a')] })];
    now += 60_000;
    const { body } = await ask(notion, `POST /v1/pages/${page.id}/move`, { parent: { page_id: String(target.id) } });
    expect(body).toMatchObject({ id: page.id, parent: { type: 'page_id', page_id: target.id } });
    expect(await children(target.id)).toMatchObject([{ id: page.id }]);
    expect(await children(page.id)).toHaveLength(1);
  });

  test('into a data source and out again', async () => {
    const database = await ask(notion, 'POST /v1/databases', {
      parent: { page_id: notion.root },
      initial_data_source: { properties: { Task: { title: {} }, Points: { number: {} } } },
    });
    const [source] = database.body.data_sources as JsonObject[];
    const page = await make();
    const inside = await ask(notion, `POST /v1/pages/${page.id}/move`, {
      parent: { data_source_id: source?.id ?? '' },
    });
    expect(inside.body).toMatchObject({
      parent: { type: 'data_source_id', data_source_id: source?.id, database_id: database.body.id },
      properties: { Task: { title: [{ plain_text: 'Page' }] }, Points: { number: null } },
    });
    const query = await ask(notion, `POST /v1/data_sources/${source?.id}/query`, {});
    expect(query.body.results).toMatchObject([{ id: page.id }]);
    await ask(notion, `POST /v1/pages/${page.id}/move`, { parent: { page_id: notion.root } });
    expect((await ask(notion, `POST /v1/data_sources/${source?.id}/query`, {})).body.results).toEqual([]);
  });

  test('neither where it is already nor into itself', async () => {
    const page = await make();
    const child = await make({ parent: { page_id: String(page.id) } });
    for (const target of [notion.root, String(page.id), String(child.id)])
      expect((await ask(notion, `POST /v1/pages/${page.id}/move`, { parent: { page_id: target } })).status).toBe(400);
  });
});

test('long values are cut at 25 and read in parts by the property’s own endpoint', async () => {
  const title = Array.from({ length: 30 }, (_, index) => ({
    text: { content: `${index} ` },
    annotations: { bold: index % 2 === 0 },
  }));
  const page = await make({ properties: { title } });
  const shown = (page.properties as { title: { title: Json[] } }).title.title;
  expect(shown).toHaveLength(25);
  const path = `GET /v1/pages/${page.id}/properties/title`;
  const first = (await ask(notion, `${path}?page_size=20`)).body;
  expect(first).toMatchObject({
    object: 'list',
    type: 'property_item',
    has_more: true,
    property_item: { id: 'title', type: 'title', title: {} },
  });
  expect((first.results as JsonObject[])[0]).toMatchObject({
    object: 'property_item',
    id: 'title',
    title: { plain_text: '0 ' },
  });
  const second = (await ask(notion, `${path}?page_size=20&start_cursor=${first.next_cursor}`)).body;
  expect(second.results).toHaveLength(10);
  expect(second.next_cursor).toBeNull();
});

test('only the properties that were asked for are shown', async () => {
  const page = await make();
  expect((await ask(notion, `GET /v1/pages/${page.id}?filter_properties=title`)).body.properties).toHaveProperty(
    'title',
  );
  expect((await ask(notion, `GET /v1/pages/${page.id}?filter_properties=none`)).body.properties).toEqual({});
});

test('a page in the trash is restored by a request of its own', async () => {
  const page = await make();
  await ask(notion, `PATCH /v1/pages/${page.id}`, { in_trash: true });
  expect((await ask(notion, `PATCH /v1/pages/${page.id}`, { in_trash: false, icon: null })).status).toBe(400);
  expect((await ask(notion, `PATCH /v1/pages/${page.id}`, { in_trash: false })).body.in_trash).toBe(false);
});

describe('comments', () => {
  test('are listed for the very block, oldest first, and do not move the page’s time', async () => {
    const page = await make({ children: [paragraph('a')] });
    const [block] = await children(page.id);
    now += 120_000;
    const on = { parent: { block_id: block?.id ?? '' }, rich_text: words('first') };
    const { body } = await ask(notion, 'POST /v1/comments', on);
    await ask(notion, 'POST /v1/comments', { discussion_id: body.discussion_id ?? '', rich_text: words('second') });
    const list = async (id: Json | undefined) =>
      (await ask(notion, `GET /v1/comments?block_id=${id}`)).body.results as JsonObject[];
    expect((await list(block?.id)).map(({ discussion_id }) => discussion_id)).toEqual([
      body.discussion_id,
      body.discussion_id,
    ]);
    expect(await list(page.id)).toEqual([]);
    expect((await ask(notion, `GET /v1/pages/${page.id}`)).body.last_edited_time).toBe(page.last_edited_time);
  });

  test.each<[string, JsonObject]>([
    ['nowhere', { rich_text: words('x') }],
    ['without words', { parent: { page_id: '10ca1000-0000-4000-8000-000000000000' } }],
    [
      'with words twice',
      { parent: { page_id: '10ca1000-0000-4000-8000-000000000000' }, rich_text: words('x'), markdown: 'x' },
    ],
  ])('are not made %s', async (_name, body) => {
    expect((await ask(notion, 'POST /v1/comments', body)).status).toBe(400);
  });

  test('of others are not changed', async () => {
    const sample = await startLocalNotion({ sample: true });
    const { id } = sample.snapshot().records.find(({ kind }) => kind === 'comment') ?? {};
    expect((await ask(sample, `PATCH /v1/comments/${id}`, { rich_text: words('x') })).status).toBe(403);
    expect((await ask(sample, `DELETE /v1/comments/${id}`)).body.code).toBe('restricted_resource');
    await sample.close();
  });
});
