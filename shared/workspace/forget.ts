import { stringify } from 'yaml';
import { isNotionError } from '../notion/client/notion-error.ts';
import type { Files, Pages } from '../ports.ts';
import { findTraces, type Trace } from '../practice/forget/find-traces.ts';
import { redact, withoutEntry } from '../practice/forget/redact.ts';
import type { Person } from '../template/index.ts';
import { everybody } from './everybody.ts';
import { readSpaces, type Space } from './spaces.ts';
import { PEOPLE_FILE, type Workspace } from './workspace.ts';

const TEXT = /\.(?:md|markdown|json|ya?ml|txt)$/i;
const RECEIPTS = '.rapport/private/receipts';

/**
 * Every trace of somebody in the folder, with what becomes of it. Nothing is changed.
 *
 * @example
 * await tracesOf(workspace, ana) // [{ path: '2026-11-23 Ana Lopes.md', what: 'page', how: 'delete', times: 4, notion: '38d9…' }]
 */
export async function tracesOf(
  workspace: Pick<Workspace, 'files' | 'people' | 'me' | 'pages'>,
  person: Person,
): Promise<Trace[]> {
  const { files } = workspace;
  const paths = [...new Set([...(await files.list('.')), ...(await files.list('.rapport'))])].filter(isOurs);
  const lying = await Promise.all(paths.map(async path => ({ path, text: (await files.read(path)) ?? '' })));
  return findTraces(lying, person, await everybody(workspace));
}

const isOurs = (path: string): boolean =>
  TEXT.test(path) && !path.startsWith(RECEIPTS) && !/(?:^|\/)(?:node_modules|\.git)\//.test(path);

/** What was done; no word of what stood anywhere. */
export interface Receipt {
  day: string;
  by: string;
  deleted: number;
  redacted: number;
  entries: number;
  inNotion: number;
  /** Pages that Notion doesn't show to this connection: gone already, or not shared any more. */
  notShown: number;
}

/**
 * Forgets somebody: pages in Notion go to the trash there first, so that a run that is cut off finds the rest again by the files.
 *
 * @param pages Notion, where pages lie there as well
 * @returns the receipt and where it lies, with the pages in Notion that a person has to look after
 * @throws NotionError where Notion is away; nothing here was changed then
 */
export async function forget(
  workspace: Pick<Workspace, 'files' | 'people' | 'me' | 'pages' | 'clock'>,
  person: Person,
  traces: readonly Trace[],
  pages: Pick<Pages, 'delete'> | undefined,
): Promise<Receipt & { path: string; unseen: string[] }> {
  const { files, clock, me } = workspace;
  const known = await everybody(workspace);
  const inNotion = traces.flatMap(({ how, notion }) => (how === 'delete' && notion !== undefined ? [notion] : []));
  const unseen: string[] = [];
  for (const page of pages ? inNotion : []) if (!(await toTrash(pages!, page))) unseen.push(page);
  const count = { delete: 0, redact: 0, entry: 0, look: 0, mend: 0 };
  for (const { path, how } of peopleFileLast(traces)) {
    await DOING[how](files, path, person, known);
    count[how]++;
  }
  const day = clock.today();
  const receipt: Receipt = {
    day,
    by: (await me())?.name ?? 'unknown',
    deleted: count.delete,
    redacted: count.redact,
    entries: count.entry,
    inNotion: pages ? inNotion.length - unseen.length : 0,
    notShown: unseen.length,
  };
  const path = await free(files, day);
  await files.write(path, stringify(receipt));
  return { ...receipt, path, unseen };
}

/** Whether a page was moved to Notion's trash; one that Notion doesn't show would keep the rest from being forgotten for ever. */
async function toTrash(pages: Pick<Pages, 'delete'>, page: string): Promise<boolean> {
  try {
    const outcome = await pages.delete(page);
    if (outcome.kind === 'unanswered') throw outcome.error;
    return true;
  } catch (error) {
    if (isNotionError(error, 'not_shared')) return false;
    throw error;
  }
}

/**
 * The spaces in Notion that were made for somebody and others. They stay there: what others wrote in them is not mine to delete.
 *
 * @throws BrokenSpaces
 */
export const spacesOf = async ({ files }: Pick<Workspace, 'files'>, { id }: Person): Promise<Space[]> =>
  (await readSpaces(files)).spaces.filter(({ people }) => people?.includes(id));

/** A run that is cut off knows the next time, too, who is meant: by their id and handle. */
const peopleFileLast = (traces: readonly Trace[]): Trace[] => [
  ...traces.filter(({ path }) => path !== PEOPLE_FILE),
  ...traces.filter(({ path }) => path === PEOPLE_FILE),
];

type Doing = (files: Files, path: string, person: Person, people: readonly Person[]) => Promise<void>;

const DOING: { readonly [how in Trace['how']]: Doing } = {
  delete: (files, path) => files.remove(path),
  redact: async (files, path, person, people) =>
    files.write(path, redact((await files.read(path)) ?? '', person, people)),
  entry: async (files, path, person) => files.write(path, withoutEntry(path, (await files.read(path)) ?? '', person)),
  look: async () => {},
  mend: async () => {},
};

async function free(files: Files, day: string): Promise<string> {
  for (let count = 1; ; count++) {
    const path = `${RECEIPTS}/${day}-${count}.yaml`;
    if ((await files.read(path)) === undefined) return path;
  }
}
