import type { Document } from '../../document/document.ts';
import type { Audience } from '../../document/readers.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { pageLink } from '../../notion/client/page-link.ts';
import { type FidelityRow, fidelity } from '../../notion/fidelity.ts';
import { readProperties } from '../../notion/properties/properties.ts';
import type { SharedDocument } from '../../notion/share/shared.ts';
import type { Addresses } from '../addresses/addresses.ts';
import { Border } from '../addresses/border.ts';
import { filesToSend } from '../addresses/files-to-send.ts';
import { gatherAddresses } from '../addresses/gather-addresses.ts';
import { surroundings } from '../addresses/surroundings.ts';
import { applyChanges } from '../apply/apply-changes.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';
import { changedText, type PageFile } from '../page-file/page-file.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { type Journal, Journals } from '../state/journal.ts';
import { FORMAT } from '../state/stored.ts';
import { finish } from './finish.ts';
import type { SyncHost } from './host.ts';
import { forgetMaking, makePage } from './make-page.ts';
import { openFile } from './open-file.ts';
import { privateTexts } from './private-texts.ts';
import { type Problem, problem } from './problem.ts';
import { shareable } from './shareable.ts';
import { syncPage } from './sync-page.ts';
import { withoutRefusals } from './sync-report.ts';

export interface PublishOptions {
  file: string;
  /** The page or data source that the new page goes into. */
  parent: string;
  dryRun?: boolean;
  /** Where the file will lie once it is published, if not where it is: paths in it lead on from there. */
  movesTo?: string;
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
    const link = pageLink(file.meta.page);
    return problem('linked_already', file.path, `${file.path} is linked to ${link} already. Sync it instead.`);
  }
  const place = await host.pages.place(options.parent);
  // Merged with nothing, which makes it fit for Notion here as well as there.
  const addresses = await gatherAddresses(host, { file: { ...file, path: options.movesTo ?? file.path }, remote: [] });
  const border = new Border(addresses);
  const local = border.fromFile(file.body);
  const { document, outgoing } = mergeDocuments({ base: { blocks: [] }, local, remote: { blocks: [] } });
  const checked = await shareable(host, file, outgoing, [place.id, options.parent]);
  if (checked.kind === 'problem') return checked;
  const { document: shared, audience } = checked;
  const title = file.title ?? [{ type: 'text', text: nameOf(file.path) }];
  const preview: PublishReport = {
    kind: 'preview',
    file: file.path,
    title: plainText(title),
    audience,
    fidelity: fidelity(file.body, surroundings(addresses)),
    writes: 0,
  };
  if (options.dryRun || (options.approve && !(await options.approve(preview)))) return preview;
  host.progress.step(`Publishing ${file.path}`);
  const sharedTitle = shared.map(() => title);
  const page = await makePage(host, file, place, sharedTitle);
  const filled = await fill(host, { file, page, title, document: border.home(document), audience, addresses }, shared);
  const more = filled.whole ? 0 : await sendRest(host, file.path);
  if (typeof more !== 'number') return more;
  return { ...preview, kind: 'published', page, link: pageLink(page), writes: 1 + filled.writes + more };
}

const nameOf = (path: string): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.(?:md|markdown)$/i, '');

interface Filling {
  file: PageFile;
  page: string;
  title: Run[];
  document: Document;
  audience: Audience;
  addresses: Addresses;
}

/** Puts the blocks into a page that was just made, and links the file to it. */
async function fill(
  host: SyncHost,
  filling: Filling,
  shared: SharedDocument,
): Promise<{ writes: number; whole: boolean }> {
  const { file, page } = filling;
  const journals = new Journals(host.files, page);
  const going = await journals.open();
  if (going) {
    await finish(host, going.journal, going.steps);
    await forgetMaking(host, file);
    return { writes: going.steps.length, whole: false };
  }
  const journal = await journalOf(host, filling);
  await journals.begin(journal);
  const operations = shared.map(document => withoutRefusals(planChanges({ blocks: [] }, document)));
  const done = journals.progress.bind(journals);
  const files = filesToSend(filling.addresses, shared);
  const steps = await applyChanges({ pages: host.pages, page, before: { blocks: [] }, done, files }, operations);
  await finish(host, journal, steps);
  await forgetMaking(host, file);
  return { writes: steps.length, whole: true };
}

/** A run before this one was cut off: what it did not send goes as any change of the file would. */
async function sendRest(host: SyncHost, file: string): Promise<number | Problem> {
  const synced = await syncPage(host, { file, approve: async () => true });
  return synced.kind === 'problem' ? synced : synced.writes;
}

async function journalOf(
  host: SyncHost,
  { file, page, title, document, audience, addresses }: Filling,
): Promise<Journal> {
  const { lastEdited, properties } = await host.pages.read(page);
  const own = { title, properties: readProperties(properties, host.users) };
  return {
    format: FORMAT,
    page,
    file: file.path,
    started: host.clock.now().toISOString(),
    before: [],
    oldText: file.text,
    newText: changedText(file, { body: document, values: linkTo(page, file, audience) }),
    after: {
      format: FORMAT,
      page,
      file: file.path,
      lastEdited,
      unsettled: [],
      private: privateTexts(file.document.blocks),
      links: addresses.links,
    },
    own: { sent: own, unsent: own },
    held: [],
    made: true,
  };
}

/** The link, and for a page that names no readers those of its place. */
function linkTo(page: string, file: PageFile, audience: Audience): { path: string[]; value: unknown }[] {
  const link = { path: ['rapport', 'page'], value: page };
  if (file.meta.audience) return [link];
  const people = audience.people ? [{ path: ['people'], value: audience.people }] : [];
  return [link, { path: ['readers'], value: audience.readers }, ...people];
}
