import { pageIdIn } from '../../notion/client/page-id-in.ts';
import type { Files } from '../../ports.ts';
import type { Shelf } from '../workspace.ts';
import { notionShelf, type ShelfHost, teamTemplates } from './notion-shelf.ts';

/** A database in Notion where each page is a template. */
export interface NotionPlace {
  id: string;
  name: string;
}

/**
 * Where a folder finds templates in Notion, the nearest first: *Templates*, which `rapport setup` made for the team, and the
 * databases whose links stand in the settings of the folder.
 *
 * @param named what the settings name; what is no link is left alone
 * @throws BrokenSpaces
 */
export async function notionPlaces(files: Files, named: readonly string[]): Promise<NotionPlace[]> {
  const team = await teamTemplates(files);
  const linked = named.flatMap(name => {
    const id = /^https?:/.test(name) ? pageIdIn(name) : undefined;
    return id === undefined ? [] : [{ id, name }];
  });
  return [...(team === undefined ? [] : [{ id: team, name: 'Templates in Notion' }]), ...linked];
}

/** The templates of these places. */
export const notionShelves = (
  reach: Omit<ShelfHost, 'files'>,
  files: Files,
  places: readonly NotionPlace[],
): Promise<Shelf[]> => Promise.all(places.map(({ id, name }) => notionShelf({ ...reach, files }, id, name)));
