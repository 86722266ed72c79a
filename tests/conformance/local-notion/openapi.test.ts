import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { mcpDocument, notionDocument } from './openapi.ts';
import { hasReferenceData } from './reference-data.ts';
import { readSessions } from './session.ts';

/** Properties that the document, which is older than the recordings, describes otherwise or not at all. */
const NEWER = /"type":"(place|verification|rollup|button)"/;

describe.skipIf(!hasReferenceData)('the check by Notion’s own document', () => {
  let notion: LocalNotion;
  let page: JsonObject;
  let list: JsonObject;
  beforeAll(async () => {
    notion = await startLocalNotion({ sample: true });
    const get = async (path: string) => {
      const headers = { authorization: `Bearer ${notion.token}`, 'notion-version': '2026-03-11' };
      return (await (await fetch(notion.url + path, { headers })).json()) as JsonObject;
    };
    page = await get(`/v1/pages/${notion.root}`);
    list = await get(`/v1/blocks/${notion.root}/children`);
  });
  afterAll(() => notion.close());

  const lacks = (path: string, body: JsonObject) => notionDocument?.check('GET', path, 200, body) ?? [];

  test('passes what is whole', () => {
    expect(lacks('/v1/pages/x', page)).toEqual([]);
    expect(lacks('/v1/blocks/x/children', list)).toEqual([]);
  });

  test.each<[string, (page: JsonObject) => JsonObject]>([
    ['a page without a parent', ({ parent: _parent, ...rest }) => rest],
    ['a page with a time that is none', whole => ({ ...whole, created_time: 'yesterday' })],
    ['a page with an id without dashes', whole => ({ ...whole, id: '10ca1000000040008000000000000000' })],
    ['a page with a property of no type', whole => ({ ...whole, properties: { title: { id: 'title' } } })],
  ])('finds %s', (_name, spoil) => {
    expect(lacks('/v1/pages/x', spoil(page))).not.toEqual([]);
  });

  test('finds a block without its value', () => {
    const [first] = list.results as JsonObject[];
    const { child_page: _value, ...spoilt } = first ?? {};
    expect(lacks('/v1/blocks/x/children', { ...list, results: [spoilt] })).not.toEqual([]);
  });

  test('has a schema for every endpoint here that it describes', () => {
    for (const path of [
      '/v1/users/me',
      '/v1/users',
      '/v1/comments',
      '/v1/blocks/x',
      '/v1/databases/x',
      '/v1/pages/x/markdown',
    ])
      expect(notionDocument?.check('GET', path, 200, {}), path).toBeDefined();
  });

  test('passes what was really answered', () => {
    for (const { name, exchanges } of readSessions())
      for (const { method, uri, status, response_body } of exchanges) {
        if (status !== 200 || uri.includes('/views') || NEWER.test(JSON.stringify(response_body))) continue;
        const found = notionDocument?.check(method, new URL(uri).pathname, status, response_body) ?? [];
        expect(found, `${name}: ${method} ${uri}`).toEqual([]);
      }
  });
});

test('the document of the MCP server describes endpoints here too', () => {
  expect(mcpDocument().check('GET', '/v1/users/me', 200, {})).toBeDefined();
});
