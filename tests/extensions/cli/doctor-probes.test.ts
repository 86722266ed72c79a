import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PROBES } from '../../../extensions/cli/doctor/probes/index.ts';
import { type ProbesReport, runProbes } from '../../../extensions/cli/doctor/run-probes.ts';
import { type Fault, type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';

// The same probes are for a real workspace. Waiting for the next minute is done by setting the clock on.

let notion: LocalNotion;
let ahead: number;
beforeEach(async () => {
  ahead = 0;
  notion = await startLocalNotion({ clock: () => Date.now() + ahead });
});
afterEach(() => notion.close());

const TITLE = 'Rapport doctor, a test';

const probe = (given: { fetch?: typeof fetch; signal?: AbortSignal; parent?: string } = {}): Promise<ProbesReport> =>
  runProbes({
    probes: PROBES,
    parent: notion.root,
    title: TITLE,
    token: notion.token,
    baseUrl: notion.url,
    fetch,
    wait: async milliseconds => {
      ahead += milliseconds;
    },
    step: () => {},
    ...given,
  });

const differing = ({ rows }: ProbesReport) =>
  rows.filter(({ differs }) => differs).map(({ name, there }) => [name, there]);

/** The scratch pages that are not in the trash. */
const left = (): unknown[] =>
  notion
    .snapshot()
    .records.filter(
      record => record.kind === 'page' && record.parent.type === 'page_id' && record.parent.id === notion.root,
    )
    .filter(record => 'inTrash' in record && !record.inTrash);

/** How many scratch pages were made. */
const made = (): number =>
  notion.snapshot().records.filter(record => record.kind === 'page' && JSON.stringify(record).includes(TITLE)).length;

/** A way to Local Notion on which some of its answers are changed. */
const altering =
  (asked: RegExp, alter: (body: JsonObject) => Json, status?: number): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const path = new URL(String(input)).pathname + new URL(String(input)).search;
    if (!asked.test(`${init?.method} ${path}`)) return response;
    const body = alter((await response.json()) as JsonObject);
    return new Response(JSON.stringify(body), { status: status ?? response.status, headers: response.headers });
  };

test('Local Notion differs in nothing from itself, and everything that was made lies in the trash', async () => {
  const report = await probe();
  expect(differing(report)).toEqual([]);
  expect(report.rows.map(({ name }) => name)).toEqual(PROBES.map(({ name }) => name));
  // Nobody asked to wait, so that one point could not be seen; three can't be measured at all.
  expect(report.rows.filter(({ differs }) => differs === null).map(({ name }) => name)).toEqual([
    'next-version',
    'automation-body',
    'resolved-comments',
    'retry-after',
  ]);
  expect(report).not.toHaveProperty('failed');
  expect(report).not.toHaveProperty('left');
  expect([made(), left()]).toEqual([1, []]);
});

describe('a Notion that does one thing otherwise is told apart by exactly that', () => {
  const list = (body: JsonObject): JsonObject[] => body.results as JsonObject[];
  test.each<[string, RegExp, (body: JsonObject) => Json, string]>([
    ['default-sort', /^POST .*\/query$/, body => ({ ...body, results: list(body).toReversed() }), 'the oldest first'],
    [
      'append-listing',
      /^PATCH .*\/children$/,
      body => (list(body)?.length > 100 ? { ...body, results: list(body).slice(0, 100), has_more: true } : body),
      'a hundred, and that there are more',
    ],
    [
      'unknown-blocks',
      /^GET .*\/markdown$/,
      body => ({ ...body, truncated: list({ results: body.unknown_block_ids ?? [] }).length > 1 }),
      'all by their ids, and the text is called cut',
    ],
    [
      'markdown-v2',
      /^GET .*markdown_version=v2$/,
      body => ({ ...body, markdown: String(body.markdown).replace('---', '***') }),
      'otherwise',
    ],
    [
      'edited-time',
      /^GET \/v1\/pages\/[^/]+$/,
      body => ({ ...body, last_edited_time: '2026-01-01T00:00:00.000Z' }),
      'only the property',
    ],
    [
      'move-into-source',
      /^GET \/v1\/pages\/[^/]+$/,
      body => {
        const properties = (body.properties ?? {}) as JsonObject;
        return properties.Both ? { ...body, properties: { ...properties, Only: { type: 'number', number: 1 } } } : body;
      },
      'everything: missing properties are added',
    ],
    ['error-texts', /page_size=101$/, body => ({ ...body, message: 'Another text.' }), 'in others'],
    ['check-order', /^GET \/v1\/users\/me$/, body => ({ ...body, code: 'missing_version' }), 'the version'],
  ])('%s', async (name, asked, alter, there) => {
    const report = await probe({ fetch: altering(asked, alter) });
    expect(report.failed).toBeUndefined();
    expect(differing(report)).toEqual([[name, there]]);
    expect(left()).toEqual([]);
  });
});

describe('trouble on the way', () => {
  test.each<[string, Fault[]]>([
    ['Notion asks to wait', [{ on: 'POST /v1/pages', do: 'status', status: 429, nth: 2, times: 3, retryAfter: 7 }]],
    ['a request is dropped before it is done', [{ on: 'POST /v1/pages', do: 'drop-before', nth: 3 }]],
    ['a request is dropped after it was done', [{ on: 'PATCH /v1/blocks/*/children', do: 'drop-after', nth: 2 }]],
    ['the answer to the scratch page is lost', [{ on: 'POST /v1/pages', do: 'drop-after' }]],
    ['the request for the scratch page is lost', [{ on: 'POST /v1/pages', do: 'drop-before' }]],
    ['readings are dropped', [{ on: 'GET /v1/**', do: 'drop-before', nth: 2, times: 2 }]],
    ['Notion is not well for a moment', [{ on: 'GET /v1/**', do: 'status', status: 503, nth: 4, times: 2 }]],
    ['Notion is overloaded', [{ on: '*', do: 'status', status: 529, nth: 9, times: 2, retryAfter: 1 }]],
    ['a saved change is answered with 503', [{ on: 'POST /v1/databases', do: 'committed' }]],
    ['the trash answers late', [{ on: 'PATCH /v1/pages/*', do: 'status', status: 429, times: 2, retryAfter: 1 }]],
  ])('%s: nothing else is measured for it, and one page lies in the trash', async (_trouble, faults) => {
    notion.setFaults(faults);
    const report = await probe();
    expect([differing(report), report.failed, report.left]).toEqual([[], undefined, undefined]);
    expect([made(), left()]).toEqual([1, []]);
  });

  test('a 429 that was met in passing answers whether its header says how long', async () => {
    notion.setFaults([{ on: 'GET /v1/**', do: 'status', status: 429, times: 2, retryAfter: 3 }]);
    const { rows } = await probe();
    expect(rows.at(-1)).toMatchObject({ name: 'retry-after', there: 'always', differs: false, detail: '2 seen' });
    const headless = altering(/^GET /, body => body);
    notion.setFaults([{ on: 'GET /v1/**', do: 'status', status: 429, times: 2, retryAfter: 3 }]);
    const without: typeof fetch = async (input, init) => {
      const response = await headless(input, init);
      const headers = new Headers(response.headers);
      headers.delete('retry-after');
      return new Response(response.body, { status: response.status, headers });
    };
    expect(differing(await probe({ fetch: without }))).toEqual([['retry-after', 'only its body does']]);
  });

  test('what ends it early is told, with what was measured before, and the page lies in the trash', async () => {
    notion.setFaults([{ on: 'GET /v1/blocks/*/children', do: 'status', status: 500, nth: 2, times: 'always' }]);
    const report = await probe();
    expect(report.failed).toMatchObject({ code: 'away', message: expect.stringContaining('Notion is not well (500)') });
    expect(report.rows.map(({ name }) => name)).toEqual(['edited-time', 'append-listing']);
    expect(left()).toEqual([]);
  });

  test('somebody ends it: it stops at the next request, and the page lies in the trash', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    let requests = 0;
    const counting: typeof fetch = (input, init) => {
      requests += 1;
      if (requests === 8) stop.abort(reason);
      return fetch(input, init);
    };
    const report = await probe({ fetch: counting, signal: stop.signal });
    expect(report.failed).toBe(reason);
    expect(requests).toBe(9);
    expect([made(), left()]).toEqual([1, []]);
  });

  test('a page that can never be put into the trash is named', async () => {
    notion.setFaults([{ on: 'PATCH /v1/pages/*', do: 'status', status: 502, times: 'always' }]);
    const report = await probe();
    const { id } = left()[0] as { id: string };
    expect(report.left).toBe(id);
  });

  test('a parent that is not shared is told, and nothing is made', async () => {
    const report = await probe({ parent: '38d9ce7b-60a4-8146-86a8-e82177e8342a' });
    expect(report.failed).toMatchObject({ code: 'not_shared' });
    expect(report).not.toHaveProperty('left');
  });
});

test('what a connection may not do is told, and does not end the rest', async () => {
  const { token } = notion.addToken({ name: 'Reader', capabilities: ['read_content', 'insert_content'] });
  const report = await runProbes({
    probes: PROBES,
    parent: notion.root,
    title: TITLE,
    token,
    baseUrl: notion.url,
    fetch,
    wait: async () => {},
    step: () => {},
  });
  const trashed = report.rows.find(({ name }) => name === 'trashed-block');
  expect(trashed).toMatchObject({ differs: null, why: expect.stringContaining('may not do this') });
  expect(report.rows).toHaveLength(PROBES.length);
  // It may not put the page into the trash either.
  expect(report.left).toBeDefined();
});
