import { Client } from '@notionhq/client';
import type { LocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';

/** Ids of one thing of each kind, for clients to work on. */
export interface Place {
  readonly root: string;
  readonly page: string;
  readonly block: string;
  readonly database: string;
  readonly source: string;
  readonly row: string;
  readonly comment: string;
  readonly view: string;
  readonly person: string;
  /** A public connection, for OAuth. */
  readonly connection: { readonly client_id: string; readonly client_secret: string };
}

/** A text as requests have it. */
export const words = (content: string) => [{ text: { content } }];

/** Where the connection's people are sent back to. */
export const BACK = 'https://app.example/callback';

/** Makes one thing of each kind in a stand-in. */
export const makePlace = async (notion: LocalNotion): Promise<Place> => {
  const client = new Client({ auth: notion.token, baseUrl: notion.url, notionVersion: '2026-03-11' });
  const page = await client.pages.create({
    parent: { page_id: notion.root },
    properties: { title: { title: words('Plans') } },
    children: [{ paragraph: { rich_text: words('first') } }, { to_do: { rich_text: words('second') } }],
  });
  const { results } = await client.blocks.children.list({ block_id: page.id });
  const database = await client.databases.create({
    parent: { type: 'page_id', page_id: notion.root },
    title: words('Journal'),
    initial_data_source: { properties: { Name: { title: {} }, Points: { number: {} }, Due: { date: {} } } },
  });
  const source = 'data_sources' in database ? (database.data_sources[0]?.id ?? '') : '';
  const row = await client.pages.create({
    parent: { data_source_id: source },
    properties: { Name: { title: words('one') }, Points: { number: 1 } },
  });
  const comment = await client.comments.create({ parent: { page_id: page.id }, rich_text: words('Why?') });
  const view = await client.views.create({
    database_id: database.id,
    data_source_id: source,
    name: 'All',
    type: 'table',
  });
  await local(notion, 'templates', { data_source_id: source, name: 'Weekly' });
  await local(notion, 'emojis', { name: 'party', url: 'https://a.example/party.png' });
  return {
    root: notion.root,
    page: page.id,
    block: results[0]?.id ?? '',
    database: database.id,
    source,
    row: row.id,
    comment: comment.id,
    view: view.id,
    person: notion.addPerson({ name: 'Ana', email: 'ana@example.com' }),
    connection: (await local(notion, 'connections', { name: 'Digest', redirect_uris: [BACK] })) as never,
  };
};

const local = async (notion: LocalNotion, what: string, body: JsonObject): Promise<JsonObject> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${notion.url}/_local/${what}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST /_local/${what} was answered with ${response.status}`);
  return (await response.json()) as JsonObject;
};

/** Allows the connection what it asks for, as a person in a browser does; gives back the code that it gets. */
export const consent = async (notion: LocalNotion, { connection, person, page }: Place): Promise<string> => {
  const asked = new URLSearchParams({
    client_id: connection.client_id,
    redirect_uri: BACK,
    response_type: 'code',
    owner: 'user',
    state: 's',
  });
  const { headers } = await fetch(`${notion.url}/v1/oauth/authorize?${asked}`, {
    method: 'POST',
    body: new URLSearchParams({ person, answer: 'allow', page }),
    redirect: 'manual',
    headers: { origin: notion.url },
  });
  return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
};
