import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { plainTextOf, storeRichText } from '../../../extensions/local-notion/richtext/store-rich-text.ts';
import { editText, mergeTexts } from '../../../extensions/local-notion/viewer/edit-text.ts';
import { safeLink } from '../../../extensions/local-notion/viewer/safe-link.ts';
import { ask, words } from './ask.ts';

let notion: LocalNotion;
beforeEach(async () => {
  notion = await startLocalNotion();
});
afterEach(() => notion.close());

const show = async (path: string) => (await fetch(notion.url + path)).text();
const post = (path: string, body: Json, headers: Record<string, string> = {}) =>
  fetch(notion.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: notion.url, ...headers },
    body: JSON.stringify(body),
  });
const makePage = async (children: Json, title = 'Page') =>
  (
    await ask(notion, 'POST /v1/pages', {
      parent: { page_id: notion.root },
      properties: { title: words(title) },
      children,
    })
  ).body;
const childrenOf = async (page: JsonObject) =>
  (await ask(notion, `GET /v1/blocks/${page.id}/children`)).body.results as JsonObject[];

test('a page is found by its url, by its id with and without dashes, and the first page at /', async () => {
  const page = await makePage([{ paragraph: { rich_text: words('Here') } }], 'A title');
  for (const path of [
    String(page.url).replace(notion.url, ''),
    `/p/${page.id}`,
    `/p/${String(page.id).replaceAll('-', '')}`,
  ])
    expect(await show(path)).toContain('>Here</div>');
  expect(await show('/')).toContain('<title>Home</title>');
  expect((await fetch(`${notion.url}/p/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
});

test('nothing that a page holds becomes markup or a script', async () => {
  const evil = '"><script>alert(1)</script>';
  const page = await makePage(
    [
      { paragraph: { rich_text: [{ text: { content: evil, link: { url: 'javascript:alert(1)' } } }] } },
      { bookmark: { url: 'javascript:alert(1)', caption: words(evil) } },
      { image: { external: { url: `https://a.example/${evil}` }, caption: words(evil) } },
      { callout: { rich_text: words(evil), icon: { external: { url: 'javascript:alert(1)' } } } },
      { equation: { expression: evil } },
    ],
    evil,
  );
  const document = await show(`/p/${page.id}`);
  expect(document.match(/<script/g)).toHaveLength(1);
  expect(document).not.toMatch(/(href|src)="\s*javascript:/i);
});

test.each([
  ['https://a.example', true],
  ['/p/10ca1000000040008000000000000000', true],
  ['mailto:ana@example.com', true],
  ['javascript:alert(1)', false],
  [' JaVaScRiPt:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,<script>', false],
  ['vbscript:x', false],
])('a link to %j is followed: %s', (address, followed) => {
  expect(safeLink(address)).toBe(followed ? address : undefined);
});

describe('an edit in place', () => {
  const bold = (content: string) => ({ text: { content }, annotations: { bold: true } });
  const linked = (content: string) => ({ text: { content, link: { url: 'https://a.example/' } } });
  const plain = (content: string) => ({ text: { content } });

  test.each<[string, Json[], string, Json[]]>([
    [
      'keeps the marks of untouched words',
      [plain('Ship '), bold('now'), plain(' please')],
      'Ship it now please',
      [plain('Ship it '), bold('now'), plain(' please')],
    ],
    ['inside a marked word stays marked', [plain('Ship '), bold('now')], 'Ship noow', [plain('Ship '), bold('noow')]],
    ['at the end continues the last run', [plain('a '), bold('b')], 'a bc', [plain('a '), bold('bc')]],
    ['at the start looks like the first run', [bold('b'), plain(' c')], 'xb c', [bold('xb'), plain(' c')]],
    ['can take everything away', [bold('b')], '', []],
    ['can fill an empty line', [], 'new', [plain('new')]],
    ['removes a run and joins what becomes equal', [plain('a'), bold('b'), plain('c')], 'ac', [plain('ac')]],
    ['keeps a link around a changed letter', [linked('link')], 'lonk', [linked('lonk')]],
    ['never cuts an emoji in two', [plain('🙂')], '🙃', [plain('🙃')]],
  ])('%s', (_name, before, wanted, after) => {
    const edited = editText(storeRichText(before), wanted);
    expect(edited).toEqual(storeRichText(after));
    expect(plainTextOf(edited)).toBe(wanted);
  });

  test('is made by the person who was chosen, and keeps the rest of the block', async () => {
    notion.addPerson({ name: 'Ana' });
    const bo = notion.addPerson({ name: 'Bo' });
    const page = await makePage([{ to_do: { rich_text: words('Ship'), checked: true } }]);
    const [block] = await childrenOf(page);
    const { status } = await post('/_viewer/text', {
      block: block?.id ?? '',
      before: 'Ship',
      after: 'Ship it',
      person: bo,
    });
    expect(status).toBe(200);
    expect(await childrenOf(page)).toMatchObject([
      { last_edited_by: { id: bo }, to_do: { checked: true, rich_text: [{ plain_text: 'Ship it' }] } },
    ]);
    expect((await ask(notion, `GET /v1/pages/${page.id}`)).body.last_edited_by).toMatchObject({ id: bo });
  });

  test('of letters that somebody else changed meanwhile is refused, with a reason', async () => {
    const page = await makePage([{ paragraph: { rich_text: words('new') } }]);
    const [block] = await childrenOf(page);
    const reply = await post('/_viewer/text', { block: block?.id ?? '', before: 'old', after: 'mine' });
    expect([reply.status, await reply.json()]).toEqual([
      409,
      { message: 'This line was changed by somebody else meanwhile.' },
    ]);
  });

  test('of other letters of the line goes together with what somebody else wrote', async () => {
    const page = await makePage([{ paragraph: { rich_text: words('Ship it now') } }]);
    const [block] = await childrenOf(page);
    const reply = await post('/_viewer/text', { block: block?.id ?? '', before: 'Ship it', after: 'We ship it' });
    expect([reply.status, await reply.json()]).toEqual([200, { text: 'We ship it now' }]);
  });

  test('of a tick is an edit too', async () => {
    const page = await makePage([{ to_do: { rich_text: words('Ship') } }]);
    const [block] = await childrenOf(page);
    await post('/_viewer/tick', { block: block?.id ?? '', checked: true });
    expect(await childrenOf(page)).toMatchObject([{ to_do: { checked: true } }]);
    expect((await ask(notion, 'GET /v1/users')).body.results).toMatchObject([{ name: 'Somebody' }, { type: 'bot' }]);
  });
});

describe('two edits of one text', () => {
  test.each<[string, string, string, string, string | undefined]>([
    ['on both sides', 'Ship it', 'Ship it now', 'We ship it', 'We ship it now'],
    ['at the same end stand one after the other', 'a', 'a theirs', 'a mine', 'a theirs mine'],
    ['that are equal are one', 'old', 'new', 'new', 'new'],
    ['inside, one takes away, the other adds', 'one two three', 'one three', 'one two three four', 'one three four'],
    ['on the same letters go against each other', 'old', 'new', 'mine', undefined],
    ['that take away the same place go against each other', 'one two', 'one', 'one three', undefined],
  ])('%s', (_name, before, theirs, mine, both) => {
    expect(mergeTexts(before, theirs, mine)).toBe(both);
  });
});

describe('the private paths answer only pages of this server', () => {
  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'http://evil.example' }],
    ['a form', { 'content-type': 'text/plain' }],
  ])('not %s', async (_name, headers) => {
    expect((await post('/_viewer/tick', {}, headers)).status).toBe(403);
  });

  test('not a name that only leads to this machine', async () => {
    const { request } = await import('node:http');
    const status = await new Promise(resolve => {
      request(`${notion.url}/`, { headers: { host: 'rebound.example' } }, response =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  test('not another site’s page that only reads', async () => {
    const { status } = await fetch(`${notion.url}/_viewer/page/${notion.root}`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(status).toBe(403);
  });
});

test('an open window hears of a change', async () => {
  const controller = new AbortController();
  const stream = await fetch(`${notion.url}/_viewer/events`, { signal: controller.signal });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await ask(notion, 'PATCH /v1/blocks/:root/children', { children: [{ divider: {} }] });
  const { value } = (await reader?.read()) ?? {};
  expect(JSON.parse(value?.replace('data: ', '') ?? '')).toMatchObject({ pages: [notion.root] });
  controller.abort();
});

test('a sample fills an empty workspace, and leaves one that is not empty alone', async () => {
  const sample = await startLocalNotion({ sample: true });
  expect(await (await fetch(sample.url)).text()).toContain('Ana &amp; Bo, weekly one-on-one');
  const again = await startLocalNotion({ workspace: sample.snapshot(), sample: true });
  expect(again.snapshot().records).toHaveLength(sample.snapshot().records.length);
  await Promise.all([sample.close(), again.close()]);
});
