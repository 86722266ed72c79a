import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Fault, type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, paragraph, words } from './ask.ts';

let notion: LocalNotion;
afterEach(() => notion.close());

const start = async (...faults: Fault[]) => {
  notion = await startLocalNotion({ faults });
};
const append = (text = 'a') => ask(notion, 'PATCH /v1/blocks/:root/children', { children: [paragraph(text)] });
const count = async () => ((await ask(notion, 'GET /v1/blocks/:root/children')).body.results as JsonObject[]).length;
const on = 'PATCH /v1/blocks/*/children';

test('drop-before cuts the connection and writes nothing', async () => {
  await start({ on, do: 'drop-before' });
  await expect(append()).rejects.toThrow();
  expect(await count()).toBe(0);
});

test('drop-after writes and then cuts the connection', async () => {
  await start({ on, do: 'drop-after' });
  await expect(append()).rejects.toThrow();
  expect(await count()).toBe(1);
  expect(notion.requests[0]).toMatchObject({ method: 'PATCH', status: undefined });
});

test('cut writes, and the answer ends in the middle', async () => {
  await start({ on, do: 'cut' });
  await expect(append()).rejects.toThrow();
  expect(await count()).toBe(1);
});

test('a request that was recorded can be sent once more', async () => {
  await start({ on, do: 'status', status: 502 });
  await append('again');
  const [struck] = notion.requests;
  const answer: unknown = await (await notion.replay(struck!)).json();
  expect(answer).toMatchObject({ object: 'list', results: [{ paragraph: { rich_text: [{ plain_text: 'again' }] } }] });
  expect(notion.requests.map(({ method, status }) => [method, status])).toEqual([
    ['PATCH', 502],
    ['PATCH', 200],
  ]);
});

test('edit lets somebody else write just before', async () => {
  await start({
    on,
    do: 'edit',
    ask: 'PATCH /v1/blocks/:id/children',
    body: { children: [paragraph('theirs')] },
  });
  await append('mine');
  const { body } = await ask(notion, 'GET /v1/blocks/:root/children');
  const blocks = body.results as { paragraph: { rich_text: [JsonObject] }; created_by: { id: string } }[];
  expect(blocks.map(block => block.paragraph.rich_text[0].plain_text)).toEqual(['theirs', 'mine']);
  expect(blocks[0]!.created_by.id).not.toBe(blocks[1]!.created_by.id);
});

test('a share of the requests is struck, always the same ones', async () => {
  const statuses = async () => {
    await start({ on, do: 'status', status: 500, share: 0.25 });
    const found: number[] = [];
    for (let index = 0; index < 16; index += 1) found.push((await append()).status);
    return found;
  };
  const first = await statuses();
  expect(first.filter(status => status === 500)).toHaveLength(4);
  await notion.close();
  expect(await statuses()).toEqual(first);
});

test('status answers without writing, status-after after writing', async () => {
  await start({ on, do: 'status', status: 502 }, { on, nth: 2, do: 'status-after', status: 504 });
  expect((await append()).body).toMatchObject({ status: 502, code: 'bad_gateway' });
  expect(await count()).toBe(0);
  expect((await append()).body).toMatchObject({ status: 504, code: 'gateway_timeout' });
  expect(await count()).toBe(1);
});

test.each([
  [409, 'conflict_error', 'Conflict occurred while saving. Please try again.'],
  [429, 'rate_limited', 'You have been rate limited. Please try again in a few minutes.'],
  [503, 'service_unavailable', 'Notion is unavailable, please try again later.'],
  [529, 'service_overload', 'Notion is overloaded, please try again later.'],
])('%d says %s', async (status, code, message) => {
  await start({ on, do: 'status', status, retryAfter: 7 });
  const reply = await append();
  expect(reply.body).toMatchObject({ status, code, message });
  expect(reply.headers.get('retry-after')).toBe('7');
});

test('committed says that the write was applied, and names what it made', async () => {
  await start({ on, do: 'committed' });
  const { status, body } = await append();
  const [made] = (await ask(notion, 'GET /v1/blocks/:root/children')).body.results as JsonObject[];
  expect(status).toBe(503);
  expect(body).toMatchObject({
    code: 'service_unavailable',
    additional_data: { committed_resource_id: notion.root, committed_child_ids: [made?.id], deadline_ms: '55000' },
  });
});

test('the nth request is struck, and as many after it as the plan says', async () => {
  await start({ on, nth: 2, times: 2, do: 'status', status: 500 });
  const statuses = [];
  for (let index = 0; index < 5; index += 1) statuses.push((await append()).status);
  expect(statuses).toEqual([200, 500, 500, 200, 200]);
});

test('slow holds a request', async () => {
  await start({ on: '*', do: 'slow', delayMs: 60, times: 'always' });
  const started = performance.now();
  await count();
  expect(performance.now() - started).toBeGreaterThanOrEqual(55);
});

test('lag hides new titles from search, but not from a look at the page itself', async () => {
  await start({ on: 'POST /v1/search', do: 'lag', lagMs: 60_000, times: 'always' });
  const { body } = await ask(notion, 'POST /v1/pages', {
    parent: { page_id: notion.root },
    properties: { title: words('New') },
  });
  expect((await ask(notion, 'POST /v1/search', { query: 'New' })).body.results).toEqual([]);
  expect((await ask(notion, `GET /v1/pages/${body.id}`)).status).toBe(200);
});

test('a plan can be changed while the server runs, and read from a file', async () => {
  await start();
  const file = join(mkdtempSync(join(tmpdir(), 'faults-')), 'plan.json');
  writeFileSync(file, JSON.stringify([{ on: 'GET /v1/users/**', do: 'status', status: 500 }]));
  notion.setFaults(file);
  expect((await ask(notion, 'GET /v1/users/me')).status).toBe(500);
  notion.setFaults([]);
  expect((await ask(notion, 'GET /v1/users/me')).status).toBe(200);
});

test('a row that is no fault is refused by its number', async () => {
  await start();
  expect(() => notion.setFaults([{ on: '*', do: 'explode' } as never])).toThrow('row 1 has "do": "explode"');
});

test('a plan limits requests by the minute, and says when the next minute begins', async () => {
  let now = 0;
  notion = await startLocalNotion({ plan: 'free', clock: () => now });
  now = 20_000;
  for (let index = 0; index < 180; index += 1) expect((await ask(notion, 'GET /v1/users/me')).status).toBe(200);
  now = 30_000;
  const limited = await ask(notion, 'GET /v1/users/me');
  expect(limited.body).toMatchObject({
    status: 429,
    additional_data: { rate_limit_reason: 'public_api_request_rate_limit', retry_after: '50' },
  });
  expect(limited.headers.get('retry-after')).toBe('50');
  now = 80_000;
  expect((await ask(notion, 'GET /v1/users/me')).status).toBe(200);
});

test('every request is kept with its bytes, headers and answer', async () => {
  await start();
  await append('secret-word');
  expect(notion.requests).toMatchObject([
    {
      method: 'PATCH',
      path: `/v1/blocks/${notion.root}/children`,
      status: 200,
      body: '{"children":[{"paragraph":{"rich_text":[{"text":{"content":"secret-word"}}]}}]}',
      headers: { 'notion-version': '2026-03-11' },
    },
  ]);
});
