import { BrokenFile } from '../broken-file.ts';
import type { Document } from '../document/document.ts';
import { inboxPoints, withoutPoints, withPoint } from '../practice/inbox/inbox-file.ts';
import { type TaggedLine, taggedLines } from '../practice/inbox/tagged-lines.ts';
import { fingerprintOf, printTaken, readTaken, type Taken } from '../practice/inbox/taken.ts';
import type { TeamMember } from '../practice/index.ts';
import { newPerson } from '../template/render/people.ts';
import { everybody } from './everybody.ts';
import { INBOX_FOLDER, notesOfMine, notesThatGitShares } from './notes-of-mine.ts';
import type { Workspace } from './workspace.ts';

const TAKEN_FILE = `${INBOX_FOLDER}/taken.yaml`;

/** Something that I want to talk about with somebody, and where I noted it. */
export interface NotedPoint {
  text: string;
  path: string;
}

/** The inbox of somebody: a list that can be edited by hand. */
export const inboxPath = (personId: string): string => `${INBOX_FOLDER}/${personId}.md`;

/**
 * What I noted to talk about with somebody: their inbox, and every line in a note of mine that is tagged with them and did not come into
 * an agenda yet.
 *
 * @example
 * await inboxFor(workspace, 'ana')
 * // [{ text: 'pricing for teams', path: '.rapport/private/inbox/ana.md' }, { text: 'the export', path: 'notes/2026-11-20.md' }]
 */
export async function inboxFor(workspace: Workspace, personId: string): Promise<NotedPoint[]> {
  const path = inboxPath(personId);
  const own = inboxPoints((await workspace.files.read(path)) ?? '').map(text => ({ text, path }));
  const tagged = (await openLines(workspace, personId)).map(({ text, path }) => ({ text, path }));
  return [...own, ...tagged];
}

/**
 * Empties an inbox of what came into an agenda: lines of the inbox itself are removed, those in other notes are remembered and not offered
 * again. A note is never changed.
 *
 * @param taken what `inboxFor` gave and the agenda has
 */
export async function emptyInbox(workspace: Workspace, personId: string, taken: readonly NotedPoint[]): Promise<void> {
  const { files, clock } = workspace;
  const path = inboxPath(personId);
  const own = taken.filter(point => point.path === path).map(({ text }) => text);
  const text = await files.read(path);
  if (text !== undefined && own.length > 0) await files.write(path, withoutPoints(text, own));
  const left = taken.filter(point => point.path !== path);
  const gone = (await openLines(workspace, personId)).filter(line => {
    const at = left.findIndex(point => point.path === line.path && point.text === line.text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  const days = gone.map(({ fingerprint }) => [fingerprint, clock.today()] as const);
  if (days.length > 0) await remember(workspace, Object.fromEntries(days));
}

/** Notes something to talk about with somebody. */
export async function addNote({ files }: Pick<Workspace, 'files'>, personId: string, words: string): Promise<void> {
  const path = inboxPath(personId);
  await files.write(path, withPoint((await files.read(path)) ?? '', words));
}

/**
 * Takes the tagged lines of a page of mine in Notion into the inboxes; a line that was taken once is not taken again, however it was
 * reworded since.
 *
 * @returns the lines that are new
 * @example
 * await noteLines(workspace, fromNotion(remote.blocks)) // [{ person: 'ana', text: 'who decides about prices?' }]
 */
export async function noteLines(
  workspace: Workspace,
  { blocks }: Document,
): Promise<Pick<TaggedLine, 'person' | 'text'>[]> {
  const { files, clock } = workspace;
  const known = await takenIn(workspace);
  const lines = taggedLines(blocks, await everybody(workspace))
    .map(line => ({ ...line, fingerprint: fingerprintOf(line.block.id ?? '', line.person, '', 0) }))
    .filter(({ fingerprint }) => known[fingerprint] === undefined);
  for (const { person, text } of lines) await addNote({ files }, person, text);
  if (lines.length > 0)
    await remember(workspace, Object.fromEntries(lines.map(({ fingerprint }) => [fingerprint, clock.today()])));
  return lines.map(({ person, text }) => ({ person, text }));
}

interface OpenLine extends NotedPoint {
  fingerprint: string;
}

/**
 * Notes with a line for somebody that is not taken up, because git shares them: whoever reads the folder would see for whom it is.
 *
 * @returns their paths
 */
export async function sharedNotesFor(workspace: Workspace, personId: string): Promise<string[]> {
  const people = await everybody(workspace);
  const notes = await notesThatGitShares(workspace, TAGGED);
  return notes
    .filter(({ document, text }) =>
      taggedLines(document.blocks, people, text).some(({ person }) => person === personId),
    )
    .map(({ path }) => path);
}

const TAGGED = /@[\p{L}\p{N}]/u;

/** The tagged lines of my notes that did not come into an agenda yet. */
async function openLines(workspace: Workspace, personId: string): Promise<OpenLine[]> {
  const [people, taken] = await Promise.all([everybody(workspace), takenIn(workspace)]);
  const all: TeamMember[] = people.some(({ id }) => id === personId) ? people : [...people, newPerson(personId)];
  const notes = await notesOfMine(workspace, TAGGED);
  return notes.flatMap(({ document, path, text: source }) => {
    const seen = new Map<string, number>();
    return taggedLines(document.blocks, all, source)
      .filter(({ person }) => person === personId)
      .map(({ text }) => {
        const count = seen.get(text) ?? 0;
        seen.set(text, count + 1);
        return { text, path, fingerprint: fingerprintOf(path.replace(/^.*\//, ''), personId, text, count) };
      })
      .filter(({ fingerprint }) => taken[fingerprint] === undefined);
  });
}

async function takenIn({ files }: Pick<Workspace, 'files'>): Promise<Taken> {
  const read = readTaken((await files.read(TAKEN_FILE)) ?? '');
  if ('taken' in read) return read.taken;
  throw new BrokenFile(
    `${TAKEN_FILE}: ${read.problem}\nMend it, or remove it: then lines that were in an agenda already are offered once more.`,
  );
}

async function remember(workspace: Pick<Workspace, 'files'>, more: Taken): Promise<void> {
  await workspace.files.write(TAKEN_FILE, printTaken({ ...(await takenIn(workspace)), ...more }));
}
