import { Client } from '@notionhq/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Capability,
  type Grants,
  type LocalNotion,
  startLocalNotion,
} from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { checkedFetch } from '../../conformance/local-notion/checked-fetch.ts';
import { ask, paragraph, words } from './ask.ts';
import { local } from './ask-local.ts';

let notion: LocalNotion;
let plans: string;
let secret: string;
beforeEach(async () => {
  notion = await startLocalNotion();
  const [a = '', b = ''] = notion.importTrees([
    { title: 'Plans', tree: [{ object: 'block', type: 'paragraph', paragraph: { rich_text: [] } }] },
    { title: 'Pay', tree: [] },
  ]);
  plans = a;
  secret = b;
});
afterEach(() => notion.close());

const tokenFor = (given: { grants?: Grants; capabilities?: readonly Capability[]; person?: string }): string =>
  notion.addToken({ name: 'Digest', ...given }).token;
const by = (token: string, request: string, body?: JsonObject) => ask(notion, request, body, { token });

describe('an integration', () => {
  test('sees what was shared with it, and what lies below', async () => {
    const token = tokenFor({ grants: { [plans]: 'edit' } });
    expect((await by(token, `GET /v1/pages/${plans}`)).status).toBe(200);
    const { body } = await by(token, `GET /v1/blocks/${plans}/children`);
    const [block] = body.results as JsonObject[];
    expect((await by(token, `GET /v1/blocks/${block?.id}`)).status).toBe(200);
    const found = await by(token, 'POST /v1/search', {});
    expect((found.body.results as JsonObject[]).map(({ id }) => id)).toEqual([plans]);
  });

  test.each([
    ['GET /v1/pages/:id', undefined, 'page'],
    ['GET /v1/blocks/:id', undefined, 'block'],
    ['GET /v1/blocks/:id/children', undefined, 'block'],
    ['GET /v1/pages/:id/markdown', undefined, 'page'],
    ['PATCH /v1/pages/:id', { in_trash: true }, 'page'],
    ['PATCH /v1/blocks/:id/children', { children: [paragraph('x')] }, 'block'],
  ] as const)('is told 404 of what was not: %s', async (request, sent, noun) => {
    const given = notion.addToken({ name: 'Digest', grants: { [plans]: 'edit' } });
    const { status, body } = await by(given.token, request.replace(':id', secret), sent as never);
    expect(status).toBe(404);
    expect(body.message).toBe(
      `Could not find ${noun} with ID: ${secret}. Make sure the relevant pages and databases are shared with your integration "Digest".`,
    );
    expect(body.additional_data).toEqual({ integration_id: given.botId });
  });

  test.each<[Capability, string, JsonObject | undefined]>([
    ['read_content', 'GET /v1/pages/:id', undefined],
    ['read_content', 'POST /v1/search', {}],
    ['update_content', 'PATCH /v1/pages/:id', { is_locked: true }],
    ['insert_content', 'PATCH /v1/blocks/:id/children', { children: [paragraph('x')] }],
    ['insert_content', 'POST /v1/pages', { parent: { page_id: '10ca1000000040008000000000000000' }, properties: {} }],
    ['read_comments', 'GET /v1/comments?block_id=:id', undefined],
    [
      'insert_comments',
      'POST /v1/comments',
      { parent: { page_id: '10ca1000000040008000000000000000' }, rich_text: words('x') as never },
    ],
    ['read_users', 'GET /v1/users', undefined],
  ])('without %s is told 403 of %s', async (lacking, request, sent) => {
    const all: readonly Capability[] = [
      'read_content',
      'insert_content',
      'update_content',
      'read_comments',
      'insert_comments',
      'read_users',
    ];
    const token = tokenFor({ capabilities: all.filter(capability => capability !== lacking) });
    const { status, body } = await by(token, request.replace(':id', plans), sent);
    expect([status, body.code, body.message]).toEqual([
      403,
      'restricted_resource',
      'Insufficient permissions for this endpoint.',
    ]);
    const able = tokenFor({ capabilities: all });
    expect((await by(able, request.replace(':id', plans), sent)).status).toBe(200);
  });

  test('is told 404 before 403', async () => {
    const token = tokenFor({ capabilities: [], grants: { [plans]: 'edit' } });
    expect((await by(token, `GET /v1/pages/${secret}`)).status).toBe(404);
    expect((await by(token, `GET /v1/pages/${plans}`)).status).toBe(403);
  });

  test('sees addresses of people only with the right to', async () => {
    const ana = notion.addPerson({ name: 'Ana', email: 'ana@example.com' });
    const [without, withThem] = [
      tokenFor({ capabilities: ['read_users'] }),
      tokenFor({ capabilities: ['read_users', 'read_user_emails'] }),
    ];
    expect((await by(without, `GET /v1/users/${ana}`)).body.person).toEqual({});
    expect((await by(withThem, `GET /v1/users/${ana}`)).body.person).toEqual({ email: 'ana@example.com' });
  });
});

describe('a personal token', () => {
  test('acts as its person, with that person’s rights', async () => {
    const bo = notion.addPerson({ name: 'Bo', grants: { [plans]: 'read' } });
    const token = tokenFor({ person: bo });
    const client = new Client({
      auth: token,
      baseUrl: notion.url,
      notionVersion: '2026-03-11',
      fetch: checkedFetch as never,
    });
    expect(await client.users.me({})).toMatchObject({ bot: { owner: { type: 'user', user: { id: bo, name: 'Bo' } } } });
    expect((await by(token, `GET /v1/pages/${plans}`)).status).toBe(200);
    expect((await by(token, `GET /v1/pages/${secret}`)).status).toBe(404);
    expect((await by(token, `PATCH /v1/blocks/${plans}/children`, { children: [paragraph('x')] })).status).toBe(403);
    const { body } = await local(notion, `PATCH /_local/people/${bo}`, { grants: { [plans]: 'edit' } });
    expect(body.grants).toEqual({ [plans]: 'edit' });
    const made = await by(token, `PATCH /v1/blocks/${plans}/children`, { children: [paragraph('x')] });
    expect((made.body.results as JsonObject[])[0]?.created_by).toEqual({ object: 'user', id: bo });
  });

  test('may comment where its person may', async () => {
    const token = tokenFor({ person: notion.addPerson({ name: 'Bo', grants: { [plans]: 'comment' } }) });
    const comment = { parent: { page_id: plans }, rich_text: words('Why?') };
    expect((await by(token, 'POST /v1/comments', comment as never)).status).toBe(200);
    expect((await by(token, `PATCH /v1/pages/${plans}`, { is_locked: true })).status).toBe(403);
  });
});

describe('tokens under /_local/', () => {
  test('are made, listed, changed and taken away', async () => {
    const { body } = await local(notion, 'POST /_local/tokens', {
      name: 'CI',
      capabilities: ['read_content'],
      grants: { [plans]: 'read' },
    });
    const token = String(body.token);
    expect(token).toMatch(/^ntn_local_/);
    expect((await by(token, `GET /v1/pages/${secret}`)).status).toBe(404);
    await local(notion, `PATCH /_local/tokens/${body.id}`, { grants: null });
    expect((await by(token, `GET /v1/pages/${secret}`)).status).toBe(200);
    await local(notion, `DELETE /_local/tokens/${body.id}`);
    expect((await by(token, `GET /v1/pages/${secret}`)).status).toBe(401);
  });

  test.each<[string, JsonObject, string]>([
    ['a page that is not there', { name: 'x', grants: { nowhere: 'read' } }, 'There is no page or database nowhere.'],
    [
      'a level that is none',
      { name: 'x', grants: { a: 'own' } },
      'body.grants.a should be `"none"`, `"read"`, `"comment"`, or `"edit"`',
    ],
    [
      'a personal token of nobody',
      { name: 'x', type: 'personal' },
      'body.person should be defined for a personal token',
    ],
  ])('refuse %s', async (_name, sent, text) => {
    const { status, body } = await local(notion, 'POST /_local/tokens', sent);
    expect([status, body.message]).toEqual([400, expect.stringContaining(text)]);
  });

  test('are for this machine’s own pages and programs', async () => {
    const { status } = await local(notion, 'GET /_local/tokens', undefined, { origin: 'https://elsewhere.example' });
    expect(status).toBe(403);
    expect((await local(notion, 'POST /_local/people', { name: 'x' }, { 'content-type': 'text/plain' })).status).toBe(
      403,
    );
  });
});

describe('the viewer', () => {
  const seen = (path: string, person: string) => fetch(notion.url + path, { headers: { cookie: `person=${person}` } });

  test('shows what the chosen person may see', async () => {
    const bo = notion.addPerson({ name: 'Bo', grants: { [plans]: 'read' } });
    const answer = await seen(`/p/${plans}`, bo);
    const markup = await answer.text();
    expect(markup).toContain('Plans');
    expect(markup).not.toContain('Pay');
    const hidden = await seen(`/p/${secret}`, bo);
    expect(hidden.status).toBe(403);
    expect(await hidden.text()).toContain('This page is not shared with Bo');
  });

  test('refuses edits that the person may not make', async () => {
    const bo = notion.addPerson({ name: 'Bo', grants: { [plans]: 'read' } });
    const answer = await fetch(`${notion.url}/_viewer/paste`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: notion.url },
      body: JSON.stringify({ page: plans, text: 'x', person: bo }),
    });
    expect([answer.status, await answer.json()]).toEqual([400, { message: 'Bo may not change this page.' }]);
  });
});
