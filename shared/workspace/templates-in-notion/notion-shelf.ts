import { NotionClient } from '../../notion/client/notion-client.ts';
import type { Clock, Files } from '../../ports.ts';
import { readSpaces } from '../spaces.ts';
import type { Shelf } from '../workspace.ts';
import { readTemplatePages } from './read-template-pages.ts';
import { templatePage, yamlOf } from './template-page.ts';

/** The folder and Notion, as far as templates are looked for. */
export interface ShelfHost {
  files: Files;
  clock: Clock;
  /** Empty where there is none. */
  token: string;
  /** What to say then. */
  missing: string;
  baseUrl?: string | undefined;
  fetch: typeof fetch;
}

/** A listing of templates must not wait long for a Notion that does not answer, in milliseconds. */
const PATIENCE = { patience: 500, timeout: 8000 };

/**
 * The templates of a database in Notion as a shelf. It never fails for Notion's sake: what is wrong is said by the shelf, and the
 * templates are there as they were last seen.
 *
 * @param place the database or its data source, by id; `setup` made the one of the team
 * @param name what the place is called
 * @example
 * await notionShelf(host, '38d9ce7b60a4814686a8e82177e8342a', 'Templates in Notion') // { name, pages: [{ id: 'retro', … }], notices: [] }
 */
export async function notionShelf(host: ShelfHost, place: string, name: string): Promise<Shelf> {
  const { files, token, missing, baseUrl, fetch } = host;
  const client =
    token === '' ? { missing } : new NotionClient({ token, fetch, ...PATIENCE, ...(baseUrl && { baseUrl }) });
  const { pages, notices } = await readTemplatePages(host, place, client);
  const duplicates = new Set(Object.values((await readSpaces(files)).templates).map(plain));
  // What set-up wrote for Notion's own *Duplicate* is an empty page of a template, and not the template.
  const templates = pages.filter(page => !duplicates.has(plain(page.id)) || yamlOf(page.blocks) !== undefined);
  return { name, pages: templates.flatMap(page => templatePage(page) ?? []), notices };
}

const plain = (id: string): string => id.replaceAll('-', '');

/** The data source of the database *Templates* that `setup` made for the team; nothing where there is none. */
export async function teamTemplates(files: Files): Promise<string | undefined> {
  const { spaces } = await readSpaces(files);
  return spaces.find(({ people }) => !people)?.databases.Templates?.source;
}
