import type { Document } from '../../document/document.ts';
import { hash } from '../../document/fingerprint.ts';
import type { Audience } from '../../document/readers.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { pageLink } from '../../notion/client/page-link.ts';
import { type FidelityRow, fidelity } from '../../notion/fidelity.ts';
import type { Operation } from '../../notion/operation.ts';
import { writeProperties } from '../../notion/properties/properties.ts';
import type { RemotePlace } from '../../notion/remote-page.ts';
import { NearlyPrivate } from '../../notion/share/nearly-private.ts';
import { type SharedDocument, toShared } from '../../notion/share/shared.ts';
import { applyChanges } from '../apply/apply-changes.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';
import { changedText, type PageFile } from '../page-file/page-file.ts';
import { readConfig } from '../places/config.ts';
import { type Confirmation, confirmPlace } from '../places/confirm-place.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { type Journal, Journals } from '../state/journal.ts';
import { FORMAT, readStored, statePath, writeStored } from '../state/stored.ts';
import { finish } from './finish.ts';
import type { SyncHost } from './host.ts';
import { openFile } from './open-file.ts';
import { privateTexts } from './private-texts.ts';
import { type Problem, problem } from './problem.ts';

export interface PublishOptions {
  file: string;
  /** The page or data source that the new page goes into. */
  parent: string;
  dryRun?: boolean;
  /** Shown who will read it and what will not arrive whole, before anything is sent; `false` leaves all as it is. */
  approve?: (preview: PublishReport) => Promise<boolean>;
}

export interface PublishReport {
  kind: 'published' | 'preview';
  file: string;
  title: string;
  /** Who reads the place, and so the page. */
  audience: Audience;
  /** What becomes of each block. */
  fidelity: FidelityRow[];
  page?: string;
  link?: string;
  writes: number;
}

/** A page that is being made, so that a run that did not finish makes no second one. */
interface Making {
  format: typeof FORMAT;
  parent: string;
  title: string;
  /** Pages of the same title that were there before. */
  existing: string[];
  page?: string;
}

/**
 * Makes a page in Notion from a file and links the two. What is private stays; a place that nobody has confirmed is
 * refused.
 *
 * @throws NotionError when Notion can't be reached or does not allow it; the next run goes on with the same page
 * @example
 * const report = await publishPage(host, { file: 'prd.md', parent: '38d9ce7b-60a4-8146-86a8-e82177e8342a' });
 */
export async function publishPage(host: SyncHost, options: PublishOptions): Promise<PublishReport | Problem> {
  const opened = await openFile(host.files, options.file);
  if (opened.kind === 'problem') return opened;
  const { file } = opened;
  if (file.meta.page !== undefined) {
    return problem(
      'linked_already',
      file.path,
      `${file.path} is linked to ${pageLink(file.meta.page)} already. Sync it instead.`,
    );
  }
  const place = await host.pages.place(options.parent);
  const confirmed = await confirmation(host, file, [place.id, options.parent]);
  if (!confirmed.ok) return problem('unconfirmed', file.path, confirmed.message, confirmed.entry);
  // Merged with nothing, which makes it fit for Notion here as well as there.
  const { document, outgoing } = mergeDocuments({ base: { blocks: [] }, local: file.body, remote: { blocks: [] } });
  const shared = shareable(file, outgoing, confirmed.audience);
  if ('kind' in shared) return shared;
  const title = file.title ?? [{ type: 'text', text: nameOf(file.path) }];
  const preview: PublishReport = {
    kind: 'preview',
    file: file.path,
    title: plainText(title),
    audience: confirmed.audience,
    fidelity: fidelity(file.body),
    writes: 0,
  };
  if (options.dryRun || (options.approve && !(await options.approve(preview)))) return preview;
  host.progress.step(`Publishing ${file.path}`);
  const page = await makePage(
    host,
    file,
    place,
    shared.map(() => title),
  );
  const writes = 1 + (await fill(host, { file, page, title, document, audience: confirmed.audience, place }, shared));
  return { ...preview, kind: 'published', page, link: pageLink(page), writes };
}

async function confirmation(host: SyncHost, file: PageFile, ids: string[]): Promise<Confirmation> {
  const config = await readConfig(host.files);
  const all = ids.map(id => confirmPlace(config, id, file.meta.audience, host.clock.today(), host.connection));
  return all.find(one => one.ok) ?? all[0]!;
}

function shareable(file: PageFile, outgoing: Document, audience: Audience): SharedDocument | Problem {
  try {
    return toShared(outgoing, audience);
  } catch (error) {
    if (error instanceof NearlyPrivate) return problem('nearly_private', file.path, `${file.path}: ${error.message}`);
    throw error;
  }
}

const nameOf = (path: string): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.(?:md|markdown)$/i, '');

/** Makes the page, or finds the one that a run before this made. */
async function makePage(
  host: SyncHost,
  file: PageFile,
  place: RemotePlace,
  title: ReturnType<SharedDocument['map']>,
): Promise<string> {
  const path = statePath(`new-${hash(file.path).toString(36)}`);
  const text = plainText(title.value as Run[]);
  const before = await readStored<Making>(host.files, path);
  const going = before?.parent === place.id ? before : undefined;
  if (going?.page !== undefined) return going.page;
  const making: Making = going ?? {
    format: FORMAT,
    parent: place.id,
    title: text,
    existing: await host.pages.find(place, text),
  };
  if (!going) await writeStored(host.files, path, making);
  const made = going ? await newPage(host, place, making) : undefined;
  const page = made ?? (await create(host, file, place, title, making));
  await writeStored(host.files, path, { ...making, page } as Making);
  return page;
}

/** The page that was made and of which nobody heard. */
async function newPage(host: SyncHost, place: RemotePlace, making: Making): Promise<string | undefined> {
  const there = await host.pages.find(place, making.title);
  return there.find(id => !making.existing.includes(id));
}

async function create(
  host: SyncHost,
  file: PageFile,
  place: RemotePlace,
  title: ReturnType<SharedDocument['map']>,
  making: Making,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const page = title.map(runs => ({
      title: runs as Run[],
      properties: writeProperties(file.meta.values, place.schema, host.users),
    }));
    const outcome = await host.pages.create(place, page);
    if (outcome.kind === 'done') return outcome.ids[0]!;
    const found = await newPage(host, place, making);
    if (found !== undefined) return found;
    if (attempt === 3) throw outcome.error;
  }
}

interface Filling {
  file: PageFile;
  page: string;
  title: Run[];
  document: Document;
  audience: Audience;
  place: RemotePlace;
}

/** Puts the blocks into a page that was just made, and links the file to it. */
async function fill(host: SyncHost, filling: Filling, shared: SharedDocument): Promise<number> {
  const { file, page, document, audience, title } = filling;
  const journals = new Journals(host.files, page);
  const going = await journals.open();
  if (going) {
    // The next sync sends what is missing.
    await finish(host, going.journal, going.steps);
    await forgetMaking(host, file);
    return going.steps.length;
  }
  const newText = changedText(file, { body: document, values: linkTo(page, file, audience) });
  const remote = await host.pages.read(page);
  const own = { title, properties: {} };
  const journal: Journal = {
    format: FORMAT,
    page,
    file: file.path,
    started: host.clock.now().toISOString(),
    before: [],
    oldText: file.text,
    newText,
    after: {
      format: FORMAT,
      page,
      file: file.path,
      lastEdited: remote.lastEdited,
      unsettled: [],
      private: privateTexts(file.document.blocks),
    },
    own: { sent: own, unsent: own },
    held: [],
    made: true,
  };
  await journals.begin(journal);
  const operations = shared.map(value =>
    planChanges({ blocks: [] }, value).filter((one): one is Operation => one.kind !== 'refuse'),
  );
  const steps = await applyChanges(
    { pages: host.pages, page, before: { blocks: [] }, done: made => journals.progress(made) },
    operations,
  );
  await finish(host, journal, steps);
  await forgetMaking(host, file);
  return steps.length;
}

const forgetMaking = (host: SyncHost, file: PageFile): Promise<void> =>
  host.files.remove(statePath(`new-${hash(file.path).toString(36)}`));

/** The link, and for a page that names no readers those of its place. */
function linkTo(page: string, file: PageFile, audience: Audience): { path: string[]; value: unknown }[] {
  const link = { path: ['rapport', 'page'], value: page };
  if (file.meta.audience) return [link];
  const people = audience.people ? [{ path: ['people'], value: audience.people }] : [];
  return [link, { path: ['readers'], value: audience.readers }, ...people];
}
