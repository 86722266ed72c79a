import type { Files } from '../ports.ts';

/** Files with a second folder under a name of its own, for reading only. */
export function mountedFiles(files: Files, name: string, mounted: Files): Files {
  const inside = (path: string): string | undefined => {
    if (path === name) return '';
    return path.startsWith(`${name}/`) ? path.slice(name.length + 1) : undefined;
  };
  const refuse = (path: string): never => {
    throw new Error(`${path} belongs to the product and is not written to`);
  };
  return {
    read: path => (inside(path) === undefined ? files.read(path) : mounted.read(inside(path)!)),
    readBytes: path => (inside(path) === undefined ? files.readBytes(path) : mounted.readBytes(inside(path)!)),
    list: async folder => {
      const within = inside(folder);
      if (within === undefined) return files.list(folder);
      return (await mounted.list(within)).map(path => `${name}/${path}`);
    },
    write: (path, text) => (inside(path) === undefined ? files.write(path, text) : refuse(path)),
    remove: path => (inside(path) === undefined ? files.remove(path) : refuse(path)),
  };
}
