import type { Document } from '../document/document.ts';
import { readMarkdown } from '../markdown/read.ts';
import { type PageRecord, PRIVATE_FOLDER, toPageRecord } from '../practice/index.ts';
import { pagePaths } from './page-paths.ts';
import type { Workspace } from './workspace.ts';

/** Where the inboxes lie. */
export const INBOX_FOLDER = `${PRIVATE_FOLDER}/inbox`;

/** A note of mine. */
export interface Note {
  path: string;
  text: string;
  document: Document;
}

/**
 * The notes of a folder that are mine alone: Markdown that git does not track, and what lies in the private folder. A page for others, a
 * draft of one and a part of one are no notes, whoever wrote them.
 *
 * @param says only notes whose text has this are read
 */
export const notesOfMine = async (workspace: Pick<Workspace, 'files' | 'tracked'>, says: RegExp): Promise<Note[]> =>
  (await notesIn(workspace, says)).filter(({ isShared }) => !isShared);

/** The notes that would be mine alone, if git did not share them with whoever reads the folder. */
export const notesThatGitShares = async (
  workspace: Pick<Workspace, 'files' | 'tracked'>,
  says: RegExp,
): Promise<Note[]> => (await notesIn(workspace, says)).filter(({ isShared }) => isShared);

async function notesIn(
  { files, tracked }: Pick<Workspace, 'files' | 'tracked'>,
  says: RegExp,
): Promise<(Note & { isShared: boolean })[]> {
  const own = (await files.list(PRIVATE_FOLDER)).filter(
    path => path.endsWith('.md') && !path.startsWith(`${INBOX_FOLDER}/`),
  );
  const paths = [...own, ...(await pagePaths(files))];
  const notes = await Promise.all(
    paths.map(async path => {
      const text = await files.read(path);
      if (text === undefined || !says.test(text)) return [];
      const record = toPageRecord(readMarkdown(text), path);
      if (!isNote(record)) return [];
      const isShared = !path.startsWith(`${PRIVATE_FOLDER}/`) && (await tracked(path));
      return [{ path, text, document: record.document, isShared }];
    }),
  );
  return notes.flat();
}

/** A page says what it was made from, which part of which page it is, where it is in Notion, or who reads it. */
function isNote({ fields }: PageRecord): boolean {
  const { template, part, page } = (fields.rapport ?? {}) as { [key: string]: unknown };
  if (template !== undefined || part !== undefined) return false;
  return fields.readers === 'me' || (fields.readers === undefined && page === undefined);
}
