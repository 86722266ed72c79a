import type { Files } from '../ports.ts';
import { FORMAT, readStored, statePath, UnknownState, writeStored } from '../sync/state/stored.ts';
import type { Databases, Template } from '../template/index.ts';
import { databasesFor, TITLE } from './blueprint.ts';
import { readSpaces } from './spaces.ts';

/** The properties of the team's databases as set-up last saw them in Notion, those that people added among them. */
interface Seen {
  format: typeof FORMAT;
  databases: { [name: string]: string[] };
}

const PATH = statePath('databases');

/** Writes down which properties there are. Of databases of one name, a property of any counts: each pair has its own Journal. */
export async function rememberDatabases(
  files: Files,
  seen: readonly { name: string; properties: readonly string[] }[],
): Promise<void> {
  const databases: Seen['databases'] = {};
  for (const { name, properties } of seen) databases[name] = [...new Set([...(databases[name] ?? []), ...properties])];
  const now: Seen = { format: FORMAT, databases };
  await writeStored(files, PATH, now);
}

/**
 * Which properties templates may write into: those of the databases as set-up last saw them, or as this folder shares them, else
 * those that set-up would make for the product's own templates.
 *
 * @returns what works them out, because a template without properties needs none
 * @throws BrokenSpaces
 * @example
 * (await knownDatabases(files))(productTemplates).Journal // ['Name', 'Kind', 'Date', 'Report', …]
 */
export async function knownDatabases(files: Files): Promise<(product: readonly Template[]) => Databases> {
  const seen = (await seenIn(files)) ?? (await sharedIn(files));
  return product => seen ?? databasesFor(product);
}

/** What set-up sees again the next time is no reason to stop. */
async function seenIn(files: Files): Promise<Databases | undefined> {
  try {
    return (await readStored<Seen>(files, PATH))?.databases;
  } catch (error) {
    if (error instanceof UnknownState) return undefined;
    throw error;
  }
}

/** Somebody else made the spaces: their file says which properties they have of ours. */
async function sharedIn(files: Files): Promise<Databases | undefined> {
  const all = (await readSpaces(files)).spaces.flatMap(({ databases }) => Object.entries(databases));
  if (all.length === 0) return undefined;
  const found: { [name: string]: string[] } = {};
  for (const [name, { properties }] of all)
    found[name] = [...new Set([TITLE, ...(found[name] ?? []), ...Object.keys(properties)])];
  return found;
}
