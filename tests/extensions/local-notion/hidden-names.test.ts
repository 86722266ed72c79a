import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, paragraph, words } from './ask.ts';
import { makeDatabase } from './tasks.ts';

// "Plans" is shared with a connection. "Pay" is not, and neither is "Raises", which lies in Plans. Plans mentions both.

let notion: LocalNotion;
let token: string;
let plans: string;
let pay: string;
let raises: string;
let salaries: string;

const mention = (type: 'page' | 'database', id: string): Json => ({
  type: 'mention',
  mention: { type, [type]: { id } },
  annotations: { bold: true },
});
const by = (request: string, body?: JsonObject) => ask(notion, request, body, { token });

beforeEach(async () => {
  notion = await startLocalNotion();
  [plans = '', pay = ''] = notion.importTrees([
    { title: 'Plans', tree: [] },
    { title: 'Pay', tree: [] },
  ]);
  const made = await ask(notion, 'POST /v1/pages', {
    parent: { page_id: plans },
    properties: { title: words('Raises') } as never,
  });
  raises = String(made.body.id);
  [salaries] = await makeDatabase(notion, { Name: { title: {} } }, 'Salaries');
  const rich_text = [mention('page', pay), mention('page', raises), mention('database', salaries)];
  const table = { table_width: 1, children: [{ table_row: { cells: [[mention('page', pay)]] } }] };
  await ask(notion, `PATCH /v1/blocks/${plans}/children`, {
    children: [{ paragraph: { rich_text } }, { table } as never, paragraph('open')],
  });
  await ask(notion, 'POST /v1/comments', { parent: { page_id: plans }, rich_text });
  token = notion.addToken({ name: 'Digest', grants: { [plans]: 'edit', [raises]: 'none' } }).token;
});
afterEach(() => notion.close());

describe('the name of what is not shared is in no answer:', () => {
  test.each([
    'GET /v1/pages/:id',
    'GET /v1/blocks/:id/children',
    'GET /v1/comments?block_id=:id',
    'GET /v1/pages/:id/markdown',
    'GET /v1/pages/:id/markdown?markdown_version=v2',
  ])('%s', async request => {
    const { status, body } = await by(request.replace(':id', plans));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/Pay|Raises|Salaries/);
  });

  test('nor in a row of a table, a search, or the title of a row', async () => {
    const { body } = await by(`GET /v1/blocks/${plans}/children`);
    const table = (body.results as JsonObject[]).find(({ type }) => type === 'table');
    expect(JSON.stringify((await by(`GET /v1/blocks/${table?.id}/children`)).body)).not.toContain('Pay');
    expect(JSON.stringify((await by('POST /v1/search', {})).body)).not.toMatch(/Pay|Raises|Salaries/);
    await ask(notion, `PATCH /v1/pages/${plans}`, { properties: { title: [mention('page', pay)] as never } });
    expect(JSON.stringify((await by(`GET /v1/pages/${plans}`)).body.properties)).not.toContain('Pay');
    expect(JSON.stringify((await by(`GET /v1/pages/${plans}/properties/title`)).body)).not.toContain('Pay');
  });
});

test('a mention of it has its id, no marks, and says "Untitled"; who may see it reads its name', async () => {
  const first = async (asked: Promise<{ body: JsonObject }>): Promise<unknown> => {
    const block = ((await asked).body.results as JsonObject[]).find(({ type }) => type === 'paragraph');
    return (block?.paragraph as { rich_text: Json[] } | undefined)?.rich_text[0];
  };
  expect(await first(by(`GET /v1/blocks/${plans}/children`))).toMatchObject({
    type: 'mention',
    mention: { type: 'page', page: { id: pay } },
    annotations: { bold: false, color: 'default' },
    plain_text: 'Untitled',
  });
  expect(await first(ask(notion, `GET /v1/blocks/${plans}/children`))).toMatchObject({
    annotations: { bold: true },
    plain_text: 'Pay',
  });
});

describe.each(['v1', 'v2'])('in Markdown %s', version => {
  test('a hidden child page is named by its id alone, and the text is called cut', async () => {
    const { body } = await by(`GET /v1/pages/${plans}/markdown?markdown_version=${version}`);
    expect(body).toMatchObject({ truncated: true, unknown_block_ids: [raises] });
    expect(body.markdown).toMatch(/<unknown [^>]*>/);
    const whole = await ask(notion, `GET /v1/pages/${plans}/markdown?markdown_version=${version}`);
    expect(whole.body).toMatchObject({ truncated: false, unknown_block_ids: [] });
    expect(whole.body.markdown).toContain('Raises');
  });

  test('a change beside it leaves it, and the mentions, where they are', async () => {
    const { body } = await by(`PATCH /v1/pages/${plans}/markdown`, {
      type: 'update_content',
      update_content: { content_updates: [{ old_str: 'open', new_str: 'closed' }] },
      markdown_version: version,
    });
    expect(body.markdown).toContain('closed');
    const { results } = (await ask(notion, `GET /v1/blocks/${plans}/children`)).body as { results: JsonObject[] };
    expect(results.map(({ type }) => type)).toEqual(['child_page', 'paragraph', 'table', 'paragraph']);
    expect(JSON.stringify(results[1])).toContain('"plain_text":"Pay"');
  });
});
