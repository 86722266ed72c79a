import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Files } from '../../../shared/ports.ts';
import { wrongUse } from '../exit.ts';

/** Folders that hold no pages. */
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * The files of one folder. A file is written beside its place and moved there, so that nobody ever sees half of it; paths
 * that lead out of the folder are refused.
 */
export function nodeFiles(root: string): Files {
  const place = (path: string): string => {
    const full = resolve(root, path);
    const inside = relative(root, full);
    if (inside === '' || inside.startsWith('..') || resolve(root, inside) !== full) {
      throw wrongUse(`${path} is outside of this folder. Name a file in it.`);
    }
    return full;
  };
  return {
    read: async path => orMissing(readFile(place(path), 'utf8')),
    readBytes: path => orMissing(readInside(root, place(path))),
    async write(path, text) {
      const full = place(path);
      await mkdir(dirname(full), { recursive: true });
      const beside = join(dirname(full), `.${randomUUID()}.tmp`);
      try {
        await writeFile(beside, text, { flush: true });
        await rename(beside, full);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    remove: path => rm(place(path), { force: true }),
    list: async folder => {
      const start = folder === '' || folder === '.' ? root : place(folder);
      return (await walkFolder(start)).map(path => relative(root, path).split(sep).join('/')).sort();
    },
  };
}

/** Rapport's own folder, in which the private parts lie. */
const OWN = '.rapport';

/** Bytes that may be sent: a link in the folder can lead anywhere, so it is followed before they are read. */
async function readInside(root: string, path: string): Promise<Uint8Array | undefined> {
  const [folder, file] = await Promise.all([realpath(root), realpath(path)]);
  const [first = '..'] = relative(folder, file).split(sep);
  return first === '..' || isAbsolute(first) || first.toLowerCase() === OWN ? undefined : readFile(file);
}

async function walkFolder(folder: string): Promise<string[]> {
  const entries = (await orMissing(readdir(folder, { withFileTypes: true }))) ?? [];
  const found = await Promise.all(
    entries.map(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walkFolder(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat();
}

/** `undefined` for what isn't there; any other failure is the world's. */
async function orMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
}
