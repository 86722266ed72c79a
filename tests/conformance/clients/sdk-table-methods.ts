import { expect } from 'vitest';
import { words } from './place.ts';
import type { Method, MethodCall } from './sdk-methods.ts';

const newView = async ({ client, place }: MethodCall): Promise<string> => {
  const { database: database_id, source: data_source_id } = place;
  return (await client.views.create({ database_id, data_source_id, name: 'Mine', type: 'list' })).id;
};

const asked = async ({ client, place }: MethodCall): Promise<{ view_id: string; query_id: string }> => {
  const { id } = await client.views.queries.create({ view_id: place.view });
  return { view_id: place.view, query_id: id };
};

/** Databases, data sources, views, and the search over all of it. */
export const TABLE_METHODS: Readonly<Record<string, Method>> = {
  'databases.create': {
    call: ({ client, place }) =>
      client.databases.create({
        parent: { type: 'page_id', page_id: place.page },
        title: words('Inside'),
        initial_data_source: { properties: { Name: { title: {} } } },
      }),
    gives: { object: 'database', data_sources: [{ id: expect.any(String) }] },
  },
  'databases.retrieve': {
    call: ({ client, place }) => client.databases.retrieve({ database_id: place.database }),
    gives: { object: 'database', title: [{ plain_text: 'Journal' }] },
  },
  'databases.update': {
    call: ({ client, place }) => client.databases.update({ database_id: place.database, description: words('Ours') }),
    gives: { description: [{ plain_text: 'Ours' }] },
  },
  'dataSources.create': {
    call: ({ client, place }) =>
      client.dataSources.create({
        parent: { type: 'database_id', database_id: place.database },
        title: words('Second'),
        properties: { Title: { title: {} } },
      }),
    gives: { object: 'data_source', properties: { Title: { type: 'title' } } },
  },
  'dataSources.retrieve': {
    call: ({ client, place }) => client.dataSources.retrieve({ data_source_id: place.source }),
    gives: { object: 'data_source', properties: { Points: { type: 'number' } } },
  },
  'dataSources.update': {
    call: ({ client, place }) =>
      client.dataSources.update({ data_source_id: place.source, properties: { Done: { checkbox: {} } } }),
    gives: { properties: { Done: { type: 'checkbox' } } },
  },
  'dataSources.query': {
    call: ({ client, place }) =>
      client.dataSources.query({
        data_source_id: place.source,
        filter: { property: 'Points', number: { equals: 1 } },
        sorts: [{ property: 'Name', direction: 'ascending' }],
      }),
    gives: { type: 'page_or_data_source', results: [{ properties: { Points: { number: 1 } } }] },
  },
  'dataSources.listTemplates': {
    call: ({ client, place }) => client.dataSources.listTemplates({ data_source_id: place.source }),
    gives: { templates: [{ name: 'Weekly' }], has_more: false },
  },
  'views.create': {
    call: ({ client, place }) =>
      client.views.create({
        database_id: place.database,
        data_source_id: place.source,
        name: 'By date',
        type: 'calendar',
      }),
    gives: { object: 'view', type: 'calendar', name: 'By date' },
  },
  'views.retrieve': {
    call: ({ client, place }) => client.views.retrieve({ view_id: place.view }),
    gives: { object: 'view', name: 'All', type: 'table' },
  },
  'views.update': {
    call: async on => on.client.views.update({ view_id: await newView(on), name: 'Yours' }),
    gives: { name: 'Yours' },
  },
  'views.delete': {
    call: async on => on.client.views.delete({ view_id: await newView(on) }),
    gives: { object: 'view' },
  },
  'views.list': {
    call: ({ client, place }) => client.views.list({ database_id: place.database }),
    gives: { object: 'list', results: expect.arrayContaining([expect.objectContaining({ object: 'view' })]) },
  },
  'views.queries.create': {
    call: ({ client, place }) => client.views.queries.create({ view_id: place.view }),
    gives: { object: 'view_query', results: [{ object: 'page' }] },
  },
  'views.queries.results': {
    call: async on => on.client.views.queries.results(await asked(on)),
    gives: { results: [{ object: 'page' }] },
  },
  'views.queries.delete': {
    call: async on => on.client.views.queries.delete(await asked(on)),
    gives: { object: 'view_query', deleted: true },
  },
  search: {
    call: ({ client }) => client.search({ query: 'Plans', filter: { property: 'object', value: 'page' } }),
    gives: { results: [{ object: 'page', properties: { title: { title: [{ plain_text: 'Plans' }] } } }] },
  },
};
