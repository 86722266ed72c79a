import { NOTION_URL, NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import { pageLink } from '../../../shared/notion/client/page-link.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { notionPages } from '../../../shared/notion/pages.ts';
import type { Pages } from '../../../shared/ports.ts';

/** Notion as one token reaches it. */
export interface Connection {
  client: NotionClient;
  pages: Pages;
  token: string;
  baseUrl: string;
  /** The name of the workspace. */
  workspace: string;
  /**
   * `personal`: the token acts as one person and reaches what they may. `company`: it belongs to a connection of the whole
   * workspace and reaches more than the person at the screen may see.
   */
  access: 'personal' | 'company';
  /** The person that a personal token belongs to. */
  owner?: { id: string; name: string };
}

export interface ConnectionOptions {
  token: string;
  baseUrl?: string | undefined;
  fetch: typeof fetch;
  wait?: (milliseconds: number) => Promise<void>;
}

/**
 * Asks Notion whose the token is.
 *
 * @throws NotionError `no_token`, `wrong_token`, `away`
 */
export async function connect({ token, baseUrl, fetch, wait }: ConnectionOptions): Promise<Connection> {
  const base = baseUrl || NOTION_URL;
  const client = new NotionClient({ token, baseUrl: base, fetch, ...(wait && { wait }) });
  const me = await client.read('/users/me');
  const bot = (me.bot ?? {}) as Body;
  const user = ((bot.owner ?? {}) as Body).user as Body | undefined;
  const owner = typeof user?.id === 'string' ? await nameOf(client, user) : undefined;
  return {
    client,
    pages: notionPages(client),
    token,
    baseUrl: base,
    workspace: String(bot.workspace_name ?? ''),
    // Local Notion is on this machine and belongs to whoever started it.
    access: owner || token.startsWith('ntn_local_') ? 'personal' : 'company',
    ...(owner && { owner }),
  };
}

/** Notion may give a user in part only: the rest is asked for, where the connection may know it. */
async function nameOf(client: NotionClient, user: Body): Promise<{ id: string; name: string }> {
  const id = String(user.id);
  if (typeof user.name === 'string') return { id, name: user.name };
  try {
    const whole = await client.read(`/users/${id}`);
    return { id, name: String(whole.name ?? '') };
  } catch (error) {
    if (isNotionError(error, 'no_capability') || isNotionError(error, 'not_shared')) return { id, name: '' };
    throw error;
  }
}

/** Where a person opens a page: in Notion, or in the viewer of a stand-in. */
export const linkIn = ({ baseUrl }: Pick<Connection, 'baseUrl'>, id: string): string =>
  baseUrl === NOTION_URL ? pageLink(id) : `${baseUrl.replace(/\/+$/, '')}/${id.replaceAll('-', '')}`;
