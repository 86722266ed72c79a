import { BrokenFile } from '../broken-file.ts';
import type { Files } from '../ports.ts';
import { type CadenceSettings, readCadence } from '../practice/cadence/cadence-settings.ts';
import { type DueMemory, printDueMemory, readDueMemory } from '../practice/due/due-memory.ts';
import { PRIVATE_FOLDER } from '../practice/index.ts';

/** What I put off and what I dropped. */
export const DUE_FILE = `${PRIVATE_FOLDER}/due.yaml`;
/** How often I really meet whom, and when I am away. */
export const CADENCE_FILE = `${PRIVATE_FOLDER}/cadence.yaml`;

/** @throws BrokenFile */
export async function dueMemory(files: Pick<Files, 'read'>): Promise<DueMemory> {
  const read = readDueMemory((await files.read(DUE_FILE)) ?? '');
  if ('memory' in read) return read.memory;
  throw new BrokenFile(`${DUE_FILE}: ${read.problem}\nMend it, or remove it: then nothing is put off any more.`);
}

/** Keeps the memory, if it is another one than before. */
export async function keepDueMemory(files: Files, memory: DueMemory): Promise<void> {
  const text = printDueMemory(memory);
  const before = await files.read(DUE_FILE);
  if (text !== before && !(before === undefined && Object.keys(memory).length === 0)) await files.write(DUE_FILE, text);
}

/** @throws BrokenFile */
export async function cadenceSettings(files: Pick<Files, 'read'>): Promise<CadenceSettings> {
  const settings = readCadence((await files.read(CADENCE_FILE)) ?? '');
  if (!('problem' in settings)) return settings;
  throw new BrokenFile(
    `${CADENCE_FILE}: ${settings.problem}\nFor example: ana: { one-on-one-weekly: 2 weeks }, and away: [{ from: 2026-12-21, to: 2027-01-03 }]`,
  );
}
