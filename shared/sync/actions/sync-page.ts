import { equalDocuments } from '../../document/equal.ts';
import { equalJson } from '../../document/json.ts';
import { pageLink } from '../../notion/client/page-link.ts';
import { fromNotion } from '../../notion/from-notion.ts';
import type { PropertySchemas } from '../../notion/properties/property-forms.ts';
import { notionView } from '../../notion/view.ts';
import { Border } from '../addresses/border.ts';
import { filesToSend } from '../addresses/files-to-send.ts';
import { gatherAddresses } from '../addresses/gather-addresses.ts';
import type { Contribute } from '../exchange/contribution.ts';
import { withoutExchange } from '../exchange/without-exchange.ts';
import { readPageFile } from '../page-file/page-file.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { Journals } from '../state/journal.ts';
import { readState } from '../state/page-state.ts';
import { carryThrough } from './carry-through.ts';
import { finish } from './finish.ts';
import type { SyncHost } from './host.ts';
import type { Look } from './look.ts';
import { type MergedPage, mergePage } from './merge-page.ts';
import { openFile } from './open-file.ts';
import { privateTexts, wasPrivate } from './private-texts.ts';
import { isProblem, type Problem, problem } from './problem.ts';
import { shareable } from './shareable.ts';
import { previewOf, type SyncReport } from './sync-report.ts';

export type { SyncReport } from './sync-report.ts';

export interface SyncOptions {
  file: string;
  /** Only says what would be done. */
  dryRun?: boolean;
  /** Takes from Notion and gives nothing. */
  pullOnly?: boolean;
  /** What this run itself puts into the file, in place of what the host puts there. */
  contribute?: Contribute;
  /** Asked before anything is sent, where something is; `false` leaves all as it is. */
  approve?: (preview: SyncReport) => Promise<boolean>;
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
  const { file: path } = options;
  const opened = await openFile(host.files, path);
  if (opened.kind === 'problem') return opened;
  const page = opened.file.meta.page;
  if (page === undefined)
    return problem('not_linked', path, `${path} is not linked to a page in Notion. Publish it first.`);
  const unfinished = await new Journals(host.files, page).open();
  if (unfinished && !options.dryRun) {
    host.progress.step('Finishing what the last run began');
    await finish(host, unfinished.journal, unfinished.steps);
    return syncPage(host, options);
  }
  const state = await readState(host.files, page);
  const link = pageLink(page);
  host.progress.step(`Reading ${link}`);
  const remote = await host.pages.read(page);
  if (remote.inTrash) {
    return problem(
      'trashed',
      path,
      `${link} lies in Notion's trash. Bring it back there, or take "page" out of the front matter of ${path}.`,
    );
  }
  const look = await lookAt(host, options, { disk: opened.file, state, remote });
  return isProblem(look) ? look : mergeAndApply(host, options, look);
}

/** Both sides as they are at this moment, and what this run itself adds to the file. */
async function lookAt(
  host: SyncHost,
  options: SyncOptions,
  { disk, state, remote }: Pick<Look, 'disk' | 'state' | 'remote'>,
): Promise<Look | Problem> {
  const at = host.clock.now().getTime();
  const places = [remote.parent?.id ?? remote.id, remote.id];
  const page = { file: disk, page: fromNotion(remote.blocks), places };
  const dryRun = options.dryRun === true || options.pullOnly === true;
  const given = await (options.contribute ? options.contribute(page, { dryRun }) : host.contribute?.(page, { dryRun }));
  const added = given ?? withoutExchange(page);
  if (isProblem(added)) return added;
  const adds = added.text !== disk.text && !options.pullOnly;
  const file = adds ? readPageFile(disk.path, added.text) : disk;
  const addresses = await gatherAddresses(host, { file, state, remote: remote.blocks });
  return { file, disk, state, remote, addresses, at, ...(added.exchange && { exchange: added.exchange }) };
}

async function mergeAndApply(host: SyncHost, options: SyncOptions, look: Look): Promise<SyncReport | Problem> {
  const { merged, schema } = await merge(host, look);
  const plan = options.pullOnly ? [] : planChanges(merged.before, merged.outgoing);
  const revealed = wasPrivate(merged.written.outgoing.blocks, look.state?.private ?? [], merged.written.before.blocks);
  const preview = previewOf(look, merged, plan, {
    properties: options.pullOnly ? [] : [...(merged.title ? ['title'] : []), ...Object.keys(merged.properties)],
    needsYes: revealed ? [REVEALED] : [],
  });
  if (preview.outgoing.length === 0 && preview.properties.length === 0) {
    if (options.dryRun) return preview;
    return isUpToDate(look, merged) ? { ...preview, kind: 'synced' } : carryThrough(host, look, merged, preview);
  }
  const { file, remote } = look;
  const shared = await shareable(host, file, merged.outgoing, [remote.parent?.id ?? remote.id, remote.id]);
  if (shared.kind === 'problem') return shared;
  if (options.dryRun) return preview;
  for (const question of preview.needsYes) {
    const answer = await host.ask.confirm(`${file.path}: ${question} Send it?`);
    if (answer !== true) return problem('was_private', file.path, `${file.path}: ${question} Nothing was sent.`);
  }
  if (options.approve && !(await options.approve(preview))) return preview;
  const newer = await lookAgain(host, options, look, merged);
  if (newer && isProblem(newer)) return newer;
  if (newer) return mergeAndApply(host, options, newer);
  const files = filesToSend(look.addresses, shared.document);
  return carryThrough(host, look, merged, preview, { document: shared.document, schema, files });
}

/** So long a look at a page counts as one from just now, in milliseconds. */
const FRESH = 2000;

/** Questions take time. Somebody may have written to the page meanwhile; then all of it is done again. */
async function lookAgain(
  host: SyncHost,
  options: SyncOptions,
  look: Look,
  { before }: MergedPage,
): Promise<Look | Problem | undefined> {
  const at = host.clock.now().getTime();
  if (at - look.at <= FRESH) return undefined;
  const remote = await host.pages.read(look.remote.id);
  const now = new Border(look.addresses).fromNotion(fromNotion(remote.blocks));
  if (equalDocuments(notionView(before), notionView(now))) return undefined;
  return lookAt(host, options, { disk: look.disk, state: look.state, remote });
}

const REVEALED = 'Something that was private at the last sync is not any more, and would be sent.';

interface MergeWithSchema {
  merged: MergedPage;
  schema: PropertySchemas | undefined;
}

/** Where properties are to be sent, merged once more with what there is to choose: only the data source knows that. */
async function merge(host: SyncHost, look: Look): Promise<MergeWithSchema> {
  const merged = mergePage(host, look);
  const { parent } = look.remote;
  if (!parent || Object.keys(merged.properties).length === 0) return { merged, schema: undefined };
  const { schema } = await host.pages.place(parent.id);
  return { merged: mergePage(host, look, schema), schema };
}

const isUpToDate = ({ file, disk, state, remote, addresses }: Look, merged: MergedPage): boolean =>
  state !== undefined &&
  merged.newText === disk.text &&
  merged.conflicts.length === 0 &&
  state.unsettled.length === 0 &&
  state.lastEdited === remote.lastEdited &&
  equalJson(state.properties, merged.own.unsent.properties) &&
  equalJson(new Border(addresses).fromNotion({ blocks: state.base }).blocks, merged.before.blocks) &&
  equalJson(state.files ?? [], addresses.files) &&
  equalJson(state.links ?? {}, addresses.links) &&
  // By this, other pages find the file.
  state.file === file.path &&
  // What became private here is remembered too, or it could be sent tomorrow without a yes.
  equalJson(state.private, privateTexts(file.document.blocks));
