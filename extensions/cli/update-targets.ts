import { pageIdIn } from '../../shared/notion/client/page-id-in.ts';
import { pageLink } from '../../shared/notion/client/page-link.ts';
import type { RemoteListed } from '../../shared/notion/remote-page.ts';
import type { SyncHost } from '../../shared/sync/actions/host.ts';
import { originOf, readMade } from '../../shared/sync/update/in-notion/made-page.ts';
import { linkedFiles } from '../../shared/workspace/index.ts';
import { madePages } from '../../shared/workspace/made-pages.ts';
import type { App } from './app.ts';

/** What an update works on: files by their paths, and pages that lie in Notion alone by their links. */
export interface Targets {
  names: string[];
  /** The ids of the pages in Notion, by their links. */
  pages: ReadonlyMap<string, string>;
  /** Pages of a database of which nobody here knows how they were made. */
  unknown: { title: string; link: string }[];
}

/**
 * Finds what somebody wants updated: files as they are named, folders as the pages in them, links as pages of Notion or all pages of
 * a database there. A page of Notion that a file here is linked to is that file.
 *
 * @param kind with --adopt: the kind of pages that the template makes, where it names one
 * @throws NotionError
 */
export async function updateTargets(
  app: App,
  named: readonly string[],
  reach: () => Promise<SyncHost>,
  adopting?: { kind: string | undefined },
): Promise<Targets> {
  if (named.length === 0) return { names: await madePages(app, '.'), pages: new Map(), unknown: [] };
  const targets = { names: new Set<string>(), pages: new Map<string, string>(), unknown: [] as Targets['unknown'] };
  for (const path of named) {
    const found = await filesAt(app, path, adopting !== undefined);
    const id = found ? undefined : pageIdIn(path);
    if (id === undefined) for (const file of found ?? [path]) targets.names.add(file);
    else await addFromNotion(app, await reach(), id, targets, adopting);
  }
  return { ...targets, names: [...targets.names] };
}

/** The files at a path; nothing where there is no such file or folder here. */
async function filesAt(app: App, path: string, adopting: boolean): Promise<string[] | undefined> {
  if ((await app.files.read(path)) !== undefined) return [path];
  if (adopting && pageIdIn(path) === undefined) return [path];
  const inside = await madePages(app, path);
  return inside.length > 0 || (await app.files.list(path)).length > 0 ? inside : undefined;
}

async function addFromNotion(
  app: App,
  host: SyncHost,
  id: string,
  { names, pages, unknown }: { names: Set<string>; pages: Map<string, string>; unknown: Targets['unknown'] },
  adopting: { kind: string | undefined } | undefined,
): Promise<void> {
  const place = await host.pages.place(id);
  const isDatabase = place.kind === 'data_source';
  const listed = isDatabase ? await host.pages.list(place) : [{ id: place.id, title: place.title, properties: {} }];
  const files = new Map((await linkedFiles(app.files)).map(({ page, file }) => [page, file]));
  for (const one of listed) {
    const file = files.get(one.id.replaceAll('-', ''));
    const made = file === undefined ? await readMade(app.files, one.id) : undefined;
    const link = pageLink(one.id);
    // One whose adopting was cut off has no origin yet; of another it may be broken.
    const isKnown = made !== undefined && !('problem' in originOf(made));
    const wanted = adopting ? !isKnown && isOfKind(one, adopting.kind) : made !== undefined;
    if (file !== undefined) names.add(file);
    else if (wanted || !isDatabase) pages.set(link, one.id);
    else if (!made) unknown.push({ title: one.title, link });
  }
  for (const link of pages.keys()) names.add(link);
}

/** Where the database tells kinds apart, a template adopts its own only. */
function isOfKind({ properties }: RemoteListed, kind: string | undefined): boolean {
  const found = properties.Kind?.select as { name?: unknown } | null | undefined;
  return kind === undefined || properties.Kind === undefined || found?.name === kind;
}
