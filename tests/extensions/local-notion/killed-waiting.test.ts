import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { kill, type Started, startProcess } from './own-process.ts';
import { Receiver } from './receiver.ts';

// What waits when a process is killed is done by the next one that is started on the same folder.

/** Milliseconds: longer than any test. */
const LONG = 600_000;

let data: string;
let receiver: Receiver;
let running: Started | undefined;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'killed-waiting-'));
  receiver = await Receiver.start();
});
afterEach(async () => {
  if (running) await kill(running);
  running = undefined;
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
  const { id } = await ask('POST /_local/webhooks', { url: receiver.address, ...more });
  await until(() => receiver.heard.length === 1);
  await ask(`POST /_local/webhooks/${id}/verify`, {
    verification_token: receiver.heard[0]?.body.verification_token ?? '',
  });
  receiver.heard = [];
};
const append = (page: string, text: string): Promise<JsonObject> =>
  ask(`PATCH /v1/blocks/${page}/children`, { children: [{ paragraph: { rich_text: [{ text: { content: text } }] } }] });

test('an event that is being gathered is told after the next start, with all that was gathered', async () => {
  const { root } = await begin();
  await subscribe({ gather_ms: LONG, events: ['page.content_updated'] });
  await append(root, 'one');
  await append(root, 'two');
  await cut();
  expect(receiver.heard).toEqual([]);
  await beginLater();
  await until(() => receiver.heard.length > 0);
  expect(receiver.heard.map(({ body: { type, attempt_number } }) => [type, attempt_number])).toEqual([
    ['page.content_updated', 1],
  ]);
  expect(receiver.heard[0]?.body.data).toMatchObject({ updated_blocks: [{ type: 'block' }, { type: 'block' }] });
});

test('an event that nobody heard is sent again after the next start, as its second attempt', async () => {
  const { root } = await begin();
  await subscribe({ gather_ms: 0, retry_ms: LONG, events: ['page.locked'] });
  receiver.refusals = 1;
  await ask(`PATCH /v1/pages/${root}`, { is_locked: true });
  await until(() => receiver.heard.length === 1);
  // The failure is noted a moment later.
  await until(() => kept().includes('"attempt":2'));
  await cut();
  await beginLater();
  await until(() => receiver.heard.length === 2);
  expect(receiver.heard.map(({ body }) => body.attempt_number)).toEqual([1, 2]);
  expect(receiver.heard[1]?.body.id).toBe(receiver.heard[0]?.body.id);
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
