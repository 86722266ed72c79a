import type { Files } from '../../../ports.ts';

/** Files in which what is written goes nowhere: for looking at what would be done. */
export function scratchFiles(files: Files): Files {
  const written = new Map<string, string | undefined>();
  return {
    read: async path => (written.has(path) ? written.get(path) : files.read(path)),
    readBytes: path => files.readBytes(path),
    write: async (path, text) => {
      written.set(path, text);
    },
    remove: async path => {
      written.set(path, undefined);
    },
    list: async folder => {
      const isIn = (path: string): boolean => folder === '.' || path.startsWith(`${folder}/`);
      const added = [...written].flatMap(([path, text]) => (text !== undefined && isIn(path) ? [path] : []));
      const there = (await files.list(folder)).filter(path => !written.has(path));
      return [...there, ...added].sort();
    },
  };
}
