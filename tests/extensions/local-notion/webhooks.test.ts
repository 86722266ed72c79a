import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyWebhookSignature } from '@notionhq/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { notionDocument } from '../../conformance/local-notion/openapi.ts';
import { ask, paragraph, words } from './ask.ts';
import { local } from './ask-local.ts';
import { makeDatabase } from './tasks.ts';

interface Heard {
  readonly body: JsonObject;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

let notion: LocalNotion;
let receiver: Server;
let address: string;
let heard: Heard[];
let refusals: number;

beforeEach(async () => {
  notion = await startLocalNotion();
  [heard, refusals] = [[], 0];
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    heard.push({ text, body: JSON.parse(text) as JsonObject, headers: request.headers });
    refusals -= 1;
    response.writeHead(refusals >= 0 ? 500 : 200).end();
  });
  await new Promise<void>(done => receiver.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await notion.close();
  receiver.closeAllConnections();
  receiver.close();
});

const until = async (isIt: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (isIt()) return;
    await sleep(10);
  }
  throw new Error(`It did not come about in three seconds; heard ${heard.map(({ text }) => text).join('\n')}`);
};

/** Subscribes and types in the secret; gives back what the settings then say. */
const subscribe = async (more: JsonObject = {}) => {
  const { body } = await local(notion, 'POST /_local/webhooks', { url: address, gather_ms: 30, retry_ms: 10, ...more });
  await until(() => heard.length === 1);
  const token = String(heard[0]?.body.verification_token);
  heard = [];
  await local(notion, `POST /_local/webhooks/${body.id}/verify`, { verification_token: token });
  return { id: String(body.id), token };
};

const types = (): unknown[] => heard.map(({ body }) => body.type);
const write = (title: string, more: JsonObject = {}) =>
  ask(notion, 'POST /v1/pages', { parent: { page_id: notion.root }, properties: { title: words(title) }, ...more });
const settled = () => sleep(150);

describe('a subscription', () => {
  test('begins with a secret that somebody types in; a wrong one is refused', async () => {
    const { body } = await local(notion, 'POST /_local/webhooks', { url: address });
    expect(body.status).toBe('pending');
    await until(() => heard.length === 1);
    expect(heard[0]?.body).toEqual({ verification_token: expect.stringMatching(/^secret_/) });
    const wrong = await local(notion, `POST /_local/webhooks/${body.id}/verify`, { verification_token: 'x' });
    expect(wrong.body.message).toBe('That is not the verification token that was sent to the address.');
    await write('unheard');
    await settled();
    expect(heard).toHaveLength(1);
  });

  test('is told what happened, signed, in the shape of the document', async () => {
    const { id, token } = await subscribe();
    const { body: page } = await write('Plans');
    await until(() => types().includes('page.created'));
    const event = heard.find(({ body }) => body.type === 'page.created');
    expect(event?.body).toMatchObject({
      subscription_id: id,
      workspace_name: 'Local Notion',
      attempt_number: 1,
      api_version: '2026-03-11',
      authors: [{ type: 'bot' }],
      entity: { id: page.id, type: 'page' },
      data: { parent: { id: notion.root, type: 'page' } },
    });
    const signature = String(event?.headers['x-notion-signature']);
    expect(await verifyWebhookSignature({ body: event?.text ?? '', signature, verificationToken: token })).toBe(true);
  });

  test('of one token is told of what was shared with it alone', async () => {
    const [shared = '', other = ''] = notion.importTrees([
      { title: 'A', tree: [] },
      { title: 'B', tree: [] },
    ]);
    const { id, botId } = notion.addToken({
      name: 'Digest',
      capabilities: ['read_content'],
      grants: { [shared]: 'read' },
    });
    await subscribe({ token_id: id });
    for (const page of [shared, other]) {
      await ask(notion, `PATCH /v1/pages/${page}`, { is_locked: true });
      await ask(notion, 'POST /v1/comments', { parent: { page_id: page }, rich_text: words('Why?') });
    }
    await settled();
    expect(heard.map(({ body }) => [body.type, (body.entity as JsonObject).id, body.integration_id])).toEqual([
      ['page.locked', shared, botId],
    ]);
  });

  test('may be for some types, and ends when it is taken away', async () => {
    const { id } = await subscribe({ events: ['comment.created'] });
    await write('x');
    await ask(notion, 'POST /v1/comments', { parent: { page_id: notion.root }, rich_text: words('Why?') });
    await until(() => heard.length > 0);
    await local(notion, `DELETE /_local/webhooks/${id}`);
    await ask(notion, 'POST /v1/comments', { parent: { page_id: notion.root }, rich_text: words('Still?') });
    await settled();
    expect(types()).toEqual(['comment.created']);
  });
});

type Write = () => Promise<unknown>;

test('every kind of write causes its events, each as the document has it', async () => {
  const [database, source] = await makeDatabase(notion, { Name: { title: {} }, Done: { checkbox: {} } });
  const { body: page } = await write('Plans');
  const { body: second } = await write('Other');
  const { body: row } = await ask(notion, 'POST /v1/pages', { parent: { data_source_id: source }, properties: {} });
  const patch = (path: string, body: Json) => () => ask(notion, `PATCH /v1/${path}`, body);
  let view = '';
  let comment = '';
  const rows: readonly (readonly [Write, ...string[]])[] = [
    [() => write('New'), 'page.created'],
    [patch(`pages/${page.id}`, { properties: { title: words('Renamed') } as never }), 'page.content_updated'],
    [patch(`blocks/${page.id}/children`, { children: [paragraph('x')] }), 'page.content_updated'],
    [patch(`pages/${row.id}`, { properties: { Done: { checkbox: true } } }), 'page.properties_updated'],
    [patch(`pages/${page.id}`, { is_locked: true }), 'page.locked'],
    [patch(`pages/${page.id}`, { is_locked: false }), 'page.unlocked'],
    [() => ask(notion, `POST /v1/pages/${second.id}/move`, { parent: { page_id: page.id ?? '' } }), 'page.moved'],
    [patch(`pages/${second.id}`, { in_trash: true }), 'page.deleted'],
    [patch(`pages/${second.id}`, { in_trash: false }), 'page.undeleted'],
    [patch(`data_sources/${source}`, { properties: { Done: { name: 'Ready' } } }), 'data_source.schema_updated'],
    [
      () => ask(notion, 'POST /v1/pages', { parent: { data_source_id: source }, properties: {} }),
      'data_source.content_updated',
      'page.created',
    ],
    [patch(`databases/${database}`, { in_trash: true }), 'database.deleted'],
    [patch(`databases/${database}`, { in_trash: false }), 'database.undeleted'],
    [
      async () => {
        const made = await ask(notion, 'POST /v1/views', {
          database_id: database,
          data_source_id: source,
          name: 'V',
          type: 'table',
        });
        view = String(made.body.id);
      },
      'view.created',
    ],
    [() => ask(notion, `PATCH /v1/views/${view}`, { name: 'W' }), 'view.updated'],
    [() => ask(notion, `DELETE /v1/views/${view}`), 'view.deleted'],
    [
      async () => {
        const made = await ask(notion, 'POST /v1/comments', {
          parent: { page_id: notion.root },
          rich_text: words('Why?'),
        });
        comment = String(made.body.id);
      },
      'comment.created',
    ],
    [() => ask(notion, `PATCH /v1/comments/${comment}`, { rich_text: words('How?') }), 'comment.updated'],
    [() => ask(notion, `DELETE /v1/comments/${comment}`), 'comment.deleted'],
    [() => ask(notion, 'POST /v1/file_uploads', { filename: 'a.txt' }), 'file_upload.created'],
    [() => makeDatabase(notion, { Name: { title: {} } }), 'database.created', 'data_source.created', 'view.created'],
  ];
  await subscribe({ gather_ms: 1 });
  for (const [run, ...expected] of rows) {
    heard = [];
    await run();
    await until(() => expected.every(type => types().includes(type)));
    for (const { body } of heard)
      expect(notionDocument?.checkWebhook(String(body.type), body) ?? [], JSON.stringify(body)).toEqual([]);
  }
});

describe('events', () => {
  test('on one page are gathered into one, and what cancels out is not told', async () => {
    const { body: page } = await write('Plans');
    await subscribe({ gather_ms: 120 });
    for (const text of ['one', 'two'])
      await ask(notion, `PATCH /v1/blocks/${page.id}/children`, { children: [paragraph(text)] });
    const { body: brief } = await write('Brief');
    await ask(notion, `PATCH /v1/pages/${brief.id}`, { in_trash: true });
    await settled();
    await settled();
    const about = heard.filter(({ body }) => (body.entity as JsonObject).id === page.id);
    expect(about.map(({ body }) => body.type)).toEqual(['page.content_updated']);
    const content = about[0]?.body.data as JsonObject;
    expect(content.updated_blocks).toHaveLength(2);
    expect(heard.filter(({ body }) => (body.entity as JsonObject).id === brief.id)).toEqual([]);
  });

  test('are sent again until they are heard, at most eight times', async () => {
    await subscribe({ events: ['page.locked'], retry_ms: 1 });
    refusals = 2;
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: true });
    await until(() => heard.length === 3);
    expect(heard.map(({ body }) => body.attempt_number)).toEqual([1, 2, 3]);
    expect(new Set(heard.map(({ body }) => body.id)).size).toBe(1);
    [heard, refusals] = [[], 100];
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: false });
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: true });
    await until(() => heard.length === 8);
    await settled();
    expect(heard).toHaveLength(8);
  });

  test('may be doubled, turned round and lost by the fault plan', async () => {
    await subscribe({ events: ['page.locked', 'page.unlocked', 'comment.created'] });
    notion.setFaults([
      { on: 'WEBHOOK page.locked', do: 'reorder', lagMs: 80 },
      { on: 'WEBHOOK page.unlocked', do: 'duplicate' },
      { on: 'WEBHOOK comment.created', do: 'drop-before' },
    ]);
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: true });
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: false });
    await ask(notion, 'POST /v1/comments', { parent: { page_id: notion.root }, rich_text: words('lost') });
    await settled();
    expect(types()).toEqual(['page.unlocked', 'page.unlocked', 'page.locked']);
  });
});

test('a button sends the row with the properties that it was set to send, and its own headers', async () => {
  const [, source] = await makeDatabase(notion, { Name: { title: {} }, Done: { checkbox: {} } });
  const { body: row } = await ask(notion, 'POST /v1/pages', { parent: { data_source_id: source }, properties: {} });
  await local(notion, 'POST /_local/buttons', {
    page_id: row.id ?? '',
    url: address,
    headers: { 'x-secret': 's' },
    properties: ['Done'],
  });
  await until(() => heard.length === 1);
  expect(heard[0]?.body).toMatchObject({
    source: { type: 'automation', attempt: 1 },
    data: { object: 'page', id: row.id, properties: { Done: { checkbox: false } } },
  });
  const data = heard[0]?.body.data as JsonObject;
  expect(data.properties).not.toHaveProperty('Name');
  expect([heard[0]?.headers['x-secret'], heard[0]?.headers['x-notion-signature']]).toEqual(['s', undefined]);
});
