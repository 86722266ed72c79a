import type { SyncHost } from '../../../shared/sync/actions/host.ts';
import { isProblem, type Problem } from '../../../shared/sync/actions/problem.ts';
import { type PublishReport, publishPage } from '../../../shared/sync/actions/publish-page.ts';
import { syncPage } from '../../../shared/sync/actions/sync-page.ts';
import { readPageFile } from '../../../shared/sync/page-file/page-file.ts';
import { statePath } from '../../../shared/sync/state/stored.ts';

/** The page, whole; `report` where this very call made it. */
export interface PublishedOnce {
  kind: 'once';
  page: string;
  report?: PublishReport;
  /** Takes the text and what was kept of the page out of the folder; call it once the page is written down. */
  forget(): Promise<void>;
}

/**
 * Publishes a text that lies in the folder's state until all of it is in Notion. A call that was cut off is gone on with by the
 * next one: the page is there once, and whole.
 *
 * @throws NotionError
 */
export async function publishOnce(host: SyncHost, file: string, parent: string): Promise<PublishedOnce | Problem> {
  const published = await publishPage(host, { file, parent });
  if (isProblem(published)) {
    if (published.code !== 'linked_already') return published;
    const synced = await syncPage(host, { file, approve: async () => true });
    if (isProblem(synced)) return synced;
  }
  const page = readPageFile(file, (await host.files.read(file))!).meta.page!;
  return {
    kind: 'once',
    page,
    ...(isProblem(published) ? {} : { report: published }),
    async forget() {
      for (const path of [file, statePath(page), statePath(page, '.last')]) await host.files.remove(path);
    },
  };
}
