import { NOTION_URL, NotionClient } from '../../shared/notion/client/notion-client.ts';
import { notionPages } from '../../shared/notion/pages.ts';
import type { SyncHost } from '../../shared/sync/actions/host.ts';
import type { App } from './app.ts';

/**
 * Notion as this environment reaches it.
 *
 * @throws NotionError `no_token` where `NOTION_TOKEN` is not set
 */
export async function createSyncHost(app: App): Promise<SyncHost> {
  const token = app.env.NOTION_TOKEN || app.env.NOTION_API_TOKEN || '';
  const baseUrl = app.env.NOTION_API_BASE_URL || NOTION_URL;
  const client = new NotionClient({ token, baseUrl, fetch: app.fetch });
  const known = (await app.people()).flatMap(({ id, name, notion }) =>
    notion ? [[id, notion] as const, [name, notion] as const] : [],
  );
  return {
    files: app.files,
    clock: app.clock,
    ask: app.ask,
    progress: { step: () => {} },
    pages: notionPages(client),
    connection: { token, baseUrl },
    users: new Map(known),
  };
}
