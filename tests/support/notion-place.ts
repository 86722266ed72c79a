import type { LocalNotion } from '../../extensions/local-notion/index.ts';
import type { Json } from '../../shared/document/json.ts';
import { NotionClient } from '../../shared/notion/client/notion-client.ts';
import type { Desk } from './desk.ts';

/** Somebody else at work in Notion, through its API. */
export const otherPerson = (notion: LocalNotion): NotionClient =>
  new NotionClient({ token: notion.token, baseUrl: notion.url, fetch });

/** A text as requests have it. */
export const words = (content: string): Json => [{ type: 'text', text: { content } }];

/** Connects a desk to a Notion, as `export NOTION_TOKEN=…` does. */
export function connect(desk: Desk, notion: LocalNotion): void {
  desk.env.NOTION_TOKEN = notion.token;
  desk.env.NOTION_API_BASE_URL = notion.url;
}

/** A page in Notion for other pages to go into; gives back its id. */
export async function newPlace(notion: LocalNotion, title = 'A place'): Promise<string> {
  const made = await otherPerson(notion).write('POST', '/pages', {
    parent: { page_id: notion.root },
    properties: { title: { title: words(title) } },
  });
  if (made.kind !== 'done') throw new Error(`Local Notion made no page: ${made.kind}`);
  return String(made.body.id);
}

/** Says who reads a place: `confirm(desk, place, 'readers: pair, people: [ana, bo]')`. */
export const confirm = (desk: Desk, place: string, readers: string): Promise<void> =>
  desk.write('.rapport/config.yaml', `places:\n  ${place}: { ${readers}, confirmed: 2026-11-01 }\n`);
