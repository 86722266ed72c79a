import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import type { Clock, Files } from '../../../shared/ports.ts';
import type { Shelf } from '../../../shared/workspace/index.ts';
import { notionShelf, teamTemplates } from '../../../shared/workspace/templates-in-notion/notion-shelf.ts';

/** How Notion is reached. */
export interface Reach {
  clock: Clock;
  env: { readonly [name: string]: string | undefined };
  fetch: typeof fetch;
}

/**
 * The databases in Notion where a folder finds templates, the nearest first: *Templates*, which `rapport setup` made for the team,
 * and those whose links stand in the settings of the folder.
 *
 * @param named what the settings name; what is no link is left alone
 * @throws BrokenSpaces
 */
export async function notionShelves(
  { clock, env, fetch }: Reach,
  files: Files,
  named: readonly string[],
): Promise<Shelf[]> {
  const token = env.NOTION_TOKEN || env.NOTION_API_TOKEN || '';
  const host = { files, clock, token, baseUrl: env.NOTION_API_BASE_URL, fetch };
  const team = await teamTemplates(files);
  const linked = named.flatMap(name => {
    const id = /^https?:/.test(name) ? pageIdIn(name) : undefined;
    return id === undefined ? [] : [{ id, name }];
  });
  const places = [...(team === undefined ? [] : [{ id: team, name: 'Templates in Notion' }]), ...linked];
  return Promise.all(places.map(({ id, name }) => notionShelf(host, id, name)));
}
