import { readdir, readFile } from 'node:fs/promises';
import type { Files } from '../../shared/ports.ts';

const orNothing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** The files of this project, to be read only. */
export const disk: Files = {
  read: path => readFile(path, 'utf8').catch(orNothing),
  readBytes: path => readFile(path).catch(orNothing),
  list: async folder =>
    ((await readdir(folder, { recursive: true }).catch(orNothing)) ?? []).map(path => `${folder}/${path}`).sort(),
  write: async () => {},
  remove: async () => {},
};
