import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { SCRIPTS } from '../../../extensions/local-notion/viewer/assets/scripts.ts';
import { EDITS } from '../../../extensions/local-notion/viewer/edit-routes.ts';
import { ask, words } from './ask.ts';

let notion: LocalNotion;
let ana: string;
beforeEach(async () => {
  notion = await startLocalNotion();
  ana = notion.addPerson({ name: 'Ana' });
});
afterEach(() => notion.close());

const edit = async (what: string, body: JsonObject, person = ana) => {
  const reply = await fetch(`${notion.url}/_viewer/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: notion.url },
    body: JSON.stringify({ ...body, person }),
  });
  return { status: reply.status, body: (await reply.json()) as JsonObject };
};
const makePage = async (...children: Json[]) =>
  (
    await ask(notion, 'POST /v1/pages', {
      parent: { page_id: notion.root },
      properties: { title: words('Page') },
      children,
    })
  ).body;
const childrenOf = async (id: Json | undefined) =>
  (await ask(notion, `GET /v1/blocks/${id}/children`)).body.results as JsonObject[];
const paragraph = (text: string) => ({ paragraph: { rich_text: words(text) } });

describe('what a person does in the viewer', () => {
  test('is done in that person’s name', async () => {
    const page = await makePage(paragraph('a'));
    const [block] = await childrenOf(page.id);
    await edit('turn', { block: block?.id ?? '', kind: 'quote' });
    expect(await childrenOf(page.id)).toMatchObject([{ id: block?.id, type: 'quote', last_edited_by: { id: ana } }]);
    expect((await ask(notion, `GET /v1/pages/${page.id}`)).body.last_edited_by).toMatchObject({ id: ana });
  });

  test.each<[string, JsonObject, string]>([
    ['turn', { kind: 'table' }, 'This can’t be turned into that.'],
    ['step', { step: 'up' }, ''],
    ['place', { side: 'first', of: 'itself' }, ''],
    ['place', { side: 'first', of: 'below' }, 'A block can’t be moved into itself.'],
    ['place', { side: 'inside', of: 'page' }, 'This can’t be put there.'],
    ['split', { before: 'a', after: 'a', at: 1 }, ''],
    ['join', { before: 'a', after: 'a', into: 'nothing' }, 'There is no line before this one that it could join.'],
    ['comment', { text: ' ' }, 'There is nothing to send yet.'],
    ['cell', { property: 'title', value: 'b' }, 'This can’t be changed here.'],
  ])('%s %o says “%s”', async (what, body, message) => {
    const page = await makePage({ paragraph: { rich_text: words('a'), children: [paragraph('b')] } });
    const [block] = await childrenOf(page.id);
    const [below] = await childrenOf(block?.id);
    const ids: Readonly<Record<string, string>> = {
      itself: String(block?.id),
      below: String(below?.id),
      page: String(page.id),
    };
    const { status, body: said } = await edit(what, {
      block: String(block?.id),
      ...body,
      ...(body.of && { of: ids[String(body.of)] ?? '' }),
    });
    expect([status, said.message ?? '']).toEqual([message === '' ? 200 : 400, message]);
    expect(await childrenOf(page.id)).not.toEqual([]);
  });

  test('does not move a row of a table out of it, nor anything but a column between columns', async () => {
    const row = { table_row: { cells: [words('x')] } };
    const column = { column: { children: [paragraph('c')] } };
    const page = await makePage(
      { table: { table_width: 1, children: [row] } },
      { column_list: { children: [column, column] } },
    );
    const [table, columns] = await childrenOf(page.id);
    const [line] = await childrenOf(table?.id);
    const [first] = await childrenOf(columns?.id);
    expect((await edit('place', { block: String(line?.id), side: 'after', of: String(table?.id) })).status).toBe(400);
    expect((await edit('place', { block: String(table?.id), side: 'before', of: String(first?.id) })).status).toBe(400);
    expect((await edit('step', { block: String(line?.id), step: 'out' })).body).toEqual({ moved: false });
  });

  test('is undone as a whole where a part of it is refused', async () => {
    const page = await makePage({ toggle: { rich_text: words('a'), children: [paragraph('b')] } });
    const [block] = await childrenOf(page.id);
    const before = notion.snapshot().records;
    await edit('join', { block: String(block?.id), before: 'other', after: 'letters', into: '' });
    expect(notion.snapshot().records).toEqual(before);
  });
});

describe('rights in the viewer', () => {
  const LEVELS = ['none', 'read', 'comment', 'edit'] as const;

  test.each(Object.entries(EDITS).flatMap(([what, { needs }]) => LEVELS.map(level => [what, needs, level] as const)))(
    '%s takes the right to %s, and is asked for with %s',
    async (what, needs, level) => {
      const page = await makePage(paragraph('a'));
      const [block] = await childrenOf(page.id);
      const cy = notion.addPerson({ name: 'Cy', grants: { [String(page.id)]: level } });
      const id = String(block?.id);
      const { status, body } = await edit(what, { block: id, page: String(page.id), on: id, row: id, source: id }, cy);
      const verb = { read: 'read', comment: 'comment on', edit: 'change' }[needs];
      const refusal = `Cy may not ${verb} this`;
      const isRefused = LEVELS.indexOf(level) < LEVELS.indexOf(needs);
      expect(String(body.message ?? '').startsWith(refusal), `${status} ${body.message}`).toBe(isRefused);
      if (isRefused) expect(await childrenOf(page.id)).toEqual([block]);
    },
  );

  test('a locked page is read and commented on', async () => {
    const page = await makePage(paragraph('a'));
    const [block] = await childrenOf(page.id);
    await ask(notion, `PATCH /v1/pages/${page.id}`, { is_locked: true });
    expect((await edit('remove', { block: String(block?.id) })).body.message).toBe(
      'This page is locked. Unlock it, and then change it.',
    );
    expect((await edit('comment', { on: String(block?.id), text: 'Why?' })).status).toBe(200);
  });

  test('the cells of a page that one may not see can’t be asked for', async () => {
    const page = await makePage();
    const cy = notion.addPerson({ name: 'Cy', grants: { [String(page.id)]: 'none' } });
    const at = `${notion.url}/_viewer/cell?row=${page.id}&property=title`;
    expect((await fetch(at, { headers: { cookie: `person=${cy}` } })).status).toBe(404);
    expect(await (await fetch(at, { headers: { cookie: `person=${ana}` } })).json()).toMatchObject({ value: 'Page' });
  });
});

test('what comments, cells and the trash hold becomes no markup', async () => {
  const evil = '"><script>alert(1)</script>';
  const page = await makePage(paragraph('a'));
  await edit('comment', { on: String(page.id), text: evil });
  await ask(notion, `PATCH /v1/pages/${page.id}`, { properties: { title: words(evil) } });
  const shown = await (await fetch(`${notion.url}/p/${page.id}`)).text();
  await ask(notion, `PATCH /v1/pages/${page.id}`, { in_trash: true });
  const trash = await (await fetch(`${notion.url}/trash`)).text();
  for (const markup of [shown, trash]) {
    expect(markup.match(/<script/g)).toHaveLength(1);
    expect(markup).toContain('&lt;script&gt;');
  }
});

test('every module that a page asks for is served as one, and needs no other than those', async () => {
  for (const [name, text] of Object.entries(SCRIPTS)) {
    const reply = await fetch(`${notion.url}/_viewer/${name}.js`);
    expect([reply.headers.get('content-type'), await reply.text()]).toEqual(['text/javascript; charset=utf-8', text]);
    for (const [, needed = ''] of text.matchAll(/from '\.\/([a-z]+)\.js'/g)) expect(SCRIPTS).toHaveProperty(needed);
    expect(text).not.toMatch(/\beval\(|new Function|outerHTML|insertAdjacentHTML/);
  }
});
