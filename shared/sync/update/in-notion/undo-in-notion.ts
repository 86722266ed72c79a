import { pageLink } from '../../../notion/client/page-link.ts';
import type { SyncHost } from '../../actions/host.ts';
import { isProblem, type Problem, problem } from '../../actions/problem.ts';
import { undoLast } from '../../actions/undo-last.ts';
import { Journals } from '../../state/journal.ts';
import { workFile } from './look-at-page.ts';
import { listMade, readMade, removeMade, writeMade } from './made-page.ts';
import { named } from './update-in-notion.ts';
import { finishUpdate, forgetBase } from './write-update.ts';

/** The last update of a page in Notion was taken back there. */
export interface UndoneInNotion {
  kind: 'undone-update';
  /** The link to the page. */
  file: string;
  writes: number;
}

/**
 * Takes back the last update of a page that lies in Notion alone. What others wrote since stays.
 *
 * @throws NotionError
 */
export async function undoInNotion(host: SyncHost, id: string): Promise<UndoneInNotion | Problem> {
  const name = pageLink(id);
  const found = await readMade(host.files, id);
  if (found?.next) {
    const finished = await finishUpdate(host, { ...found, next: found.next });
    return isProblem(finished) ? named(finished, name) : undoInNotion(host, id);
  }
  if (!found?.before) return problem('nothing_to_undo', name, `${name}: nothing is known of a last update.`);
  const { page, before, origin: _, ...rest } = found;
  const file = workFile(page);
  // An update that changed nothing in Notion has nothing to take back there.
  const last = (await host.files.read(file)) === undefined ? undefined : await new Journals(host.files, page).last();
  if (last && last.journal.file !== file) {
    const message = `${name}: ${last.journal.file} was synced with it since. Take that back first: rapport undo "${last.journal.file}"`;
    return problem('nothing_to_undo', name, message);
  }
  const undone = last ? await undoLast(host, file) : undefined;
  if (undone && isProblem(undone)) return named(undone, name);
  await forgetBase(host, page);
  if (before.origin === undefined) await removeMade(host.files, page);
  else await writeMade(host.files, { ...rest, page, origin: before.origin });
  await host.files.remove(file);
  return { kind: 'undone-update', file: name, writes: undone?.writes ?? 0 };
}

/** The pages that the last run updated in Notion, and when it began. @throws UnknownState */
export async function lastUpdatedInNotion(files: SyncHost['files']): Promise<{ at: string; pages: string[] }> {
  const made = await listMade(files);
  const at = made.reduce((latest, { before }) => (before && before.at > latest ? before.at : latest), '');
  return { at, pages: made.flatMap(({ page, before }) => (before?.at === at ? [page] : [])) };
}
