import { BrokenFile } from '../../broken-file.ts';
import type { Files } from '../../ports.ts';

export const STATE_FOLDER = '.rapport/state';
export const FORMAT = 1;

/** A file of `.rapport/state/` was written by a newer version, or is broken. */
export class UnknownState extends BrokenFile {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = 'UnknownState';
  }
}

export const statePath = (id: string, part = ''): string => `${STATE_FOLDER}/${id}${part}.json`;

/** Reads what was stored under a path, or `undefined` where nothing is. @throws UnknownState */
export async function readStored<T extends { format: typeof FORMAT }>(
  files: Files,
  path: string,
): Promise<T | undefined> {
  const text = await files.read(path);
  if (text === undefined) return undefined;
  const value = parsed(path, text);
  const format = typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined;
  if (format === FORMAT) return value as T;
  const problem = `its format is ${String(format)}, and this version of Rapport knows ${FORMAT}.`;
  throw new UnknownState(path, `${problem} Use the newer version that wrote it, or delete the file to begin anew.`);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnknownState(
      path,
      'it is no JSON. Delete the file; the next sync then treats the page as new to this clone.',
    );
  }
}

export const writeStored = (files: Files, path: string, value: { format: typeof FORMAT }): Promise<void> =>
  files.write(path, `${JSON.stringify(value)}\n`);
