import { expect } from 'vitest';
import { words } from './place.ts';
import type { Method, MethodCall } from './sdk-methods.ts';

const appended = async ({ client, place }: MethodCall): Promise<string> => {
  const { results } = await client.blocks.children.append({
    block_id: place.page,
    children: [{ paragraph: { rich_text: words('more') } }],
  });
  return results[0]?.id ?? '';
};

const newPage = async ({ client, place }: MethodCall): Promise<string> =>
  (await client.pages.create({ parent: { page_id: place.root }, properties: { title: { title: words('New') } } })).id;

/** Pages, their Markdown and their blocks. */
export const PAGE_METHODS: Readonly<Record<string, Method>> = {
  'pages.create': {
    call: ({ client, place }) =>
      client.pages.create({
        parent: { page_id: place.page },
        icon: { type: 'emoji', emoji: '🗓' },
        properties: { title: { title: words('Weekly') } },
        children: [{ toggle: { rich_text: words('Topics'), children: [{ to_do: { rich_text: words('Ship') } }] } }],
      }),
    gives: { object: 'page', icon: { emoji: '🗓' }, properties: { title: { title: [{ plain_text: 'Weekly' }] } } },
  },
  'pages.retrieve': {
    call: ({ client, place }) => client.pages.retrieve({ page_id: place.row }),
    gives: { properties: { Name: { title: [{ plain_text: 'one' }] }, Points: { number: 1 } } },
  },
  'pages.update': {
    call: ({ client, place }) =>
      client.pages.update({ page_id: place.row, properties: { Due: { date: { start: '2026-11-21' } } } }),
    gives: { properties: { Due: { date: { start: '2026-11-21' } } } },
  },
  'pages.move': {
    call: async on =>
      on.client.pages.move({ page_id: await newPage(on), parent: { type: 'page_id', page_id: on.place.page } }),
    gives: { object: 'page', parent: { type: 'page_id' } },
  },
  'pages.retrieveMarkdown': {
    call: ({ client, place }) => client.pages.retrieveMarkdown({ page_id: place.page }),
    gives: { object: 'page_markdown', markdown: expect.stringContaining('- [ ] second'), truncated: false },
  },
  'pages.updateMarkdown': {
    call: ({ client, place }) =>
      client.pages.updateMarkdown({
        page_id: place.page,
        type: 'update_content',
        update_content: { content_updates: [{ old_str: '- [ ] second', new_str: '- [x] second' }] },
      }),
    gives: { markdown: expect.stringContaining('- [x] second') },
  },
  'pages.properties.retrieve': {
    call: ({ client, place }) => client.pages.properties.retrieve({ page_id: place.row, property_id: 'title' }),
    gives: { object: 'list', results: [{ object: 'property_item', title: { plain_text: 'one' } }] },
  },
  'blocks.retrieve': {
    call: ({ client, place }) => client.blocks.retrieve({ block_id: place.block }),
    gives: { type: 'paragraph', parent: { type: 'page_id' } },
  },
  'blocks.update': {
    call: ({ client, place }) =>
      client.blocks.update({ block_id: place.block, paragraph: { rich_text: words('changed') } }),
    gives: { paragraph: { rich_text: [{ plain_text: 'changed' }] } },
  },
  'blocks.delete': {
    call: async on => on.client.blocks.delete({ block_id: await appended(on) }),
    gives: { object: 'block', in_trash: true },
  },
  'blocks.children.append': {
    call: ({ client, place }) =>
      client.blocks.children.append({
        block_id: place.page,
        children: [{ divider: {} }, { quote: { rich_text: words('said') } }],
      }),
    gives: { object: 'list', results: [{ type: 'divider' }, { type: 'quote' }] },
  },
  'blocks.children.list': {
    call: ({ client, place }) => client.blocks.children.list({ block_id: place.page, page_size: 1 }),
    gives: { results: [{ type: 'paragraph' }], has_more: true, next_cursor: expect.any(String) },
  },
  'comments.create': {
    call: ({ client, place }) => client.comments.create({ parent: { block_id: place.block }, markdown: '**Yes**' }),
    gives: { object: 'comment', rich_text: [{ plain_text: 'Yes', annotations: { bold: true } }] },
  },
  'comments.list': {
    call: ({ client, place }) => client.comments.list({ block_id: place.page }),
    gives: { results: [{ rich_text: [{ plain_text: 'Why?' }] }] },
  },
  'comments.retrieve': {
    call: ({ client, place }) => client.comments.retrieve({ comment_id: place.comment }),
    gives: { object: 'comment', parent: { type: 'page_id' } },
  },
  'comments.update': {
    call: ({ client, place }) => client.comments.update({ comment_id: place.comment, rich_text: words('How?') }),
    gives: { rich_text: [{ plain_text: 'How?' }] },
  },
  'comments.delete': {
    call: async ({ client, place }) => {
      const made = await client.comments.create({ parent: { page_id: place.page }, rich_text: words('Oops') });
      return client.comments.delete({ comment_id: made.id });
    },
    gives: { object: 'comment' },
  },
};
