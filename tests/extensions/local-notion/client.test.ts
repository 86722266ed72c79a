import { Client, isFullPage } from '@notionhq/client';
import { afterEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { checkedFetch } from '../../conformance/local-notion/checked-fetch.ts';

let notion: LocalNotion;
afterEach(() => notion.close());

const start = async (notionVersion: string) => {
  notion = await startLocalNotion();
  return new Client({ auth: notion.token, baseUrl: notion.url, notionVersion, fetch: checkedFetch as never });
};

const words = (content: string) => [{ text: { content } }];

describe.each(['2026-03-11', '2025-09-03'])('the official client, speaking %s,', version => {
  test('makes a page with children and reads it back', async () => {
    const client = await start(version);
    const page = await client.pages.create({
      parent: { page_id: notion.root },
      properties: { title: { title: words('Weekly') } },
      children: [
        { to_do: { rich_text: words('Ship it'), checked: true } },
        { toggle: { rich_text: words('More'), children: [{ paragraph: { rich_text: words('inside') } }] } },
      ],
    });
    expect(isFullPage(page) && page.url).toBe(`${notion.url}/Weekly-${page.id.replaceAll('-', '')}`);
    const { results } = await client.blocks.children.list({ block_id: page.id });
    expect(results).toMatchObject([
      { type: 'to_do', to_do: { checked: true, color: 'default' }, has_children: false },
      { type: 'toggle', has_children: true },
    ]);
    const inside = await client.blocks.children.list({ block_id: results[1]?.id ?? '' });
    expect(inside.results).toMatchObject([{ type: 'paragraph', parent: { block_id: results[1]?.id } }]);
  });

  test('appends, updates, deletes and restores a block', async () => {
    const client = await start(version);
    const { results } = await client.blocks.children.append({
      block_id: notion.root,
      children: [{ paragraph: { rich_text: words('one') } }],
    });
    const id = results[0]?.id ?? '';
    const updated = await client.blocks.update({ block_id: id, paragraph: { rich_text: words('two') } });
    expect(updated).toMatchObject({ paragraph: { rich_text: [{ plain_text: 'two' }], color: 'default' } });
    expect(await client.blocks.delete({ block_id: id })).toMatchObject({ id, in_trash: true });
    expect((await client.blocks.children.list({ block_id: notion.root })).results).toEqual([]);
    await client.blocks.update({ block_id: id, in_trash: false });
    expect((await client.blocks.children.list({ block_id: notion.root })).results).toHaveLength(1);
  });

  test('makes a database, fills it and queries it', async () => {
    const client = await start(version);
    const database = await client.databases.create({
      parent: { type: 'page_id', page_id: notion.root },
      title: words('Journal'),
      initial_data_source: {
        properties: {
          Name: { title: {} },
          Kind: { select: { options: [{ name: 'One-on-one', color: 'green' }] } },
          Due: { date: {} },
          Points: { number: { format: 'number' } },
        },
      },
    });
    const data_source_id = 'data_sources' in database ? (database.data_sources[0]?.id ?? '') : '';
    for (const [name, points] of [
      ['a', 3],
      ['b', 1],
      ['c', 2],
    ] as const)
      await client.pages.create({
        parent: { data_source_id },
        properties: {
          Name: { title: words(name) },
          Points: { number: points },
          Kind: { select: { name: points > 1 ? 'Review' : 'One-on-one' } },
        },
      });
    const found = await client.dataSources.query({
      data_source_id,
      filter: { property: 'Kind', select: { equals: 'Review' } },
      sorts: [{ property: 'Points', direction: 'ascending' }],
    });
    expect(found.results.map(row => isFullPage(row as never) && row)).toMatchObject([
      { properties: { Name: { title: [{ plain_text: 'c' }] }, Points: { number: 2 } } },
      { properties: { Name: { title: [{ plain_text: 'a' }] }, Points: { number: 3 } } },
    ]);
    const { properties } = await client.dataSources.retrieve({ data_source_id });
    expect(properties.Kind).toMatchObject({ select: { options: [{ name: 'One-on-one' }, { name: 'Review' }] } });
  });

  test('searches, comments and reads users', async () => {
    const client = await start(version);
    const ana = notion.addPerson({ name: 'Ana', email: 'ana@example.com' });
    expect((await client.search({ query: 'home' })).results).toMatchObject([{ id: notion.root }]);
    expect(await client.users.retrieve({ user_id: ana })).toMatchObject({ name: 'Ana', type: 'person' });
    expect((await client.users.list({})).results).toHaveLength(2);
    expect(await client.users.me({})).toMatchObject({ type: 'bot' });
    const comment = await client.comments.create({ parent: { page_id: notion.root }, rich_text: words('Hello') });
    expect((await client.comments.list({ block_id: notion.root })).results).toMatchObject([
      { id: comment.id, rich_text: [{ plain_text: 'Hello' }], display_name: { type: 'integration' } },
    ]);
    await client.comments.update({ comment_id: comment.id, rich_text: words('Hello again') });
    await client.comments.delete({ comment_id: comment.id });
    expect((await client.comments.list({ block_id: notion.root })).results).toEqual([]);
  });

  test('reads and changes a page as Markdown', async () => {
    const client = await start(version);
    const page = await client.pages.create({ parent: { page_id: notion.root }, markdown: '# Plan\n- [ ] ship' });
    expect(await client.pages.retrieveMarkdown({ page_id: page.id })).toMatchObject({
      markdown: '- [ ] ship',
      truncated: false,
    });
    const changed = await client.pages.updateMarkdown({
      page_id: page.id,
      type: 'update_content',
      update_content: { content_updates: [{ old_str: '[ ]', new_str: '[x]' }] },
    });
    expect(changed).toMatchObject({ object: 'page_markdown', markdown: '- [x] ship' });
  });
});
