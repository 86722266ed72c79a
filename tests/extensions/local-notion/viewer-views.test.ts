import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask } from './ask.ts';
import { startTasks, type Tasks } from './tasks.ts';

let tasks: Tasks;
let address: string;
beforeAll(async () => {
  tasks = await startTasks();
  const { body } = await ask(tasks.notion, `GET /v1/data_sources/${tasks.source}`);
  address = `/p/${String((body.parent as JsonObject).database_id)}`;
});
afterAll(() => tasks.notion.close());

/** The words of what the viewer shows of a view, a mark or cell a line. */
const shown = async (view: JsonObject, more = ''): Promise<string[]> => {
  const { body } = await ask(tasks.notion, 'POST /v1/views', {
    data_source_id: tasks.source,
    database_id: address.slice(3),
    name: 'Mine',
    ...view,
  });
  const markup = await (await fetch(`${tasks.notion.url}${address}?v=${body.id}${more}`)).text();
  const inside = markup.slice(markup.indexOf('<nav class="views"'), markup.indexOf('<footer'));
  return inside.split(/<[^>]*>/).filter(text => text.trim() !== '');
};

const board = (type: string, name: string, more: JsonObject = {}): JsonObject => ({
  type: 'board',
  configuration: { type: 'board', group_by: { type, property_id: name, sort: { type: 'manual' }, ...more } },
});

test('a board has a column for each option, in the order of the schema, and one for what has none', async () => {
  expect(await shown(board('select', 'Kind'))).toEqual([
    'Default view',
    'Mine',
    'No Kind',
    '1',
    'gamma',
    'A',
    '1',
    'alpha',
    'B',
    '1',
    'beta',
  ]);
});

test('a row with two values stands in both columns, and empty columns may be hidden', async () => {
  const words = await shown(board('multi_select', 'Tags', { hide_empty_groups: true }));
  expect(words.join(' ')).toContain('No Tags 1 gamma x 2 alpha beta y 1 beta');
});

test('a board by person has a column for each', async () => {
  expect((await shown(board('person', 'Who'))).join(' ')).toMatch(/No Who 2 beta gamma A Ana 1 alpha$/);
});

test('a calendar has each row on its day, and can be turned', async () => {
  const words = await shown({ type: 'calendar' });
  expect(words).toContain('November 2026');
  expect(words[words.indexOf('10') + 1]).toBe('alpha');
  expect(words[words.indexOf('20') + 1]).toBe('gamma');
  const december = await shown({ type: 'calendar' }, '&month=2026-12');
  expect(december).toContain('December 2026');
  expect(december).not.toContain('alpha');
});

test('a table hides the columns that its view hides, and filters and sorts its rows', async () => {
  const hidden = ['Text', 'Kind', 'Tags', 'State', 'Due', 'Done', 'Who', 'Link', 'Id', 'Files', 'Rel'];
  const words = await shown({
    type: 'table',
    configuration: { type: 'table', properties: hidden.map(property_id => ({ property_id, visible: false })) },
    filter: { property: 'Points', number: { greater_than: 1 } },
    sorts: [{ property: 'Points', direction: 'descending' }],
  });
  expect(words.slice(-7)).toEqual(['Name', 'Points', 'gamma', '3', 'beta', '2', 'New']);
});

test('a page that leaves dozens of the properties of its database empty has them behind a line', async () => {
  const names = Array.from({ length: 11 }, (_one, i) => `Property ${i + 1}`);
  const { body: database } = await ask(tasks.notion, 'POST /v1/databases', {
    parent: { type: 'page_id', page_id: tasks.notion.root },
    title: [{ text: { content: 'Journal' } }],
    initial_data_source: {
      properties: { Name: { title: {} }, Note: { rich_text: {} }, State: { status: {} }, ...numbers(names) },
    },
  });
  const [source] = database.data_sources as JsonObject[];
  const { body: page } = await ask(tasks.notion, 'POST /v1/pages', {
    parent: { type: 'data_source_id', data_source_id: source!.id! },
    properties: {
      Name: { title: [{ text: { content: 'Row' } }] },
      Note: { rich_text: [{ text: { content: 'Said' } }] },
    },
  });
  const head = async (): Promise<string[]> => {
    const markup = await (await fetch(`${tasks.notion.url}/p/${page.id}`)).text();
    const inside = markup.slice(markup.indexOf('<div class="head-properties"'), markup.indexOf('</details></div>'));
    return inside.split(/<[^>]*>/).filter(text => text.trim() !== '');
  };
  expect((await head()).slice(0, 4)).toEqual(['Note', 'Said', '12 more properties', 'State']);
  const filled = Object.fromEntries(names.slice(0, 2).map(name => [name, { number: 1 }]));
  await ask(tasks.notion, `PATCH /v1/pages/${page.id}`, { properties: filled });
  expect((await head()).join(' ')).not.toContain('more properties');
});
const numbers = (names: readonly string[]): JsonObject => Object.fromEntries(names.map(name => [name, { number: {} }]));
