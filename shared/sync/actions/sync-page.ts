import { equalJson } from '../../document/json.ts';
import { pageLink } from '../../notion/client/page-link.ts';
import type { Operation, PlannedOperation, Refusal } from '../../notion/operation.ts';
import { writeProperties } from '../../notion/properties/properties.ts';
import type { RemotePage } from '../../notion/remote-page.ts';
import { NearlyPrivate } from '../../notion/share/nearly-private.ts';
import { type Shared, type SharedDocument, toShared } from '../../notion/share/shared.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import { applyChanges } from '../apply/apply-changes.ts';
import type { DoneStep } from '../apply/carry-out.ts';
import type { Conflict } from '../merge/merge-documents.ts';
import type { PageFile } from '../page-file/page-file.ts';
import { readConfig } from '../places/config.ts';
import { confirmPlace } from '../places/confirm-place.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { type Journal, Journals } from '../state/journal.ts';
import { type PageState, readState } from '../state/page-state.ts';
import { FORMAT } from '../state/stored.ts';
import { finish } from './finish.ts';
import type { SyncHost } from './host.ts';
import { type Incoming, incomingOf } from './incoming.ts';
import { type MergedPage, mergePage, type PageConflict } from './merge-page.ts';
import { openFile } from './open-file.ts';
import { privateTexts, wasPrivate } from './private-texts.ts';
import { type Problem, problem } from './problem.ts';

export interface SyncOptions {
  file: string;
  /** Only says what would be done. */
  dryRun?: boolean;
  /** Takes from Notion and gives nothing. */
  pullOnly?: boolean;
  /** Asked before anything is written, where something is; `false` leaves all as it is. */
  approve?: (preview: SyncReport) => Promise<boolean>;
}

/** What a sync did, or would do. */
export interface SyncReport {
  kind: 'synced' | 'preview';
  file: string;
  page: string;
  /** Where the page is looked at. */
  link: string;
  /** What the file takes from Notion. */
  incoming: Incoming[];
  /** What Notion takes from the file. */
  outgoing: Operation[];
  /** The page's own fields that Notion takes from the file. */
  properties: string[];
  /** What should be done in Notion and can't be. */
  refused: Refusal[];
  conflicts: (Conflict | PageConflict)[];
  fileChanged: boolean;
  /** Writes that were made in Notion. */
  writes: number;
}

/**
 * Makes a file and its page in Notion the same: takes what changed there, gives what changed here, and leaves both
 * sides as they are where they contradict each other.
 *
 * @throws NotionError when Notion can't be reached or does not allow it; what was begun is finished by the next run
 * @example
 * const report = await syncPage(host, { file: 'one-on-ones/2026-11-21 Ana.md', dryRun: true });
 */
export async function syncPage(host: SyncHost, options: SyncOptions): Promise<SyncReport | Problem> {
  const opened = await openFile(host.files, options.file);
  if (opened.kind === 'problem') return opened;
  const page = opened.file.meta.page;
  if (page === undefined)
    return problem('not_linked', options.file, `${options.file} is not linked to a page in Notion. Publish it first.`);
  const unfinished = await new Journals(host.files, page).open();
  if (unfinished && !options.dryRun) {
    host.progress.step('Finishing what the last run began');
    await finish(host, unfinished.journal, unfinished.steps);
    return syncPage(host, options);
  }
  const state = await readState(host.files, page);
  host.progress.step(`Reading ${pageLink(page)}`);
  const remote = await host.pages.read(page);
  if (remote.inTrash)
    return problem(
      'trashed',
      options.file,
      `${pageLink(page)} lies in Notion's trash. Bring it back there, or unlink ${options.file}.`,
    );
  return mergeAndApply(host, options, { file: opened.file, state, remote });
}

interface Look {
  file: PageFile;
  state: PageState | undefined;
  remote: RemotePage;
}

async function mergeAndApply(host: SyncHost, options: SyncOptions, look: Look): Promise<SyncReport | Problem> {
  const merged = mergePage(host, look.file, look.state, look.remote);
  const plan = options.pullOnly ? [] : planChanges(merged.before, merged.outgoing);
  const preview = reportOf(look, merged, plan, options.pullOnly === true);
  if (preview.outgoing.length === 0 && preview.properties.length === 0) {
    if (options.dryRun || isUpToDate(look, merged, preview))
      return { ...preview, kind: options.dryRun ? 'preview' : 'synced' };
    return carryThrough(host, look, merged, preview, undefined);
  }
  const shared = await shareable(host, look, merged);
  if (isProblem(shared)) return shared;
  if (options.dryRun || (options.approve && !(await options.approve(preview)))) return preview;
  return carryThrough(host, look, merged, preview, shared);
}

const isProblem = (value: SharedDocument | Problem): value is Problem => 'kind' in value;

function reportOf({ file, remote }: Look, merged: MergedPage, plan: PlannedOperation[], pullOnly: boolean): SyncReport {
  const properties = [...(merged.title ? ['title'] : []), ...Object.keys(merged.properties)];
  return {
    kind: 'preview',
    file: file.path,
    page: remote.id,
    link: pageLink(remote.id),
    incoming: merged.newText === file.text ? [] : incomingOf(file.body.blocks, merged.documentBody.blocks),
    outgoing: plan.filter((operation): operation is Operation => operation.kind !== 'refuse'),
    properties: pullOnly ? [] : properties,
    refused: plan.filter(operation => operation.kind === 'refuse'),
    conflicts: merged.conflicts,
    fileChanged: merged.newText !== file.text,
    writes: 0,
  };
}

const isUpToDate = ({ state, remote }: Look, merged: MergedPage, preview: SyncReport): boolean =>
  state !== undefined &&
  !preview.fileChanged &&
  merged.conflicts.length === 0 &&
  state.unsettled.length === 0 &&
  state.lastEdited === remote.lastEdited &&
  equalJson(state.base, merged.before.blocks);

/** The page as others may have it, or why it can't be sent. */
async function shareable(
  host: SyncHost,
  { file, state, remote }: Look,
  merged: MergedPage,
): Promise<SharedDocument | Problem> {
  const place = remote.parent?.id ?? remote.id;
  const config = await readConfig(host.files);
  const audience = file.meta.audience;
  const places = [place, remote.id].map(id => confirmPlace(config, id, audience, host.clock.today(), host.connection));
  const allowed = places.find(one => one.ok) ?? places[0]!;
  if (!allowed.ok) return problem('unconfirmed', file.path, allowed.message, allowed.entry);
  const revealed = wasPrivate(merged.outgoing.blocks, state?.private ?? [], merged.before.blocks);
  if (revealed) {
    const question = 'Something that was private at the last sync is not any more, and would be sent. Send it?';
    if ((await host.ask.confirm(question)) !== true)
      return problem('was_private', file.path, `${file.path}: ${question} Nothing was sent.`);
  }
  try {
    return toShared(merged.outgoing, allowed.audience);
  } catch (error) {
    if (error instanceof NearlyPrivate) return problem('nearly_private', file.path, `${file.path}: ${error.message}`);
    throw error;
  }
}

async function carryThrough(
  host: SyncHost,
  look: Look,
  merged: MergedPage,
  preview: SyncReport,
  shared: SharedDocument | undefined,
): Promise<SyncReport> {
  const journal = journalOf(host, look, merged);
  const journals = new Journals(host.files, journal.page);
  await journals.begin(journal);
  const steps: DoneStep[] = [];
  if (shared) {
    if (preview.outgoing.length > 0) {
      host.progress.step(
        `Writing ${preview.outgoing.length === 1 ? 'one change' : `${preview.outgoing.length} changes`} to ${preview.link}`,
      );
      const operations = shared.map(document => operationsOf(merged, document));
      const done = (made: readonly DoneStep[]): Promise<void> => journals.progress(made);
      steps.push(
        ...(await applyChanges({ pages: host.pages, page: journal.page, before: merged.before, done }, operations)),
      );
    }
    if (preview.properties.length > 0) steps.push(await sendProperties(host, look, merged, shared));
    await journals.progress(steps);
  }
  await finish(host, journal, steps);
  return { ...preview, kind: 'synced', writes: steps.length };
}

const operationsOf = (merged: MergedPage, document: Shared<unknown>['value']): Operation[] =>
  planChanges(merged.before, document as MergedPage['outgoing']).filter(
    (operation): operation is Operation => operation.kind !== 'refuse',
  );

async function sendProperties(
  host: SyncHost,
  { remote }: Look,
  merged: MergedPage,
  shared: SharedDocument,
): Promise<DoneStep> {
  // Which choices a status has only the data source knows.
  const schema = remote.parent ? (await host.pages.place(remote.parent.id)).schema : {};
  const properties = {
    ...writeProperties(merged.properties, schema, host.users),
    ...(merged.title && { title: { title: writeRichText(merged.title) } }),
  };
  for (let attempt = 1; ; attempt++) {
    // Setting the same values twice does no harm.
    const outcome = await host.pages.setProperties(
      remote.id,
      shared.map(() => properties),
    );
    if (outcome.kind === 'done') return { step: { kind: 'properties', properties }, made: [] };
    if (attempt === 3) throw outcome.error;
  }
}

function journalOf(host: SyncHost, { file, remote, state }: Look, merged: MergedPage): Journal {
  return {
    format: FORMAT,
    page: remote.id,
    file: file.path,
    started: host.clock.now().toISOString(),
    before: merged.before.blocks,
    oldText: file.text,
    newText: merged.newText,
    after: {
      format: FORMAT,
      page: remote.id,
      file: file.path,
      lastEdited: remote.lastEdited,
      unsettled: merged.unsettled,
      private: privateTexts(file.document.blocks),
    },
    own: merged.own,
    ...(state && { previous: state }),
    held: merged.held,
  };
}
