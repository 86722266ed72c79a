import type { Files } from '../../ports.ts';
import type { SyncHost } from '../actions/host.ts';
import { openFile } from '../actions/open-file.ts';
import { isProblem, type Problem } from '../actions/problem.ts';
import { type SyncReport, syncPage } from '../actions/sync-page.ts';
import { type PageFile, readPageFile } from '../page-file/page-file.ts';
import { changeMark, type Declined, type Wish, type WishPreview } from './change-mark.ts';
import type { Contribute } from './contribution.ts';
import type { ExchangeView } from './exchange-view.ts';
import { rememberPart } from './my-part.ts';
import { publishPart } from './publish-part.ts';
import { type ExchangeHost, type ExchangePage, weighExchange } from './weigh-exchange.ts';

export interface ExchangeOptions {
  /** The page's file. */
  file: string;
  /** Without one, it is only looked how the exchange stands. */
  wish?: Wish;
  /** Only says what would be done. */
  dryRun?: boolean;
  /** Shown what a wish would mean; `false` leaves all as it is. */
  approve?: (preview: WishPreview) => Promise<boolean>;
  /** Asked before anything is deleted in Notion that is no mark of mine. */
  approveSync?: (preview: SyncReport) => Promise<boolean>;
}

export interface ExchangeReport {
  kind: 'exchange';
  file: string;
  /** Whether something was changed, or with `dryRun` would be. */
  changed: boolean;
  exchange: ExchangeView;
  /** What else was synced on the way, where the page is in Notion. */
  synced?: SyncReport;
}

/** Where exchanges are held. */
export interface HostOfExchange {
  files: Files;
  exchange: ExchangeHost;
  /** Notion, which is only reached for a page that is there. */
  notion(): Promise<SyncHost>;
}

/**
 * Shows how the exchange of parts stands on a page, or says that I am done, takes that back, or closes it. What I say goes to
 * Notion as any change of the file does: by a sync, which a next run ends wherever this one was cut off.
 *
 * @returns how it stands afterwards, or why nothing was done
 * @throws NotionError
 * @example
 * await exchangePage(host, { file: '2026 Ana Lopes, career.md', wish: 'done', approve: async () => true })
 * // { kind: 'exchange', changed: true, exchange: { state: 'open', ready: ['Ana Lopes'], missing: ['Bo Lindqvist'], … }, … }
 */
export async function exchangePage(
  host: HostOfExchange,
  options: ExchangeOptions,
): Promise<ExchangeReport | Declined | Problem> {
  const opened = await openFile(host.files, options.file);
  if (isProblem(opened)) return opened;
  const run = opened.file.meta.page === undefined ? inFile : inNotion;
  return run(host, opened.file, options);
}

type Run = (
  host: HostOfExchange,
  file: PageFile,
  options: ExchangeOptions,
) => Promise<ExchangeReport | Declined | Problem>;

/** A page that only files have: git carries it from one to the other. */
const inFile: Run = async (host, file, { wish, dryRun = false, approve = yes }) => {
  const page: ExchangePage = { file, page: file.body, places: [] };
  const given = wish
    ? await changeMark({ ...host, approve }, page, wish, { dryRun })
    : await publishPart(host, page, { dryRun: true });
  if (isProblem(given) || 'kind' in given) return given;
  // Where all are ready already, to say "done" once more is what a sync is elsewhere.
  const more = wish === 'done' && given.text === file.text ? await publishPart(host, page, { dryRun }) : given;
  if (isProblem(more)) return more;
  const changed = wish !== undefined && more.text !== file.text;
  if (changed && !dryRun) await host.files.write(file.path, more.text);
  if (!dryRun && wish === 'take_back') await forget(host, page);
  return changed && !dryRun ? stand(host, file.path, { changed }) : stand(host, file.path, { changed, file });
};

const inNotion: Run = async (host, file, { wish, dryRun = false, approve = yes, approveSync }) => {
  const notion = await host.notion();
  if (!wish) return look(host, notion, file.path, { changed: false });
  if (!dryRun) {
    // Marks that the file does not have yet come first, so that mine stands after them: the first is who began it.
    const pulled = await syncPage(notion, { file: file.path, pullOnly: true });
    if (isProblem(pulled)) return pulled;
  }
  let declined: Declined | undefined;
  let agreed: boolean | undefined;
  let changed = false;
  let last: ExchangePage | undefined;
  const once = async (preview: WishPreview): Promise<boolean> => {
    agreed ??= await approve(preview);
    return agreed;
  };
  const contribute: Contribute = async (page, run) => {
    last = page;
    // What every sync does comes first: it holds back a part that a cut-off run has put into the file too early.
    const before = await publishPart(host, page, run);
    if (isProblem(before)) return before;
    const file = before.text === page.file.text ? page.file : readPageFile(page.file.path, before.text);
    const given = await changeMark({ ...host, approve: once }, { ...page, file }, wish, run);
    if (isProblem(given)) return given;
    declined = 'kind' in given ? given : undefined;
    changed = !('kind' in given) && given.text !== file.text;
    return 'kind' in given ? { text: file.text, exchange: given.exchange } : given;
  };
  const allowed = async (preview: SyncReport): Promise<boolean> =>
    !declined && (approveSync === undefined || (await approveSync(preview)));
  const synced = await syncPage(notion, { file: file.path, dryRun, contribute, approve: allowed });
  if (isProblem(synced)) return synced;
  if (declined) return declined;
  if (dryRun || synced.kind === 'preview') {
    return { kind: 'exchange', file: file.path, changed, exchange: synced.exchange!, synced };
  }
  if (wish === 'take_back' && last) await forget(host, last);
  return look(host, notion, file.path, { changed, synced });
};

const yes = async (): Promise<boolean> => true;

/** Looks once more, as everybody sees it now. */
async function look(
  host: HostOfExchange,
  notion: SyncHost,
  file: string,
  done: Pick<ExchangeReport, 'changed' | 'synced'>,
): Promise<ExchangeReport | Problem> {
  let found: ExchangeView | undefined;
  const contribute: Contribute = async page => {
    const weighed = await weighExchange(host, page);
    if (isProblem(weighed)) return weighed;
    found = weighed.view;
    return { text: page.file.text };
  };
  const seen = await syncPage(notion, { file, dryRun: true, pullOnly: true, contribute });
  if (isProblem(seen)) return seen;
  return { kind: 'exchange', file, exchange: found!, ...done };
}

async function stand(
  host: HostOfExchange,
  path: string,
  { changed, file }: { changed: boolean; file?: PageFile },
): Promise<ExchangeReport | Problem> {
  const opened = file ? { kind: 'file' as const, file } : await openFile(host.files, path);
  if (isProblem(opened)) return opened;
  const weighed = await weighExchange(host, { file: opened.file, page: opened.file.body, places: [] });
  if (isProblem(weighed)) return weighed;
  return { kind: 'exchange', file: path, changed, exchange: weighed.view };
}

/** A mark that was taken back is not to be missed. */
async function forget(host: HostOfExchange, page: ExchangePage): Promise<void> {
  const weighed = await weighExchange(host, page);
  if (!isProblem(weighed) && weighed.part) await rememberPart(host.files, weighed.part.path, {});
}
