import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { walk } from '../../document/walk.ts';
import type { Files } from '../../ports.ts';
import { linkOf } from '../page-file/link-of.ts';
import { type PageState, readState } from '../state/page-state.ts';
import { UnknownState } from '../state/stored.ts';
import type { Addresses } from './addresses.ts';
import { withoutHeading } from './border.ts';
import { pageOf } from './page-address.ts';
import { pathFrom, pathIn } from './paths.ts';

/** A page on both sides, as links are looked for in it. */
export interface LinkedSides {
  file: string;
  local: readonly Block[];
  remote: readonly Block[];
  /** Links as they were at the last sync. */
  before: { [path: string]: string };
}

/**
 * Finds which links of a file lead to pages, and how the file would write the pages that Notion's links lead to. A file is
 * only read where a link leads to it.
 */
export async function gatherLinks(
  files: Files,
  sides: LinkedSides,
): Promise<Pick<Addresses, 'pages' | 'written' | 'links'>> {
  const pages = new Map<string, string>();
  const written = new Map<string, string>();
  const links: { [path: string]: string } = {};
  const own = new Set(linksIn(sides.local).map(withoutHeading));
  for (const link of own) {
    const page = await pageAt(files, sides, link);
    if (page === undefined) continue;
    pages.set(link, page);
    links[link] = page;
    if (!written.has(page)) written.set(page, link);
  }
  const there = new Set(linksIn(sides.remote).flatMap(link => pageOf(link) ?? []));
  for (const link of own) {
    const page = pageOf(link);
    // Notion writes addresses of pages its own way; as long as the page is the same, the file keeps its own.
    if (page === undefined || !(there.has(page) || written.has(page))) continue;
    pages.set(link, page);
    if (!written.has(page)) written.set(page, link);
  }
  for (const page of there) {
    const path = written.has(page) ? undefined : await fileOf(files, page);
    if (path !== undefined) written.set(page, pathFrom(sides.file, path));
  }
  return { pages, written, links };
}

/** The page that a path of the file leads to, or led to before its file was renamed. */
async function pageAt(files: Files, { file, before }: LinkedSides, link: string): Promise<string | undefined> {
  const path = pathIn(file, link);
  if (path === undefined || !/\.(?:md|markdown)$/i.test(path)) return undefined;
  return linkOf((await files.read(path)) ?? '') ?? (Object.hasOwn(before, link) ? before[link] : undefined);
}

/** The file that a page is linked to, as far as this clone has synced it. */
async function fileOf(files: Files, page: string): Promise<string | undefined> {
  const state = await stateOf(files, page);
  if (!state || pathIn('', state.file) === undefined) return undefined;
  return linkOf((await files.read(state.file)) ?? '') === page ? state.file : undefined;
}

async function stateOf(files: Files, page: string): Promise<PageState | undefined> {
  try {
    return await readState(files, withHyphens(page));
  } catch (error) {
    // What is broken about another page is said when that page is synced.
    if (error instanceof UnknownState) return undefined;
    throw error;
  }
}

const withHyphens = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The addresses that the words of some blocks lead to. */
function linksIn(blocks: readonly Block[]): string[] {
  const links: string[] = [];
  const look = (runs: readonly Run[] = []): void => {
    for (const { link } of runs) if (link !== undefined) links.push(link);
  };
  for (const block of walk(blocks)) {
    const { text, caption, cells } = block as { text?: Run[]; caption?: Run[]; cells?: Run[][] };
    look(text);
    look(caption);
    for (const cell of cells ?? []) look(cell);
  }
  return links;
}
