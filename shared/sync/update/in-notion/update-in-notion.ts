import { equalJson } from '../../../document/json.ts';
import { pageLink } from '../../../notion/client/page-link.ts';
import type { SyncHost } from '../../actions/host.ts';
import { isProblem, type Problem, problem } from '../../actions/problem.ts';
import { type SyncReport, syncPage } from '../../actions/sync-page.ts';
import { writeState } from '../../state/page-state.ts';
import { type NextVersion, nextVersion, todaysTemplate } from '../next-version.ts';
import type { Origin } from '../origin.ts';
import { readOrigin } from '../origin.ts';
import { howToAdopt, reportOf, type UpdateHost, type UpdateOptions, type UpdateReport } from '../update-file.ts';
import { type PageUpdate, updatePage } from '../update-page.ts';
import { lookAtPage, type PageLook } from './look-at-page.ts';
import { type MadePage, originOf, readMade } from './made-page.ts';
import { scratchFiles } from './scratch-files.ts';
import { finishUpdate, writeUpdate } from './write-update.ts';

/** Updates of pages in Notion need both: the templates, and Notion as sync reaches it. */
export interface NotionUpdateHost {
  update: UpdateHost;
  sync: SyncHost;
}

export type NotionUpdateOptions = Omit<UpdateOptions, 'file'> & {
  /** The id of the page. */
  page: string;
};

/**
 * Brings a page that lies in Notion alone to the version of its template that there is today. Pages that are current are not even
 * read.
 *
 * @returns what was done, with the page's link in the place of a file; or why nothing was: nothing was kept of how it was made, its
 *   template is gone, its place is not confirmed for its readers
 * @throws NotionError; what was begun is finished by the next run
 * @example
 * await updateInNotion(host, { page: '38d9…', dryRun: true }) // { kind: 'preview', from: 'weekly@1', to: 'weekly@2', … }
 */
export async function updateInNotion(
  host: NotionUpdateHost,
  options: NotionUpdateOptions,
): Promise<UpdateReport | Problem> {
  const { page, dryRun = false, approve = async () => false } = options;
  const name = pageLink(page);
  const made = await readMade(host.sync.files, page);
  if (made?.next && !dryRun) return finished(host.sync, { ...made, next: made.next });
  if (!made)
    return problem(
      'no_origin',
      name,
      `${name}: nothing is kept here of how it was made. ${howToAdopt(name, '<template>')}`,
    );
  const ready = await readyOf(host, made, options);
  if (ready.kind !== 'ready') return ready;
  const { look, from } = ready;
  const updating = { file: look.file, origin: ready.origin, next: ready.next, page: ready.page };
  const report = (update: PageUpdate, yes: boolean): UpdateReport => ({
    ...reportOf(look.file, from, update, yes),
    file: name,
  });
  const asked = updatePage(updating);
  const preview = report(asked, false);
  if (from === ready.to && asked.face.length === 0) return { ...nothing(name), from, to: ready.to };
  if (dryRun) return (await refusal(host.sync, look, asked.text, name)) ?? preview;
  const yes = preview.open.length > 0 && (await approve(preview));
  const done = yes ? updatePage({ ...updating, yes }) : asked;
  if (from === ready.to && !yes && preview.open.length === done.face.length) return preview;
  const bringing = { look, text: done.text, origin: done.origin.text, at: host.update.at };
  const synced = await writeUpdate(host.sync, made, bringing);
  return isProblem(synced) ? named(synced, name) : withConflicts({ ...report(done, yes), kind: 'updated' }, synced);
}

interface Ready extends Pick<NextVersion, 'next' | 'page'> {
  kind: 'ready';
  look: PageLook;
  origin: Origin;
  from: string;
  to: string;
}

/** Everything that the update of a page needs, or why there is none. A page that is current is not even read. */
async function readyOf(
  { update, sync }: NotionUpdateHost,
  made: MadePage,
  { page, answers }: NotionUpdateOptions,
): Promise<Ready | UpdateReport | Problem> {
  const name = pageLink(page);
  const origin = originOf(made);
  if ('problem' in origin) {
    const message = `${name}: what was kept of it ${origin.problem}. ${howToAdopt(name, '<template>')}`;
    return problem('broken_origin', name, message);
  }
  const today = todaysTemplate(id => update.template(id, made.language ?? 'en'), name, origin.template);
  if (isProblem(today)) return today;
  const rendered = nextVersion(today, name, origin, answers);
  if (isProblem(rendered)) return rendered;
  const [from, to] = [origin.template, today.to];
  if (from === to && isSameFace(origin, rendered.next)) return { ...nothing(name), from, to };
  const look = await lookAtPage(sync, page, origin.fields);
  if (isProblem(look)) return named(look, name);
  return { kind: 'ready', look, origin, from, to, next: rendered.next, page: rendered.page };
}

/** What a page shows beside its words: without another version of the template it changes only if somebody left it open. */
const isSameFace = ({ fields: a }: Origin, { fields: b }: Origin): boolean =>
  ['title', 'readers', 'people'].every(field => equalJson(a[field], b[field]));

/** The last run ended in the middle: what it began is brought to its end. */
async function finished(
  sync: SyncHost,
  made: MadePage & Required<Pick<MadePage, 'next'>>,
): Promise<UpdateReport | Problem> {
  const name = pageLink(made.page);
  const synced = await finishUpdate(sync, made);
  if (isProblem(synced)) return named(synced, name);
  const [before, after] = [made.origin, made.next.origin].map(text =>
    text === undefined ? undefined : readOrigin(text),
  );
  const from = before && 'template' in before ? before.template : undefined;
  const to = after && 'template' in after ? after.template : '';
  return withConflicts({ ...nothing(name), kind: 'updated', ...(from !== undefined && { from }), to }, synced);
}

/** What sync would say to the new text, without doing anything. */
export async function refusal(
  sync: SyncHost,
  { file, state }: PageLook,
  text: string,
  name: string,
): Promise<Problem | undefined> {
  const files = scratchFiles(sync.files);
  await writeState(files, state);
  await files.write(file.path, text);
  const synced = await syncPage({ ...sync, files }, { file: file.path, dryRun: true });
  return isProblem(synced) ? named(synced, name) : undefined;
}

/** A problem of a file that nobody sees, as one of its page. */
export const named = (problem: Problem, name: string): Problem => ({
  ...problem,
  file: name,
  message: problem.message.replaceAll(problem.file, name),
});

/** What somebody else wrote in Notion at this very moment stands. */
export const withConflicts = (report: UpdateReport, { conflicts }: SyncReport): UpdateReport => ({
  ...report,
  conflicts: [
    ...report.conflicts,
    ...conflicts.map(one => ({ ...one, local: one.remote, remote: one.local }) as (typeof report.conflicts)[number]),
  ],
});

const nothing = (file: string): Omit<UpdateReport, 'from' | 'to'> => ({
  kind: 'current',
  file,
  before: '',
  after: '',
  face: [],
  conflicts: [],
  kept: [],
  leftOut: [],
  open: [],
});
