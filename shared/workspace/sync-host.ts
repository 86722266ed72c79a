import { NOTION_URL, NotionClient } from '../notion/client/notion-client.ts';
import { notionPages } from '../notion/pages.ts';
import type { Ask, Progress } from '../ports.ts';
import type { SyncHost } from '../sync/actions/host.ts';
import type { Workspace } from './workspace.ts';

export interface Reaching {
  token: string;
  /** Notion's own where none is named. */
  baseUrl?: string | undefined;
  fetch: typeof fetch;
  ask: Ask;
  progress?: Progress;
}

/**
 * A folder of pages together with Notion, as the actions of sync need them.
 *
 * @throws NotionError `no_token` where the token is empty
 */
export async function createSyncHost(workspace: Workspace, reaching: Reaching): Promise<SyncHost> {
  const { token, fetch, ask, progress = { step: () => {} } } = reaching;
  const baseUrl = reaching.baseUrl || NOTION_URL;
  const client = new NotionClient({ token, baseUrl, fetch });
  const known = (await workspace.people()).flatMap(({ id, name, notion }) =>
    notion ? [[id, notion] as const, [name, notion] as const] : [],
  );
  return {
    files: workspace.files,
    clock: workspace.clock,
    ask,
    progress,
    pages: notionPages(client),
    connection: { token, baseUrl },
    users: new Map(known),
  };
}
