import type { Files } from '../ports.ts';

const IGNORE_FILE = '.rapport/.gitignore';
const IGNORED = '# What is mine alone, and what belongs to this clone.\nprivate/\nstate/\n';
const HIDDEN = /^\.rapport\/(?:private|state)\//;

/** Files in which what is mine alone, and what belongs to this clone, is kept from git before the first of it is written. */
export function hiddenFromGit(files: Files): Files {
  return {
    read: path => files.read(path),
    readBytes: path => files.readBytes(path),
    remove: path => files.remove(path),
    list: folder => files.list(folder),
    async write(path, text) {
      if (HIDDEN.test(path) && (await files.read(IGNORE_FILE)) === undefined) await files.write(IGNORE_FILE, IGNORED);
      await files.write(path, text);
    },
  };
}
