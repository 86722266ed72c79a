import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, paragraph, words } from './ask.ts';

let notion: LocalNotion;
let page = '';
beforeAll(async () => {
  notion = await startLocalNotion();
});
afterAll(() => notion.close());
beforeEach(async () => {
  const parent = { page_id: notion.root };
  page = String((await ask(notion, 'POST /v1/pages', { parent, properties: { title: words('P') } })).body.id);
});

const append = (...children: Json[]) => ask(notion, `PATCH /v1/blocks/${page}/children`, { children });
const markdown = async (id = page) => (await ask(notion, `GET /v1/pages/${id}/markdown?markdown_version=v2`)).body;
const change = (type: string, given: JsonObject) =>
  ask(notion, `PATCH /v1/pages/${page}/markdown`, { type, [type]: given, markdown_version: 'v2' });
const ids = async (id = page) =>
  ((await ask(notion, `GET /v1/blocks/${id}/children`)).body.results as JsonObject[]).map(block => String(block.id));

describe('a block is written as', () => {
  test.each<[string, JsonObject, string]>([
    ['paragraph', paragraph('Hello'), 'Hello'],
    ['empty paragraph', { paragraph: { rich_text: [] } }, '<p />'],
    [
      'coloured paragraph',
      { paragraph: { rich_text: words('a'), color: 'red_background' } },
      '<p color="red_bg">\na\n</p>',
    ],
    ['line break', paragraph('a\nb'), 'a\\\nb'],
    [
      'toggle heading',
      { heading_2: { rich_text: words('a'), is_toggleable: true, color: 'blue', children: [paragraph('b')] } },
      '<toggle heading="h2" color="blue">\na\n\nb\n</toggle>',
    ],
    [
      'bullet with a bullet',
      { bulleted_list_item: { rich_text: words('a'), children: [{ bulleted_list_item: { rich_text: words('b') } }] } },
      '- a\n  - b',
    ],
    [
      'bullet with a paragraph',
      { bulleted_list_item: { rich_text: words('a'), children: [paragraph('b')] } },
      '<ul>\n<li>\na\n\nb\n</li>\n</ul>',
    ],
    ['done to-do', { to_do: { rich_text: words('a'), checked: true } }, '- [x] a'],
    ['quote', { quote: { rich_text: words('a\nb') } }, '> a\\\n> b'],
    [
      'callout',
      {
        callout: { rich_text: words('a'), icon: { emoji: '💡' }, color: 'gray_background', children: [paragraph('b')] },
      },
      '<callout icon="💡" color="gray_bg">\na\n\nb\n</callout>',
    ],
    ['code', { code: { rich_text: words('a*\n  b'), language: 'rust' } }, '```rust\na*\n  b\n```'],
    [
      'bookmark',
      { bookmark: { url: 'https://a.example', caption: words('c') } },
      '<bookmark source="https://a.example">c</bookmark>',
    ],
    [
      'table',
      {
        table: {
          table_width: 2,
          has_column_header: true,
          children: [{ table_row: { cells: [words('a'), words('b')] } }],
        },
      },
      '| a | b |\n| --- | --- |',
    ],
    ['contents', { table_of_contents: { color: 'red' } }, '<table-of-contents color="red" />'],
  ])('%s', async (_name, block, expected) => {
    await append(block);
    expect((await markdown()).markdown).toBe(expected);
    // Replacing a page by its own text changes nothing.
    const before = notion.snapshot();
    await change('replace_content', { new_str: expected });
    expect(notion.snapshot()).toEqual(before);
    // A page made from the text has the same text.
    const { body } = await ask(notion, 'POST /v1/pages', {
      parent: { page_id: notion.root },
      properties: { title: words('x') },
      markdown: expected,
      markdown_version: 'v2',
    });
    expect((await markdown(String(body.id))).markdown).toBe(expected);
  });

  test('unknown, with its id, when it has no form', async () => {
    await append({ breadcrumb: {} }, { link_to_page: { page_id: page } });
    const [breadcrumb = '', link = ''] = await ids();
    const address = (id: string) => `${notion.url}/${page.replaceAll('-', '')}#${id.replaceAll('-', '')}`;
    expect(await markdown()).toMatchObject({
      markdown: `<unknown url="${address(breadcrumb)}" alt="breadcrumb" />\n\n<unknown url="${address(link)}" alt="alias" />`,
      unknown_block_ids: [breadcrumb, link],
    });
  });
});

describe('a change by Markdown', () => {
  test('keeps the ids of all blocks when a letter changes, and edits just that one', async () => {
    await append(
      paragraph('one'),
      { toggle: { rich_text: words('two'), children: [paragraph('inside')] } },
      paragraph('three'),
    );
    const before = await ids();
    const inside = await ids(before[1]);
    const { body } = await change('update_content', { content_updates: [{ old_str: 'inside', new_str: 'inwards' }] });
    expect(body.markdown).toBe('one\n\n<toggle>\ntwo\n\ninwards\n</toggle>\n\nthree');
    expect([await ids(), await ids(before[1])]).toEqual([before, inside]);
  });

  test('takes a colour away', async () => {
    await append({ quote: { rich_text: words('a'), color: 'red' } });
    expect((await change('replace_content', { new_str: '> a' })).body.markdown).toBe('> a');
  });

  test('keeps what has no form where its line stays', async () => {
    await append({ breadcrumb: {} }, paragraph('x'));
    const before = await ids();
    await change('replace_content', { new_str: String((await markdown()).markdown).replace('x', 'y') });
    expect(await ids()).toEqual(before);
  });

  test('inserts at the end, at the start and after a selection, as blocks of their own', async () => {
    await change('insert_content', { content: '## New Section\n\nHello.' });
    await change('insert_content', { content: 'first', position: { type: 'start' } });
    await change('insert_content', { content: 'middle', after: '## New...Section' });
    expect((await markdown()).markdown).toBe('first\n\n## New Section\n\nmiddle\n\nHello.');
  });

  test('moves a page that is named by its address, and does not delete one unless told to', async () => {
    const parent = { page_id: notion.root };
    const { body } = await ask(notion, 'POST /v1/pages', { parent, properties: { title: words('Other') } });
    await change('insert_content', { content: `<page url="${body.url}">Other</page>` });
    expect((await ask(notion, `GET /v1/pages/${body.id}`)).body.parent).toEqual({ type: 'page_id', page_id: page });
    expect((await change('replace_content', { new_str: 'b' })).body.message).toContain('would delete 1 child page(s)');
  });
});

test('the first heading is the title of a page that has none', async () => {
  const { body } = await ask(notion, 'POST /v1/pages', {
    parent: { page_id: notion.root },
    markdown: '# Plan\n\nOne line\nof text',
    markdown_version: 'v2',
  });
  expect(body.properties).toMatchObject({ title: { title: [{ plain_text: 'Plan' }] } });
  expect((await markdown(String(body.id))).markdown).toBe('One line of text');
});

test('a comment can be written as Markdown', async () => {
  const given = { parent: { page_id: page }, markdown: '<b> yes </b>**!**', markdown_version: 'v2' };
  const { body } = await ask(notion, 'POST /v1/comments', given);
  expect(body.rich_text).toMatchObject([{ plain_text: ' yes !', annotations: { bold: true } }]);
});

test('a version without Markdown is refused', async () => {
  const refused = { status: 400, body: { code: 'validation_error' } };
  const parent = { page_id: page };
  const asPage = { parent, children: [paragraph('a')], markdown_version: 'v2' };
  expect(await ask(notion, 'POST /v1/pages', asPage)).toMatchObject(refused);
  const asComment = { parent, rich_text: words('a'), markdown_version: 'v2' };
  expect(await ask(notion, 'POST /v1/comments', asComment)).toMatchObject(refused);
});
