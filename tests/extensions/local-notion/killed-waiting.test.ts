import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { kill, type Started, startProcess } from './own-process.ts';

// What waits when a process is killed is done by the next one that is started on the same folder.

/** Milliseconds: longer than any test. */
const LONG = 600_000;

let data: string;
let receiver: Server;
let address: string;
let heard: JsonObject[];
let status: number;
let running: Started | undefined;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'killed-waiting-'));
  [heard, status] = [[], 200];
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    heard.push(JSON.parse(Buffer.concat(chunks).toString()) as JsonObject);
    response.writeHead(status).end();
  });
  await new Promise<void>(done => receiver.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  if (running) await kill(running);
  running = undefined;
  receiver.closeAllConnections();
  receiver.close();
  rmSync(data, { recursive: true });
});

const begin = async (faults: readonly Fault[] = []): Promise<Started> => {
  running = await startProcess(data, faults);
  return running;
};
/** Begins once more when everything that waits is due. */
const beginLater = async (): Promise<void> => {
  running = await startProcess(data, [], 2 * LONG);
};
/** What is on disk. */
const kept = (): string =>
  readdirSync(data)
    .map(file => readFileSync(join(data, file), 'utf8'))
    .join('');
const cut = async (): Promise<void> => {
  if (running) await kill(running);
  running = undefined;
};

const ask = async (request: string, body?: Json): Promise<JsonObject> => {
  const [method = '', path = ''] = request.split(' ');
  const { url, token } = running as Started;
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'notion-version': '2026-03-11',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as JsonObject;
};

const until = async (isIt: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isIt())) await sleep(10);
};

const subscribe = async (more: JsonObject): Promise<void> => {
  const { id } = await ask('POST /_local/webhooks', { url: address, ...more });
  await until(() => heard.length === 1);
  await ask(`POST /_local/webhooks/${id}/verify`, { verification_token: heard[0]?.verification_token ?? '' });
  heard = [];
};
const append = (page: string, text: string): Promise<JsonObject> =>
  ask(`PATCH /v1/blocks/${page}/children`, { children: [{ paragraph: { rich_text: [{ text: { content: text } }] } }] });

test('an event that is being gathered is told after the next start, with all that was gathered', async () => {
  const { root } = await begin();
  await subscribe({ gather_ms: LONG, events: ['page.content_updated'] });
  await append(root, 'one');
  await append(root, 'two');
  await cut();
  expect(heard).toEqual([]);
  await beginLater();
  await until(() => heard.length > 0);
  expect(heard.map(({ type, attempt_number }) => [type, attempt_number])).toEqual([['page.content_updated', 1]]);
  expect(heard[0]?.data).toMatchObject({ updated_blocks: [{ type: 'block' }, { type: 'block' }] });
});

test('an event that nobody heard is sent again after the next start, as its second attempt', async () => {
  const { root } = await begin();
  await subscribe({ gather_ms: 0, retry_ms: LONG, events: ['page.locked'] });
  status = 500;
  await ask(`PATCH /v1/pages/${root}`, { is_locked: true });
  await until(() => heard.length === 1);
  // The failure is noted a moment later.
  await until(() => kept().includes('"attempt":2'));
  await cut();
  status = 200;
  await beginLater();
  await until(() => heard.length === 2);
  expect(heard.map(({ attempt_number }) => attempt_number)).toEqual([1, 2]);
  expect(heard[1]?.id).toBe(heard[0]?.id);
});

test('work that was put off is done after the next start', async () => {
  const { root } = await begin([{ on: 'PATCH /v1/pages/*/markdown', do: 'background', lagMs: 60_000 }]);
  const task = await ask(`PATCH /v1/pages/${root}/markdown`, {
    type: 'replace_content',
    replace_content: { new_str: 'later' },
    allow_async: true,
  });
  expect(task.status).toBe('queued');
  await cut();
  await begin();
  await until(async () => (await ask(`GET /v1/async_tasks/${task.id}`)).status === 'succeeded');
  expect((await ask(`GET /v1/pages/${root}/markdown`)).markdown).toBe('later');
});
