import { hash } from '../../document/fingerprint.ts';
import type { Files } from '../../ports.ts';
import { type FORMAT, readStored, STATE_FOLDER, statePath, writeStored } from '../state/stored.ts';

/** What an update did to a file, so that it can be taken back. It lies with this clone's own state. */
export interface UpdateRecord {
  format: typeof FORMAT;
  file: string;
  /** When the run began that did it. */
  at: string;
  oldText: string;
  newText: string;
  /** What was kept of the page until then. */
  origin?: { path: string; text: string };
}

/** By what the page comes from since: an older update of the same page has a record of its own, and is undone after it. */
const pathOf = (file: string, origin: string): string => statePath(`update-${origin}-${hash(file).toString(36)}`);

export const writeRecord = (files: Files, origin: string, record: UpdateRecord): Promise<void> =>
  writeStored(files, pathOf(record.file, origin), record);

/** @throws UnknownState */
export const readRecord = (files: Files, file: string, origin: string): Promise<UpdateRecord | undefined> =>
  readStored(files, pathOf(file, origin));

export const removeRecord = (files: Files, file: string, origin: string): Promise<void> =>
  files.remove(pathOf(file, origin));

/** The files that the last run updated, as far as that was not taken back, and when it began. @throws UnknownState */
export async function lastUpdated(files: Files): Promise<{ at: string; files: string[] }> {
  const paths = (await files.list(STATE_FOLDER)).filter(path => /\/update-[^/]*$/.test(path));
  const records = await Promise.all(paths.map(path => readStored<UpdateRecord>(files, path)));
  const last = records.reduce((latest, record) => (record && record.at > latest ? record.at : latest), '');
  const updated = records.flatMap(record => (record?.at === last ? [record.file] : []));
  const there = await Promise.all(updated.map(file => files.read(file)));
  return { at: last, files: updated.filter((_, i) => there[i] !== undefined) };
}
