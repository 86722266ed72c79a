import { expect } from 'vitest';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { type Place, words } from './place.ts';

/** What a tool is called with, and what has to be in its answer. */
export interface Tool {
  readonly given: (place: Place) => JsonObject;
  readonly gives: object;
}

const title = (text: string): JsonObject => ({ title: words(text) });

/** Each tool of Notion's MCP server. They are called in this order: the last one deletes. */
export const TOOLS: Readonly<Record<string, Tool>> = {
  'API-get-self': { given: () => ({}), gives: { object: 'user', type: 'bot' } },
  'API-get-users': { given: () => ({ page_size: 10 }), gives: { object: 'list', type: 'user' } },
  'API-get-user': { given: ({ person }) => ({ user_id: person }), gives: { name: 'Ana', type: 'person' } },
  'API-post-search': {
    given: () => ({ query: 'Plans', filter: { property: 'object', value: 'page' } }),
    gives: { results: [{ properties: { title: { title: [{ plain_text: 'Plans' }] } } }] },
  },
  'API-get-block-children': {
    given: ({ page }) => ({ block_id: page, page_size: 100 }),
    gives: { results: [{ type: 'paragraph' }, { type: 'to_do' }] },
  },
  'API-patch-block-children': {
    given: ({ page }) => ({
      block_id: page,
      children: [{ type: 'bulleted_list_item', bulleted_list_item: { rich_text: words('third') } }],
    }),
    gives: { results: [{ bulleted_list_item: { rich_text: [{ plain_text: 'third' }] } }] },
  },
  'API-retrieve-a-block': {
    given: ({ block }) => ({ block_id: block }),
    gives: { type: 'paragraph', archived: false },
  },
  'API-update-a-block': {
    given: ({ block }) => ({ block_id: block, type: 'paragraph', paragraph: { rich_text: words('changed') } }),
    gives: { paragraph: { rich_text: [{ plain_text: 'changed' }] } },
  },
  'API-retrieve-a-page': {
    given: ({ row }) => ({ page_id: row }),
    gives: { object: 'page', properties: { Points: { number: 1 } } },
  },
  'API-patch-page': {
    given: ({ row }) => ({ page_id: row, properties: { Points: { number: 5 } } }),
    gives: { properties: { Points: { number: 5 } } },
  },
  'API-post-page': {
    given: ({ page }) => ({ parent: { page_id: page }, properties: title('Inside') }),
    gives: { object: 'page', properties: { title: { title: [{ plain_text: 'Inside' }] } } },
  },
  'API-retrieve-a-page-property': {
    given: ({ row }) => ({ page_id: row, property_id: 'title' }),
    gives: { object: 'list', results: [{ title: { plain_text: 'one' } }] },
  },
  'API-retrieve-a-comment': {
    given: ({ page }) => ({ block_id: page }),
    gives: { results: [{ rich_text: [{ plain_text: 'Why?' }] }] },
  },
  'API-create-a-comment': {
    given: ({ page }) => ({ parent: { page_id: page }, rich_text: words('Because') }),
    gives: { object: 'comment', rich_text: [{ plain_text: 'Because' }] },
  },
  'API-query-data-source': {
    given: ({ source }) => ({
      data_source_id: source,
      filter: { property: 'Points', number: { greater_than: 4 } },
      sorts: [{ property: 'Name', direction: 'ascending' }],
    }),
    gives: { results: [{ properties: { Points: { number: 5 } } }] },
  },
  'API-retrieve-a-data-source': {
    given: ({ source }) => ({ data_source_id: source }),
    gives: { object: 'data_source', properties: { Points: { type: 'number' } } },
  },
  'API-update-a-data-source': {
    given: ({ source }) => ({ data_source_id: source, title: words('Diary') }),
    gives: { title: [{ plain_text: 'Diary' }] },
  },
  'API-create-a-data-source': {
    given: ({ database }) => ({
      parent: { type: 'database_id', database_id: database },
      properties: { Name: { title: {} } },
    }),
    gives: { object: 'data_source', properties: { Name: { type: 'title' } } },
  },
  'API-list-data-source-templates': {
    given: ({ source }) => ({ data_source_id: source }),
    gives: { templates: [{ name: 'Weekly' }] },
  },
  'API-retrieve-a-database': {
    given: ({ database }) => ({ database_id: database }),
    gives: { object: 'database', data_sources: [{ id: expect.any(String) }, { id: expect.any(String) }] },
  },
  'API-move-page': {
    given: ({ row, page }) => ({ page_id: row, parent: { type: 'page_id', page_id: page } }),
    gives: { object: 'page', parent: { type: 'page_id' } },
  },
  'API-retrieve-page-markdown': {
    given: ({ page }) => ({ page_id: page }),
    gives: { object: 'page_markdown', markdown: expect.stringContaining('- third') },
  },
  'API-update-page-markdown': {
    given: ({ page }) => ({
      page_id: page,
      type: 'update_content',
      update_content: { content_updates: [{ old_str: '- third', new_str: '- fourth' }] },
    }),
    gives: { markdown: expect.stringContaining('- fourth') },
  },
  'API-delete-a-block': { given: ({ block }) => ({ block_id: block }), gives: { in_trash: true, archived: true } },
};
