import { parse } from 'yaml';
import { equalJson } from '../../document/json.ts';
import type { Files } from '../../ports.ts';
import { openFile } from '../actions/open-file.ts';
import { isProblem } from '../actions/problem.ts';
import { mergeFiles } from '../addresses/merge-files.ts';
import { changedText, type PageFile, readPageFile } from '../page-file/page-file.ts';
import { Journals } from '../state/journal.ts';
import type { Fields } from './origin.ts';
import { removeUnused } from './origin-path.ts';
import { readRecord, removeRecord, type UpdateRecord } from './update-record.ts';

/** The last update of a page was taken back. */
export interface UndoneUpdate {
  kind: 'undone-update';
  file: string;
}

/**
 * Takes back the update of a page to a new version of its template, where that was the last thing that was done with it.
 * What was written since stays. Nothing is done in Notion: the next sync brings it there.
 *
 * @returns `undefined` where the page was not updated, or was synced since: then that is to be taken back first
 * @throws UnknownState
 */
export async function undoUpdate(files: Files, path: string): Promise<UndoneUpdate | undefined> {
  const opened = await openFile(files, path);
  if (isProblem(opened)) return undefined;
  const { file } = opened;
  const { origin: id, page } = file.meta;
  const record = id === undefined ? undefined : await readRecord(files, path, id);
  if (id === undefined || !record) return undefined;
  const synced = page === undefined ? undefined : await new Journals(files, page).last();
  if (synced && readPageFile(path, synced.journal.oldText).meta.origin === id) return undefined;
  if (record.origin) await files.write(record.origin.path, record.origin.text);
  await files.write(path, textBefore(file, record));
  await removeRecord(files, path, id);
  await removeUnused(files, [id]);
  return { kind: 'undone-update', file: path };
}

/** The file as it was before the update, with what was written into it since. */
function textBefore(file: PageFile, { oldText, newText }: UpdateRecord): string {
  if (file.text === newText) return oldText;
  const [before, after] = [readPageFile(file.path, oldText), readPageFile(file.path, newText)];
  const { document } = mergeFiles(after.body, file.body, before.body);
  const [was, came, is] = [fieldsOf(before), fieldsOf(after), fieldsOf(file)];
  const values = Object.entries(was)
    .filter(([key, value]) => key !== 'rapport' && !equalJson(value, came[key]) && equalJson(came[key], is[key]))
    .map(([key, value]) => ({ path: [key], value }));
  const { template, origin } = before.meta;
  return changedText(file, {
    body: document,
    values: [
      ...values,
      ...(template === undefined ? [] : [{ path: ['rapport', 'template'], value: template }]),
      ...(origin === undefined ? [] : [{ path: ['rapport', 'origin'], value: origin }]),
    ],
  });
}

const fieldsOf = ({ document }: PageFile): Fields => (parse(document.frontMatter ?? '') ?? {}) as Fields;
