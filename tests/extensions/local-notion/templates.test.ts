import { Client } from '@notionhq/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { checkedFetch } from '../../conformance/local-notion/checked-fetch.ts';
import { ask, words } from './ask.ts';
import { local } from './ask-local.ts';
import { startTasks, type Tasks } from './tasks.ts';

let tasks: Tasks;
let notion: LocalNotion;
beforeEach(async () => {
  tasks = await startTasks();
  notion = tasks.notion;
});
afterEach(() => notion.close());

const addTemplate = async (name: string, more: JsonObject = {}): Promise<string> => {
  const { body } = await local(notion, 'POST /_local/templates', { data_source_id: tasks.source, name, ...more });
  return String(body.id);
};

const textsOn = async (page: Json | undefined): Promise<unknown[]> => {
  const { body } = await ask(notion, `GET /v1/blocks/${page}/children`);
  const blocks = body.results as { type: string; [type: string]: unknown }[];
  return blocks.map(block => (block[block.type] as { rich_text: { plain_text: string }[] }).rich_text[0]?.plain_text);
};

const heading = { heading_2: { rich_text: words('Agenda') } };
const today = {
  paragraph: {
    rich_text: [{ mention: { type: 'template_mention', template_mention: { template_mention_date: 'today' } } }],
  },
};

describe('templates of a data source', () => {
  test('are listed by name, and are no rows', async () => {
    const [weekly, monthly] = [await addTemplate('Weekly', { is_default: true }), await addTemplate('Monthly')];
    const client = new Client({ auth: notion.token, baseUrl: notion.url, fetch: checkedFetch as never });
    const listed = await client.dataSources.listTemplates({ data_source_id: tasks.source });
    expect(listed).toEqual({
      templates: [
        { id: weekly, name: 'Weekly', is_default: true },
        { id: monthly, name: 'Monthly', is_default: false },
      ],
      has_more: false,
      next_cursor: null,
    });
    const { body } = await ask(notion, `GET /v1/data_sources/${tasks.source}/templates?name=month&page_size=1`);
    expect(body.templates).toHaveLength(1);
    const rows = await ask(notion, `POST /v1/data_sources/${tasks.source}/query`, {});
    expect(rows.body.results).toHaveLength(3);
    const found = await ask(notion, 'POST /v1/search', { query: 'Weekly' });
    expect(found.body.results).toEqual([]);
  });

  test('fill a page after it was answered with, when the fault plan says', async () => {
    const template_id = await addTemplate('Weekly', { children: [heading, today] });
    notion.setFaults([{ on: 'POST /v1/pages', do: 'background', lagMs: 600_000 }]);
    const { body } = await ask(notion, 'POST /v1/pages', {
      parent: { data_source_id: tasks.source },
      properties: { Name: { title: words('Ana') } },
      template: { type: 'template_id', template_id, timezone: 'Pacific/Kiritimati' },
    });
    expect(await textsOn(body.id)).toEqual([]);
    await notion.settle();
    expect(await textsOn(body.id)).toEqual(['Agenda', '2026-11-19']);
    const after = await ask(notion, `GET /v1/pages/${body.id}`);
    expect(after.body.properties).toMatchObject({ Name: { title: [{ plain_text: 'Ana' }] } });
  });

  test('may replace what a page holds', async () => {
    await addTemplate('Weekly', { is_default: true, children: [heading] });
    const { body } = await ask(notion, 'POST /v1/pages', {
      parent: { data_source_id: tasks.source },
      properties: {},
      children: [{ paragraph: { rich_text: words('old') } }],
    });
    await ask(notion, `PATCH /v1/pages/${body.id}`, { template: { type: 'default' }, erase_content: true });
    await notion.settle();
    expect(await textsOn(body.id)).toEqual(['Agenda']);
  });

  test.each<[string, JsonObject, string]>([
    ['no default', { template: { type: 'default' } }, 'There is no default template in this data source.'],
    [
      'an id of nothing',
      { template: { type: 'template_id', template_id: '12345678-1234-4234-8234-123456789abc' } },
      'Could not find a template with ID: 12345678-1234-4234-8234-123456789abc.',
    ],
    [
      'content beside it',
      { template: { type: 'default' }, children: [] },
      'body.template should be not present when body.children is given.',
    ],
    [
      'a place that is no time zone',
      { template: { type: 'default', timezone: 'Mars/Olympus' } },
      'body.template.timezone should be an IANA time zone, instead was `"Mars/Olympus"`.',
    ],
  ])('are refused: %s', async (_name, more, text) => {
    const { status, body } = await ask(notion, 'POST /v1/pages', { parent: { data_source_id: tasks.source }, ...more });
    expect([status, body.message]).toEqual([400, expect.stringContaining(text)]);
  });
});

describe('a request that may be put off', () => {
  const put = (content: string, more: JsonObject = {}) =>
    ask(notion, 'PATCH /v1/pages/:root/markdown', {
      type: 'insert_content',
      insert_content: { content },
      allow_async: true,
      ...more,
    });

  test('is answered with a task, which tells what came of it', async () => {
    const { status, body } = await put('# Hello');
    expect(status).toBe(202);
    expect(body).toMatchObject({
      object: 'async_task',
      id: expect.stringMatching(/^task_[0-9a-f]{32}$/),
      status: 'queued',
      status_url: `${notion.url}/v1/async_tasks/${body.id}`,
      poll_after_seconds: 2,
      operation: { surface: 'rest', name: 'PATCH /v1/pages/:page_id/markdown' },
    });
    const client = new Client({ auth: notion.token, baseUrl: notion.url });
    await notion.settle();
    const done = await client.asyncTasks.retrieve({ task_id: String(body.id) });
    expect(done).toMatchObject({ status: 'succeeded', result: { object: 'page_markdown', id: notion.root } });
  });

  test('fails as it would have failed at once', async () => {
    const { body } = await ask(notion, 'PATCH /v1/pages/:root/markdown', {
      type: 'update_content',
      update_content: { content_updates: [{ old_str: 'not there', new_str: 'x' }] },
      allow_async: true,
    });
    await notion.settle();
    const { body: task } = await ask(notion, `GET /v1/async_tasks/${body.id}`);
    expect(task).toMatchObject({ status: 'failed', error: { object: 'error', status: 400, code: 'validation_error' } });
  });

  test('has to be about a page that is there', async () => {
    const { status } = await ask(notion, 'PATCH /v1/pages/12345678-1234-4234-8234-123456789abc/markdown', {
      type: 'insert_content',
      insert_content: { content: 'x' },
      allow_async: true,
    });
    expect(status).toBe(404);
  });

  test('a task that never was is not found', async () => {
    expect((await ask(notion, 'GET /v1/async_tasks/task_0')).status).toBe(404);
  });
});

test('emojis of the workspace are listed, all or by name', async () => {
  await local(notion, 'POST /_local/emojis', { name: 'bufo', url: 'https://files.example/bufo.png' });
  const client = new Client({ auth: notion.token, baseUrl: notion.url, fetch: checkedFetch as never });
  expect(await client.customEmojis.list({ name: 'bufo' })).toMatchObject({
    object: 'list',
    type: 'custom_emoji',
    results: [{ name: 'bufo', url: 'https://files.example/bufo.png' }],
    has_more: false,
  });
  expect((await client.customEmojis.list({ name: 'other' })).results).toEqual([]);
});
