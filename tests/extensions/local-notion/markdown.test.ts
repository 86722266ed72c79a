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
  const { body } = await ask(notion, 'POST /v1/pages', {
    parent: { page_id: notion.root },
    properties: { title: words('P') },
  });
  page = String(body.id);
});

const append = (...children: Json[]) => ask(notion, `PATCH /v1/blocks/${page}/children`, { children });
const markdown = async () => (await ask(notion, `GET /v1/pages/${page}/markdown`)).body;
const change = (type: string, given: JsonObject) =>
  ask(notion, `PATCH /v1/pages/${page}/markdown`, { type, [type]: given });
const ids = async (id = page) =>
  ((await ask(notion, `GET /v1/blocks/${id}/children`)).body.results as JsonObject[]).map(block => String(block.id));

describe('a block is written as', () => {
  test.each<[string, JsonObject, string]>([
    ['paragraph', paragraph('Hello'), 'Hello'],
    ['empty paragraph', { paragraph: { rich_text: [] } }, '<empty-block/>'],
    ['coloured paragraph', { paragraph: { rich_text: words('a'), color: 'red_background' } }, 'a {color="red_bg"}'],
    ['paragraph with a child', { paragraph: { rich_text: words('a'), children: [paragraph('b')] } }, 'a\n\tb'],
    ['paragraph that looks like a list', paragraph('- a'), '\\- a'],
    ['line break', paragraph('a\nb'), 'a<br>b'],
    ['heading', { heading_3: { rich_text: words('a') } }, '### a'],
    [
      'toggle heading',
      { heading_2: { rich_text: words('a'), is_toggleable: true, color: 'blue', children: [paragraph('b')] } },
      '## a {toggle="true" color="blue"}\n\tb',
    ],
    ['bullet', { bulleted_list_item: { rich_text: words('a'), children: [paragraph('b')] } }, '- a\n\tb'],
    ['number', { numbered_list_item: { rich_text: words('a') } }, '1. a'],
    ['open to-do', { to_do: { rich_text: words('a') } }, '- [ ] a'],
    ['done to-do', { to_do: { rich_text: words('a'), checked: true } }, '- [x] a'],
    ['quote', { quote: { rich_text: words('a\nb') } }, '> a<br>b'],
    [
      'toggle',
      { toggle: { rich_text: words('a'), children: [paragraph('b')] } },
      '<details>\n<summary>a</summary>\n\tb\n</details>',
    ],
    [
      'callout',
      {
        callout: { rich_text: words('a'), icon: { emoji: '💡' }, color: 'gray_background', children: [paragraph('b')] },
      },
      '<callout icon="💡" color="gray_bg">\n\ta\n\tb\n</callout>',
    ],
    ['code', { code: { rich_text: words('a*\n  b'), language: 'rust' } }, '```rust\na*\n  b\n```'],
    ['equation', { equation: { expression: 'x^2' } }, '$$\nx^2\n$$'],
    ['divider', { divider: {} }, '---'],
    [
      'table',
      {
        table: {
          table_width: 2,
          has_column_header: true,
          children: [{ table_row: { cells: [words('a'), words('b')] } }],
        },
      },
      '<table header-row="true">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>b</td>\n\t</tr>\n</table>',
    ],
    [
      'columns',
      {
        column_list: {
          children: [{ column: { children: [paragraph('a')] } }, { column: { children: [paragraph('b')] } }],
        },
      },
      '<columns>\n\t<column>\n\t\ta\n\t</column>\n\t<column>\n\t\tb\n\t</column>\n</columns>',
    ],
    [
      'image',
      { image: { external: { url: 'https://a.example/i.png' }, caption: words('c') } },
      '![c](https://a.example/i.png)',
    ],
    [
      'audio',
      { audio: { external: { url: 'https://a.example/a.mp3' } } },
      '<audio src="https://a.example/a.mp3"></audio>',
    ],
    ['contents', { table_of_contents: { color: 'red' } }, '<table_of_contents color="red"/>'],
  ])('%s', async (_name, block, expected) => {
    await append(block);
    expect((await markdown()).markdown).toBe(expected);
    // What was written reads back as the same: replacing a page by its own text changes nothing.
    const before = notion.snapshot();
    await change('replace_content', { new_str: expected });
    expect(notion.snapshot()).toEqual(before);
    // A page made from the text has the same text.
    const made = await ask(notion, 'POST /v1/pages', {
      parent: { page_id: notion.root },
      properties: { title: words('x') },
      markdown: expected,
    });
    expect((await ask(notion, `GET /v1/pages/${made.body.id}/markdown`)).body.markdown).toBe(expected);
  });

  test('unknown, with its id, when it has no form', async () => {
    await append({ bookmark: { url: 'https://a.example' } }, { link_to_page: { page_id: page } });
    const [bookmark = '', link = ''] = await ids();
    const address = (id: string) => `${notion.url}/${page.replaceAll('-', '')}#${id.replaceAll('-', '')}`;
    expect(await markdown()).toMatchObject({
      object: 'page_markdown',
      id: page,
      markdown: `<unknown url="${address(bookmark)}" alt="bookmark"/>\n<unknown url="${address(link)}" alt="alias"/>`,
      truncated: false,
      unknown_block_ids: [bookmark, link],
    });
  });

  test('nothing, for an empty page', async () => {
    expect((await markdown()).markdown).toBe('');
  });

  test('numbers that are counted anew', async () => {
    await append(...['a', 'b'].map(text => ({ numbered_list_item: { rich_text: words(text) } })), paragraph('x'), {
      numbered_list_item: { rich_text: words('c') },
    });
    expect((await markdown()).markdown).toBe('1. a\n2. b\nx\n1. c');
  });
});

test('people, pages and dates are mentioned by tags', async () => {
  const ana = notion.addPerson({ name: 'Ana' });
  const date = { start: '2026-11-27', end: null, time_zone: null };
  await append({
    paragraph: {
      rich_text: [{ mention: { user: { id: ana } } }, { mention: { page: { id: page } } }, { mention: { date } }],
    },
  });
  const text = `<mention-user url="user://${ana}">Ana</mention-user><mention-page url="${notion.url}/${page.replaceAll('-', '')}">P</mention-page><mention-date start="2026-11-27"/>`;
  expect((await markdown()).markdown).toBe(text);
  await change('replace_content', { new_str: `${text}!` });
  expect((await markdown()).markdown).toBe(`${text}!`);
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
    expect(body.markdown).toBe('one\n<details>\n<summary>two</summary>\n\tinwards\n</details>\nthree');
    expect([await ids(), await ids(before[1])]).toEqual([before, inside]);
  });

  test('inserts between blocks without touching them', async () => {
    await append({ numbered_list_item: { rich_text: words('a') } }, { numbered_list_item: { rich_text: words('b') } });
    const [a, b] = await ids();
    await change('replace_content', { new_str: '1. a\n2. new\n3. b' });
    const after = await ids();
    expect([after[0], after[2], after.length]).toEqual([a, b, 3]);
  });

  test('keeps what has no form where its line stays', async () => {
    await append({ bookmark: { url: 'https://a.example' } }, paragraph('x'));
    const before = await ids();
    const text = String((await markdown()).markdown);
    await change('replace_content', { new_str: text.replace('x', 'y') });
    expect(await ids()).toEqual(before);
  });

  test('inserts at the end, at the start and after a selection', async () => {
    await change('insert_content', { content: '## New Section\n\nHello from markdown.' });
    expect((await markdown()).markdown).toBe('## New Section\nHello from markdown.');
    await change('insert_content', { content: 'first', position: { type: 'start' } });
    await change('insert_content', { content: 'middle', after: '## New...Section' });
    expect((await markdown()).markdown).toBe('first\n## New Section\nmiddle\nHello from markdown.');
  });

  test('replaces a range', async () => {
    await append(paragraph('a'), paragraph('b'), paragraph('c'));
    await change('replace_content_range', { content: 'x', content_range: 'a...b' });
    expect((await markdown()).markdown).toBe('x\nc');
  });

  test.each<[string, string, JsonObject]>([
    ['a text that is not there', 'update_content', { content_updates: [{ old_str: 'zzz', new_str: 'x' }] }],
    ['a text that is there twice', 'update_content', { content_updates: [{ old_str: 'a', new_str: 'x' }] }],
    ['an empty text', 'update_content', { content_updates: [{ old_str: '', new_str: 'x' }] }],
    ['two places at once', 'insert_content', { content: 'x', after: 'a', position: { type: 'end' } }],
  ])('is refused for %s', async (_name, type, given) => {
    await append(paragraph('a'), paragraph('a'));
    expect(await change(type, given)).toMatchObject({ status: 400, body: { code: 'validation_error' } });
  });

  test('does not delete a child page unless told to', async () => {
    const { body } = await ask(notion, 'POST /v1/pages', {
      parent: { page_id: page },
      properties: { title: words('Child') },
    });
    await append(paragraph('a'));
    const refused = await change('replace_content', { new_str: 'b' });
    expect(refused.body.message).toContain('This operation would delete 1 child page(s) or database(s)');
    await change('replace_content', { new_str: 'b', allow_deleting_content: true });
    expect((await ask(notion, `GET /v1/pages/${body.id}`)).body.in_trash).toBe(true);
  });

  test('moves a page that is named by its address', async () => {
    const { body } = await ask(notion, 'POST /v1/pages', {
      parent: { page_id: notion.root },
      properties: { title: words('Other') },
    });
    await change('insert_content', { content: `<page url="${body.url}">Other</page>` });
    expect((await ask(notion, `GET /v1/pages/${body.id}`)).body.parent).toEqual({ type: 'page_id', page_id: page });
  });
});

test('a page made from Markdown takes its title from the first heading', async () => {
  const { body } = await ask(notion, 'POST /v1/pages', {
    parent: { page_id: notion.root },
    markdown: '# Plan\n\n- [ ] do it\n\t- sub',
  });
  expect(body.properties).toMatchObject({ title: { title: [{ plain_text: 'Plan' }] } });
  expect((await ask(notion, `GET /v1/pages/${body.id}/markdown`)).body.markdown).toBe('- [ ] do it\n\t- sub');
});

test('pipes are read as a table', async () => {
  await change('insert_content', { content: '| a | b |\n| --- | --- |\n| c | d |' });
  expect((await markdown()).markdown).toBe(
    '<table header-row="true">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>b</td>\n\t</tr>\n\t<tr>\n\t\t<td>c</td>\n\t\t<td>d</td>\n\t</tr>\n</table>',
  );
});

test('a comment can be written as Markdown', async () => {
  const { body } = await ask(notion, 'POST /v1/comments', { parent: { page_id: page }, markdown: '**yes**' });
  expect(body.rich_text).toMatchObject([{ plain_text: 'yes', annotations: { bold: true } }]);
});
