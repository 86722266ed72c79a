import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, paragraph, words } from './ask.ts';

let notion: LocalNotion;
let now = Date.parse('2026-11-21T10:30:59.900Z');
let page = '';
beforeAll(async () => {
  notion = await startLocalNotion({ clock: () => now });
});
afterAll(() => notion.close());
beforeEach(async () => {
  const { body } = await ask(notion, 'POST /v1/pages', {
    parent: { page_id: notion.root },
    properties: { title: words('Page') },
  });
  page = String(body.id);
});

const append = async (children: Json, more: JsonObject = {}, to = page) =>
  (await ask(notion, `PATCH /v1/blocks/${to}/children`, { children, ...more })).body;
const results = (body: JsonObject) => body.results as JsonObject[];
const texts = (body: JsonObject) =>
  results(body).map(block =>
    ((block[String(block.type)] as JsonObject).rich_text as JsonObject[]).map(run => run.plain_text).join(''),
  );
const list = async (id = page, query = '') => (await ask(notion, `GET /v1/blocks/${id}/children${query}`)).body;
const idAt = (body: JsonObject, index: number) => String(results(body)[index]?.id);

describe('an append answers', () => {
  test('with the new blocks at the end', async () => {
    await append([paragraph('a'), paragraph('b')]);
    expect(texts(await append([paragraph('c')]))).toEqual(['c']);
    expect(texts(await list())).toEqual(['a', 'b', 'c']);
  });

  test('at the start with every sibling that follows as well', async () => {
    await append([paragraph('a'), paragraph('b')]);
    expect(texts(await append([paragraph('c')], { position: { type: 'start' } }))).toEqual(['c', 'a', 'b']);
  });

  test('after a block with those that follow that', async () => {
    const made = await append([paragraph('a'), paragraph('b'), paragraph('c')]);
    const position = { type: 'after_block', after_block: { id: idAt(made, 1) } };
    expect(texts(await append([paragraph('x'), paragraph('y')], { position }))).toEqual(['x', 'y', 'c']);
    expect(texts(await list())).toEqual(['a', 'b', 'x', 'y', 'c']);
  });

  test('to "after" only in older versions', async () => {
    const made = await append([paragraph('a'), paragraph('b')]);
    const asked = { children: [paragraph('x')], after: idAt(made, 0) };
    expect((await ask(notion, `PATCH /v1/blocks/${page}/children`, asked)).status).toBe(400);
    const old = await ask(notion, `PATCH /v1/blocks/${page}/children`, asked, { version: '2025-09-03' });
    expect(texts(old.body)).toEqual(['x', 'b']);
    expect(results(old.body)[0]).toMatchObject({ in_trash: false, archived: false });
  });
});

test('children come in parts, by cursors of the list they belong to', async () => {
  await append(Array.from({ length: 5 }, (_, index) => paragraph(`${index}`)));
  const first = await list(page, '?page_size=2');
  expect([texts(first), first.has_more]).toEqual([['0', '1'], true]);
  const second = await list(page, `?page_size=2&start_cursor=${first.next_cursor}`);
  expect(texts(second)).toEqual(['2', '3']);
  const third = await list(page, `?start_cursor=${second.next_cursor}`);
  expect([texts(third), third.next_cursor, third.has_more]).toEqual([['4'], null, false]);
  expect((await ask(notion, `GET /v1/blocks/${notion.root}/children?start_cursor=${first.next_cursor}`)).status).toBe(
    400,
  );
});

test('a block object has the fields of the service in their order', async () => {
  const [block] = results(await append([paragraph('a')]));
  expect(Object.keys(block ?? {})).toEqual(
    'object,id,parent,created_time,last_edited_time,created_by,last_edited_by,has_children,in_trash,type,paragraph'.split(
      ',',
    ),
  );
  expect(block).toMatchObject({
    created_time: '2026-11-21T10:30:00.000Z',
    paragraph: { icon: null, color: 'default' },
  });
});

test('an edit moves the times of the block and its page, and of nothing in between', async () => {
  const made = await append([{ toggle: { rich_text: words('t'), children: [paragraph('in')] } }]);
  const toggle = idAt(made, 0);
  const inside = idAt(await list(toggle), 0);
  now += 120_000;
  await ask(notion, `PATCH /v1/blocks/${inside}`, paragraph('changed'));
  const edited = async (path: string) => (await ask(notion, `GET /v1/${path}`)).body.last_edited_time;
  expect(await edited(`blocks/${inside}`)).toBe('2026-11-21T10:32:00.000Z');
  expect(await edited(`blocks/${toggle}`)).toBe('2026-11-21T10:30:00.000Z');
  expect(await edited(`pages/${page}`)).toBe('2026-11-21T10:32:00.000Z');
});

describe('an update', () => {
  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    [
      'replaces words and keeps the tick',
      { to_do: { rich_text: words('a'), checked: true } },
      { to_do: { rich_text: words('b') } },
      { checked: true, rich_text: [{ plain_text: 'b' }] },
    ],
    [
      'ticks and keeps the words',
      { to_do: { rich_text: words('a') } },
      { to_do: { checked: true } },
      { checked: true, rich_text: [{ plain_text: 'a' }] },
    ],
    [
      'changes the language of code',
      { code: { rich_text: words('a'), language: 'rust' } },
      { code: { language: 'go' } },
      { language: 'go', rich_text: [{ plain_text: 'a' }] },
    ],
    [
      'replaces a file',
      { image: { external: { url: 'https://a.example/1.png' } } },
      { image: { external: { url: 'https://a.example/2.png' } } },
      { type: 'external', external: { url: 'https://a.example/2.png' } },
    ],
    [
      'changes the heads of a table',
      { table: { table_width: 1, children: [{ table_row: { cells: [[]] } }] } },
      { table: { has_column_header: true } },
      { table_width: 1, has_column_header: true },
    ],
    [
      'recolours a table of contents',
      { table_of_contents: {} },
      { table_of_contents: { color: 'blue' } },
      { color: 'blue' },
    ],
  ])('%s', async (_name, block, change, expected) => {
    const id = idAt(await append([block]), 0);
    const { status, body } = await ask(notion, `PATCH /v1/blocks/${id}`, change);
    expect(status).toBe(200);
    expect(body[String(body.type)]).toMatchObject(expected);
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['to another type', paragraph('a'), { quote: { rich_text: words('a') } }],
    [
      'of the width of a table',
      { table: { table_width: 1, children: [{ table_row: { cells: [[]] } }] } },
      { table: { table_width: 2 } },
    ],
    ['with children', paragraph('a'), { paragraph: { rich_text: words('a'), children: [paragraph('b')] } }],
    [
      'that shuts a heading with children',
      { heading_1: { rich_text: words('h'), is_toggleable: true, children: [paragraph('a')] } },
      { heading_1: { is_toggleable: false } },
    ],
  ])('%s is refused', async (_name, block, change) => {
    const id = idAt(await append([block]), 0);
    expect((await ask(notion, `PATCH /v1/blocks/${id}`, change)).status).toBe(400);
  });
});

describe('what can not be made', () => {
  test.each<[string, JsonObject]>([
    ['children of a plain heading', { heading_2: { rich_text: words('h'), children: [paragraph('a')] } }],
    ['one column alone', { column_list: { children: [{ column: { children: [paragraph('a')] } }] } }],
    ['a column outside of columns', { column: { children: [paragraph('a')] } }],
    ['a table without rows', { table: { table_width: 2, children: [] } }],
    ['a row of another width', { table: { table_width: 2, children: [{ table_row: { cells: [[]] } }] } }],
    ['an icon on a paragraph', { paragraph: { rich_text: words('a'), icon: { emoji: '🙂' } } }],
    ['a link preview', { link_preview: { url: 'https://a.example' } }],
    ['a child page', { child_page: { title: 'x' } }],
  ])('%s', async (_name, block) => {
    expect((await ask(notion, `PATCH /v1/blocks/${page}/children`, { children: [block] })).status).toBe(400);
    expect(results(await list())).toEqual([]);
  });
});

describe('the trash', () => {
  test('hides a block, refuses edits, and gives it back in its place', async () => {
    const made = await append([paragraph('a'), paragraph('b'), paragraph('c')]);
    const id = idAt(made, 1);
    expect((await ask(notion, `DELETE /v1/blocks/${id}`)).body).toMatchObject({ id, in_trash: true });
    expect(texts(await list())).toEqual(['a', 'c']);
    expect((await ask(notion, `PATCH /v1/blocks/${id}`, paragraph('x'))).body.message).toBe(
      "Can't edit block that is archived. You must unarchive the block before editing.",
    );
    await ask(notion, `PATCH /v1/blocks/${id}`, { in_trash: false });
    expect(texts(await list())).toEqual(['a', 'b', 'c']);
  });

  test('takes along what lies under a page', async () => {
    const id = idAt(await append([paragraph('a')]), 0);
    await ask(notion, `PATCH /v1/pages/${page}`, { in_trash: true });
    expect((await ask(notion, `GET /v1/pages/${page}`)).body).toMatchObject({ in_trash: true, is_archived: false });
    expect((await ask(notion, `GET /v1/blocks/${page}/children`)).status).toBe(404);
    expect((await ask(notion, `PATCH /v1/blocks/${id}`, paragraph('x'))).body.message).toBe(
      "Can't edit page on block with an archived ancestor. You must unarchive the ancestor before editing page.",
    );
  });
});

test('a request that fails in its middle changes nothing', async () => {
  const before = notion.snapshot();
  const bad = { table: { table_width: 2, children: [{ table_row: { cells: [[]] } }] } };
  await ask(notion, `PATCH /v1/blocks/${page}/children`, { children: [paragraph('a'), bad] });
  expect(notion.snapshot()).toEqual(before);
});
