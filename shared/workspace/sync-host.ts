import { NOTION_URL, NotionClient } from '../notion/client/notion-client.ts';
import { notionPages } from '../notion/pages.ts';
import type { UserIds } from '../notion/properties/property-forms.ts';
import type { Ask, Progress } from '../ports.ts';
import type { TeamMember } from '../practice/index.ts';
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
  return {
    files: workspace.files,
    clock: workspace.clock,
    ask,
    progress,
    pages: notionPages(client),
    connection: { token, baseUrl },
    users: usersOf(await workspace.people()),
  };
}

/** Notion's ids of people by their ids here, and by their names where only one is called so. */
export function usersOf(people: readonly TeamMember[]): UserIds {
  const isOnly = (name: string): boolean => people.filter(person => person.name === name).length === 1;
  return new Map(
    people.flatMap(({ id, name, notion }) =>
      notion ? [[id, notion] as const, ...(isOnly(name) ? [[name, notion] as const] : [])] : [],
    ),
  );
}
