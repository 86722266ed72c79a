import { verifyWebhookSignature } from '@notionhq/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, paragraph, words } from './ask.ts';
import { local } from './ask-local.ts';
import { Receiver } from './receiver.ts';
import { makeDatabase } from './tasks.ts';

let notion: LocalNotion;
let receiver: Receiver;
beforeEach(async () => {
  notion = await startLocalNotion();
  receiver = await Receiver.start();
});
afterEach(async () => {
  await notion.close();
  receiver.close();
});

const write = (title: string) =>
  ask(notion, 'POST /v1/pages', { parent: { page_id: notion.root }, properties: { title: words(title) } });

describe('a subscription', () => {
  test('begins with a secret that somebody types in; a wrong one is refused', async () => {
    const { body } = await local(notion, 'POST /_local/webhooks', { url: receiver.address });
    expect(body.status).toBe('pending');
    expect((await receiver.hears()).body).toEqual({ verification_token: expect.stringMatching(/^secret_/) });
    const wrong = await local(notion, `POST /_local/webhooks/${body.id}/verify`, { verification_token: 'x' });
    expect(wrong.body.message).toBe('That is not the verification token that was sent to the address.');
    await write('unheard');
    await notion.settle();
    expect(receiver.heard).toHaveLength(1);
  });

  test('is told what happened, signed, in the shape of the document', async () => {
    const { id, token } = await receiver.subscribe(notion);
    const { body: page } = await write('Plans');
    await notion.settle();
    const event = receiver.heard.find(({ body }) => body.type === 'page.created');
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
    await receiver.subscribe(notion, { token_id: id });
    for (const page of [shared, other]) {
      await ask(notion, `PATCH /v1/pages/${page}`, { is_locked: true });
      await ask(notion, 'POST /v1/comments', { parent: { page_id: page }, rich_text: words('Why?') });
    }
    await notion.settle();
    expect(receiver.heard.map(({ body }) => [body.type, (body.entity as JsonObject).id, body.integration_id])).toEqual([
      ['page.locked', shared, botId],
    ]);
  });

  test('may be for some types, and ends when it is taken away', async () => {
    const { id } = await receiver.subscribe(notion, { events: ['comment.created'] });
    await write('x');
    await ask(notion, 'POST /v1/comments', { parent: { page_id: notion.root }, rich_text: words('Why?') });
    await notion.settle();
    await local(notion, `DELETE /_local/webhooks/${id}`);
    await ask(notion, 'POST /v1/comments', { parent: { page_id: notion.root }, rich_text: words('Still?') });
    await notion.settle();
    expect(receiver.types).toEqual(['comment.created']);
  });
});

describe('events', () => {
  test('on one page are gathered into one, and what cancels out is not told', async () => {
    const { body: page } = await write('Plans');
    await receiver.subscribe(notion);
    for (const text of ['one', 'two'])
      await ask(notion, `PATCH /v1/blocks/${page.id}/children`, { children: [paragraph(text)] });
    const { body: brief } = await write('Brief');
    await ask(notion, `PATCH /v1/pages/${brief.id}`, { in_trash: true });
    await notion.settle();
    const about = receiver.heard.filter(({ body }) => (body.entity as JsonObject).id === page.id);
    expect(about.map(({ body }) => body.type)).toEqual(['page.content_updated']);
    const content = about[0]?.body.data as JsonObject;
    expect(content.updated_blocks).toHaveLength(2);
    expect(receiver.heard.filter(({ body }) => (body.entity as JsonObject).id === brief.id)).toEqual([]);
  });

  test('are sent again until they are receiver.heard, at most eight times', async () => {
    await receiver.subscribe(notion, { events: ['page.locked'] });
    receiver.refusals = 2;
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: true });
    await notion.settle();
    expect(receiver.heard.map(({ body }) => body.attempt_number)).toEqual([1, 2, 3]);
    expect(new Set(receiver.heard.map(({ body }) => body.id)).size).toBe(1);
    [receiver.heard, receiver.refusals] = [[], 100];
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: false });
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: true });
    await notion.settle();
    expect(receiver.heard).toHaveLength(8);
  });

  test('may be doubled, turned round and lost by the fault plan', async () => {
    await receiver.subscribe(notion, { events: ['page.locked', 'page.unlocked', 'comment.created'] });
    notion.setFaults([
      { on: 'WEBHOOK page.locked', do: 'reorder', lagMs: 60_000 },
      { on: 'WEBHOOK page.unlocked', do: 'duplicate' },
      { on: 'WEBHOOK comment.created', do: 'drop-before' },
    ]);
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: true });
    await ask(notion, 'PATCH /v1/pages/:root', { is_locked: false });
    await ask(notion, 'POST /v1/comments', { parent: { page_id: notion.root }, rich_text: words('lost') });
    await notion.settle();
    expect(receiver.types).toEqual(['page.unlocked', 'page.unlocked', 'page.locked']);
  });
});

test('a button sends the row with the properties that it was set to send, and its own headers', async () => {
  const [, source] = await makeDatabase(notion, { Name: { title: {} }, Done: { checkbox: {} } });
  const { body: row } = await ask(notion, 'POST /v1/pages', { parent: { data_source_id: source }, properties: {} });
  await local(notion, 'POST /_local/buttons', {
    page_id: row.id ?? '',
    url: receiver.address,
    headers: { 'x-secret': 's' },
    properties: ['Done'],
  });
  expect((await receiver.hears()).body).toMatchObject({
    source: { type: 'automation', attempt: 1 },
    data: { object: 'page', id: row.id, properties: { Done: { checkbox: false } } },
  });
  const data = receiver.heard[0]?.body.data as JsonObject;
  expect(data.properties).not.toHaveProperty('Name');
  expect([receiver.heard[0]?.headers['x-secret'], receiver.heard[0]?.headers['x-notion-signature']]).toEqual([
    's',
    undefined,
  ]);
});
