import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json } from '../../../extensions/local-notion/json.ts';
import { type Asking, ask, paragraph, words } from './ask.ts';

let notion: LocalNotion;
beforeAll(async () => {
  notion = await startLocalNotion();
});
afterAll(() => notion.close());

const nested = (depth: number): Json =>
  depth === 0 ? paragraph('end') : { toggle: { rich_text: words('x'), children: [nested(depth - 1)] } };
const children = 'PATCH /v1/blocks/:root/children';
const many = (count: number) => Array.from({ length: count }, () => paragraph('x'));

describe('the checks come in the order of the service', () => {
  test.each<[string, string, Asking & { body?: Json }, number, string]>([
    ['the route, before the token', 'GET /v1/invalid', { token: 'wrong' }, 400, 'invalid_request_url'],
    ['the method belongs to the route', 'PUT /v1/users', {}, 400, 'invalid_request_url'],
    ['the token, before the version', 'GET /v1/users', { token: 'wrong', version: undefined }, 401, 'unauthorized'],
    ['the version', 'GET /v1/users', { version: undefined }, 400, 'missing_version'],
    ['the JSON, before the shape', 'POST /v1/pages', { raw: '{"parent":' }, 400, 'invalid_json'],
    ['the shape, before the lookup', 'GET /v1/pages/not-an-id', {}, 400, 'validation_error'],
    ['the lookup', 'GET /v1/pages/00000000-0000-0000-0000-000000000000', {}, 404, 'object_not_found'],
  ])('%s', async (_name, request, { body, ...asking }, status, code) => {
    const reply = await ask(notion, request, body, asking);
    expect(reply.body).toMatchObject({ object: 'error', status, code });
    expect(reply.status).toBe(status);
    expect(reply.body.request_id).toBe(reply.headers.get('x-notion-request-id'));
  });
});

describe('errors have the words of the service', () => {
  test.each<[string, Json | undefined, string]>([
    [
      children,
      { children: many(101) },
      'body failed validation: body.children.length should be ≤ `100`, instead was `101`.',
    ],
    [
      children,
      { children: [paragraph('x'.repeat(2001))] },
      'body failed validation: body.children[0].paragraph.rich_text[0].text.content.length should be ≤ `2000`, instead was `2001`.',
    ],
    [children, {}, 'body failed validation: body.children should be defined, instead was `undefined`.'],
    [children, { children: 'x' }, 'body failed validation: body.children should be an array, instead was `"x"`.'],
    [
      children,
      { children: [], colour: 'red' },
      'body failed validation: body.colour should be not present, instead was `"red"`.',
    ],
    [
      children,
      { children: [nested(3)] },
      'body failed validation: body.children[0].toggle.children[0].toggle.children[0].toggle.children should be not present, instead was `[{"paragraph":{"rich_text":[{"text":{"content":"end"}}]}}]`.',
    ],
    [
      'GET /v1/pages/12345678-1234-1234-1234-123456789abc',
      undefined,
      'path failed validation: path.page_id should be a valid uuid, instead was `"12345678-1234-1234-1234-123456789abc"`.',
    ],
    [
      'GET /v1/blocks/:root/children?page_size=101',
      undefined,
      'query failed validation: query.page_size should be ≤ `100` or `undefined`, instead was `101`.',
    ],
    ['GET /v1/blocks/:root/children?start_cursor=bogus', undefined, 'The start_cursor provided is invalid: bogus'],
    [
      'POST /v1/pages',
      { parent: { page_id: '10ca1000000040008000000000000000' }, properties: { Colour: { number: 1 } } },
      'Colour is not a property that exists.',
    ],
    [
      children,
      { children: [{ embed: {} }] },
      'body failed validation: body.children[0].embed.url should be defined, instead was `undefined`.',
    ],
    [
      children,
      { children: [{ code: { rich_text: [], language: 'klingon' } }] },
      'body failed validation: body.children[0].code.language should be `"abap"`, `"abc"`, `"agda"`',
    ],
  ])('%s %#', async (request, body, message) => {
    const reply = await ask(notion, request, body);
    expect(reply.status).toBe(400);
    expect(String(reply.body.message).slice(0, message.length)).toBe(message);
  });

  test('404 names the connection and carries its id', async () => {
    const id = '7855b161-f63e-4683-b7c7-8ca6e97ee266';
    const { body } = await ask(notion, `GET /v1/pages/${id}`);
    expect(body.message).toBe(
      `Could not find page with ID: ${id}. Make sure the relevant pages and databases are shared with your integration "Rapport".`,
    );
    expect(body.additional_data).toEqual({ integration_id: notion.snapshot().workspace.botId });
  });

  test('404 of an unknown user speaks of capabilities', async () => {
    const { body } = await ask(notion, 'GET /v1/users/7855b161-f63e-4683-b7c7-8ca6e97ee266');
    expect(body.message).toMatch(/^Could not find user with ID: .* Make sure your integration has capabilities/);
  });

  test('a request of more than a thousand blocks is refused', async () => {
    const block = { toggle: { rich_text: words('x'), children: many(100) } };
    const { status } = await ask(notion, children, { children: Array.from({ length: 10 }, () => block) });
    expect(status).toBe(400);
  });

  test('a body of more than 500 kB is refused', async () => {
    const { status, body } = await ask(notion, children, undefined, { raw: ' '.repeat(500_001) });
    expect([status, body.code]).toEqual([400, 'validation_error']);
  });

  test('a missing capability is a 403', async () => {
    const limited = await startLocalNotion({ capabilities: ['read_content'] });
    const { status, body } = await ask(limited, children, { children: [] });
    await limited.close();
    expect([status, body.code, body.message]).toEqual([
      403,
      'restricted_resource',
      'Insufficient permissions for this endpoint.',
    ]);
  });
});

test('only loopback addresses are listened on', async () => {
  await expect(startLocalNotion({ host: '0.0.0.0' })).rejects.toThrow('loopback only');
});

describe('a link that is no full address', () => {
  const linked = (...urls: readonly string[]) => ({
    paragraph: { rich_text: urls.map(url => ({ text: { content: 'here', link: { url } } })) },
  });
  const refused = (count: number) => ({
    status: 400,
    body: {
      code: 'validation_error',
      message: `Content creation Failed. Fix the following: \n${Array(count).fill('Invalid URL for link.').join('\n')}`,
    },
  });

  test('is refused in new blocks on any level, with a line for each', async () => {
    const inside = { toggle: { rich_text: [], children: [linked('../prd.md', 'https://a.example'), linked('#pay')] } };
    expect(await ask(notion, 'PATCH /v1/blocks/:root/children', { children: [inside] })).toMatchObject(refused(2));
    expect((await ask(notion, 'GET /v1/blocks/:root/children')).body.results).toEqual([]);
    const page = { parent: { page_id: notion.root }, properties: {}, children: [linked('url')] };
    expect(await ask(notion, 'POST /v1/pages', page)).toMatchObject(refused(1));
  });

  test('is refused in a block that is changed; mailto: and an empty one are not', async () => {
    const { body } = await ask(notion, 'PATCH /v1/blocks/:root/children', {
      children: [linked('mailto:a@b.example', '')],
    });
    const [made] = body.results as { id: string }[];
    expect(await ask(notion, `PATCH /v1/blocks/${made?.id}`, linked('./a'))).toMatchObject(refused(1));
  });
});
