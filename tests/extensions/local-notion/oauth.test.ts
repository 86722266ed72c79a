import { Client } from '@notionhq/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { checkedFetch } from '../../conformance/local-notion/checked-fetch.ts';
import { ask } from './ask.ts';
import { local } from './ask-local.ts';

const BACK = 'https://app.example/callback';
/** The client takes the codes of OAuth for none of the API's own. */
const REFUSED = { status: 400, body: expect.stringContaining('"invalid_grant"') };
let notion: LocalNotion;
let ana: string;
let plans: string;
let pay: string;
let own: { client_id: string; client_secret: string };
let client: Client;
let now = Date.parse('2026-11-18T12:00:00Z');

beforeEach(async () => {
  notion = await startLocalNotion({ clock: () => now });
  ana = notion.addPerson({ name: 'Ana', email: 'ana@example.com' });
  [plans = '', pay = ''] = notion.importTrees([
    { title: 'Plans', tree: [] },
    { title: 'Pay', tree: [] },
  ]);
  const { body } = await local(notion, 'POST /_local/connections', { name: 'Digest', redirect_uris: [BACK] });
  own = { client_id: String(body.client_id), client_secret: String(body.client_secret) };
  client = new Client({ baseUrl: notion.url, fetch: checkedFetch as never });
});
afterEach(() => notion.close());

const page = (more = ''): string =>
  `${notion.url}/v1/oauth/authorize?client_id=${own.client_id}&redirect_uri=${encodeURIComponent(BACK)}&response_type=code&owner=user&state=s1${more}`;

const consent = async (answer: string, ...pages: readonly string[]): Promise<URL> => {
  const fields = new URLSearchParams([['person', ana], ['answer', answer], ...pages.map(id => ['page', id])]);
  const response = await fetch(page(), {
    method: 'POST',
    body: fields,
    redirect: 'manual',
    headers: { origin: notion.url },
  });
  expect(response.status).toBe(302);
  return new URL(response.headers.get('location') ?? '');
};

const exchange = async (...pages: readonly string[]) => {
  const code = (await consent('allow', ...pages)).searchParams.get('code') ?? '';
  return client.oauth.token({ ...own, grant_type: 'authorization_code', code, redirect_uri: BACK });
};

test('the page names the connection and lists the pages to choose from', async () => {
  const markup = await (await fetch(page())).text();
  expect(markup).toContain('Digest wants to join Local Notion');
  for (const name of ['Plans', 'Pay', 'Ana']) expect(markup).toContain(name);
});

test('who allows it is sent back with a code, which gives a token for the pages that were chosen', async () => {
  const token = await exchange(plans);
  expect(token).toMatchObject({
    token_type: 'bearer',
    workspace_name: 'Local Notion',
    owner: { type: 'user', user: { id: ana, name: 'Ana', person: { email: 'ana@example.com' } } },
    duplicated_template_id: null,
  });
  const asking = { token: token.access_token };
  expect((await ask(notion, `GET /v1/pages/${plans}`, undefined, asking)).status).toBe(200);
  expect((await ask(notion, `GET /v1/pages/${pay}`, undefined, asking)).status).toBe(404);
});

test('a connection never has more than the person who let it in', async () => {
  await local(notion, `PATCH /_local/people/${ana}`, { grants: { [plans]: 'read' } });
  const token = await exchange(plans, pay);
  const asking = { token: token.access_token };
  expect((await ask(notion, `GET /v1/pages/${pay}`, undefined, asking)).status).toBe(404);
  expect((await ask(notion, `PATCH /v1/pages/${plans}`, { is_locked: true }, asking)).status).toBe(403);
});

test('who does not is sent back with access_denied', async () => {
  const back = await consent('deny');
  expect([back.origin + back.pathname, back.search]).toEqual([BACK, '?error=access_denied&state=s1']);
});

test('a code is good once, for ten minutes, with the address that it was sent to', async () => {
  const code = (await consent('allow', plans)).searchParams.get('code') ?? '';
  const given = { ...own, grant_type: 'authorization_code' as const, code };
  await expect(client.oauth.token(given)).rejects.toMatchObject(REFUSED);
  await client.oauth.token({ ...given, redirect_uri: BACK });
  await expect(client.oauth.token({ ...given, redirect_uri: BACK })).rejects.toMatchObject(REFUSED);
  const late = (await consent('allow', plans)).searchParams.get('code') ?? '';
  now += 11 * 60_000;
  await expect(client.oauth.token({ ...given, code: late, redirect_uri: BACK })).rejects.toMatchObject(REFUSED);
});

test('a refresh gives a new pair, and the old one opens nothing', async () => {
  const first = await exchange(plans);
  const given = { ...own, grant_type: 'refresh_token' as const, refresh_token: first.refresh_token ?? '' };
  const second = await client.oauth.token(given);
  expect(second.access_token).not.toBe(first.access_token);
  expect((await ask(notion, 'GET /v1/users/me', undefined, { token: first.access_token })).status).toBe(401);
  expect((await ask(notion, 'GET /v1/users/me', undefined, { token: second.access_token })).status).toBe(200);
  await expect(client.oauth.token(given)).rejects.toMatchObject(REFUSED);
});

test('a token can be asked about and revoked', async () => {
  const { access_token: token } = await exchange(plans);
  expect(await client.oauth.introspect({ ...own, token })).toMatchObject({ active: true, iat: Math.floor(now / 1000) });
  await client.oauth.revoke({ ...own, token });
  expect(await client.oauth.introspect({ ...own, token })).toMatchObject({ active: false });
  expect((await ask(notion, 'GET /v1/users/me', undefined, { token })).status).toBe(401);
});

test('a wrong secret is told so in the words of the live API', async () => {
  const response = await fetch(`${notion.url}/v1/oauth/introspect`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${own.client_id}:wrong`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ token: 'x' }),
  });
  expect([response.status, await response.json()]).toEqual([
    401,
    { error: 'invalid_client', request_id: expect.any(String) },
  ]);
});

test('an address that was not registered is never sent anything', async () => {
  const response = await fetch(page().replace('app.example', 'evil.example'), { redirect: 'manual' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('none of those that the connection registered');
});
