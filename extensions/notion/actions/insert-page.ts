import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import { describeFidelity } from '../../../shared/notion/describe-fidelity.ts';
import type { Ask } from '../../../shared/ports.ts';
import type { SyncHost } from '../../../shared/sync/actions/host.ts';
import { isProblem, type Problem } from '../../../shared/sync/actions/problem.ts';
import type { PublishReport } from '../../../shared/sync/actions/publish-page.ts';
import { FORMAT, readStored, statePath, writeStored } from '../../../shared/sync/state/stored.ts';
import { type MadePage, spoken, writeMade } from '../../../shared/sync/update/in-notion/made-page.ts';
import { keepOrigin } from '../../../shared/sync/update/keep-origin.ts';
import { usersOf } from '../../../shared/workspace/index.ts';
import type { Inserted } from '../gallery/served-api.ts';
import { linkIn } from './connection.ts';
import type { Door } from './door.ts';
import { prepareInsertion, type Wish } from './prepare-insertion.ts';
import { publishOnce } from './publish-once.ts';

/** One intention to insert: asked again with the same number, it is the same page. */
export interface InsertWish extends Wish {
  request: string;
}

/** What is remembered of an intention: that it was begun, and where it ended. */
interface Receipt {
  format: typeof FORMAT;
  place: string;
  title: string;
  carried: Inserted['carried'];
  /** How the page is made, until that is kept with the page's id. */
  kept?: Pick<MadePage, 'origin' | 'language'>;
  page?: string;
}

/**
 * Makes a page in Notion from a template, in a confirmed place. While it is being made its text lies in the folder's state,
 * so that a second try goes on where the first one stopped; afterwards only how it was made is kept here, so that it can be brought
 * to a better version of its template.
 *
 * @param step told what is going on
 * @returns the page, or why none was made
 * @throws NotionError when Notion is away in the middle; asking again with the same `request` ends it
 */
export async function insertPage(
  door: Door,
  wish: InsertWish,
  step: (message: string) => void,
): Promise<({ kind: 'inserted' } & Inserted) | Problem> {
  const { request } = wish;
  if (!/^[0-9a-zA-Z-]{8,64}$/.test(request)) throw new TypeError('A request is 8 to 64 letters, digits and hyphens');
  const { files } = door.workspace;
  const paths = { text: `.rapport/state/insert-${request}.md`, receipt: statePath(`insert-${request}`) };
  const before = await readStored<Receipt>(files, paths.receipt);
  if (before?.page !== undefined) return inserted(door, before, before.page, []);
  const receipt = before ?? (await begin(door, wish, paths, step));
  if (isReceiptProblem(receipt)) return receipt;
  const published = await publishOnce(await hostOf(door, step), paths.text, receipt.place);
  if (isProblem(published)) return published;
  const { page, report } = published;
  const { kept, ...rest } = receipt;
  if (kept) await writeMade(files, { page, ...kept });
  await writeStored(files, paths.receipt, { ...rest, page } as Receipt);
  await published.forget();
  return inserted(door, receipt, page, report ? notesOf(door, report) : []);
}

/** Works out the page and writes it down before anything is sent. */
async function begin(
  door: Door,
  wish: InsertWish,
  paths: { text: string; receipt: string },
  step: (message: string) => void,
): Promise<Receipt | Problem> {
  step('Looking for the last page');
  const insertion = await prepareInsertion(door, wish);
  if (isProblem(insertion)) return insertion;
  const { made, place, template } = insertion;
  const { promises = [], topics = [] } = made.context.carried ?? {};
  const receipt: Receipt = {
    format: FORMAT,
    // As it was named: a data source may be confirmed under its database.
    place: (wish.place === undefined ? undefined : pageIdIn(wish.place)) ?? place.id,
    title: made.title,
    carried: { promises: promises.length, topics: topics.length },
    kept: { origin: keepOrigin(template, wish.answers, made.context).origin.text, ...spoken(template) },
  };
  await door.workspace.files.write(paths.text, made.text);
  await writeStored(door.workspace.files, paths.receipt, receipt);
  step(`Making "${made.title}" in ${place.title || 'Notion'}`);
  return receipt;
}

const isReceiptProblem = (value: Receipt | Problem): value is Problem => 'kind' in value;

/** Nobody is asked in the middle: what needs a yes is asked before. */
const NOBODY: Ask = { confirm: async () => undefined, choose: async () => undefined, text: async () => undefined };

/** Notion and the folder, as the actions of sync need them. */
export async function hostOf({ connection, workspace }: Door, step: (message: string) => void): Promise<SyncHost> {
  const { pages, token, baseUrl } = connection;
  return {
    files: workspace.files,
    clock: workspace.clock,
    ask: NOBODY,
    progress: { step: () => step('Writing the page') },
    pages,
    connection: { token, baseUrl },
    users: usersOf(await workspace.people()),
  };
}

const inserted = (
  { connection }: Door,
  { title, carried }: Receipt,
  page: string,
  notes: string[],
): { kind: 'inserted' } & Inserted => ({
  kind: 'inserted',
  page,
  link: linkIn(connection, page),
  title,
  carried,
  notes,
});

/** A report quotes the page, which a company token never shows back. */
function notesOf({ connection }: Door, { fidelity }: PublishReport): string[] {
  const lost = fidelity.filter(({ kept }) => kept !== 'whole');
  if (lost.length === 0 || connection.access === 'company') return [];
  return describeFidelity(fidelity)
    .slice(1)
    .map(line => line.trim());
}
