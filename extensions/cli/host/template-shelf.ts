import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Files } from '../../../shared/ports.ts';
import { nodeFiles } from './node-files.ts';

/**
 * A shared folder or a package with templates, as the settings of a folder name it. What begins with a dot or a slash is a folder,
 * anything else a package that is installed here or in a folder above; its templates lie in its folder `templates/`.
 *
 * @returns nothing where it is not there
 * @example
 * templateShelf('/notes', '../our-templates')
 */
export function templateShelf(folder: string, name: string): Files | undefined {
  const place = /^[./~]/.test(name) || isAbsolute(name) ? resolve(folder, name) : packageFolder(folder, name);
  return place !== undefined && isFolder(place) ? nodeFiles(place) : undefined;
}

function packageFolder(folder: string, name: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const place = join(at, 'node_modules', name, 'templates');
    if (existsSync(place)) return place;
    if (dirname(at) === at) return undefined;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
