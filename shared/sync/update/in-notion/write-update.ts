import type { SyncHost } from '../../actions/host.ts';
import { isProblem, type Problem } from '../../actions/problem.ts';
import { type SyncReport, syncPage } from '../../actions/sync-page.ts';
import { readState, writeState } from '../../state/page-state.ts';
import { statePath } from '../../state/stored.ts';
import type { PageLook } from './look-at-page.ts';
import { workFile } from './look-at-page.ts';
import { type MadePage, removeMade, writeMade } from './made-page.ts';

/** What the update of a page brings. */
export interface Bringing {
  /** The page as it was looked at. */
  look: PageLook;
  /** The file's new text. */
  text: string;
  /** What is to be kept of the page from now on. */
  origin: string;
  at: string;
}

/**
 * Brings an update to Notion, by the same sync that any file goes through: what somebody wrote there in the meantime stays. First
 * everything is written down that a next run needs in order to go on.
 *
 * ```
 * base, file  ->  `next` is kept  ->  sync (with its journal)  ->  `next` becomes `origin`  ->  the base is forgotten
 * ```
 *
 * @throws NotionError when Notion goes away in the middle; `finishUpdate` goes on
 */
export async function writeUpdate(
  host: SyncHost,
  made: Omit<MadePage, 'format'>,
  { look, text, origin, at }: Bringing,
): Promise<SyncReport | Problem> {
  await writeState(host.files, look.state);
  await host.files.write(look.file.path, text);
  const begun = { ...made, next: { at, origin } };
  await writeMade(host.files, begun);
  return finishUpdate(host, begun);
}

/** Goes on with an update that has begun. Where it can't be done, everything is as it was before. @throws NotionError */
export async function finishUpdate(
  host: SyncHost,
  { next, ...made }: Omit<MadePage, 'format'> & Required<Pick<MadePage, 'next'>>,
): Promise<SyncReport | Problem> {
  const file = workFile(made.page);
  const synced = await syncPage(host, { file, approve: async () => true });
  if (isProblem(synced)) {
    if (made.origin === undefined) await removeMade(host.files, made.page);
    else await writeMade(host.files, made);
    await host.files.remove(file);
  } else {
    const { origin, ...rest } = made;
    const before = { at: next.at, ...(origin !== undefined && { origin }) };
    await writeMade(host.files, { ...rest, origin: next.origin, before });
  }
  await forgetBase(host, made.page);
  return synced;
}

/** No file is linked to the page: what was known of it is true for this moment only. */
export async function forgetBase({ files }: SyncHost, page: string): Promise<void> {
  const state = await readState(files, page);
  if (state?.file === workFile(page)) await files.remove(statePath(state.page));
}
