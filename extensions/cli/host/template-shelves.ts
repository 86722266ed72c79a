import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { BrokenConfig, CONFIG_FILE } from '../../../shared/sync/places/config.ts';
import type { Shelf } from '../../../shared/workspace/index.ts';
import { nodeFiles } from './node-files.ts';

/**
 * The shared folders and packages with templates that a folder names in its settings: `templates: [../our-templates, our-package]`.
 * What begins with a dot or a slash is a folder, anything else a package that is installed here or in a folder above. Templates of a
 * package lie in its folder `templates/`.
 *
 * @throws BrokenConfig where the setting is no list of names
 */
export async function templateShelves(folder: string): Promise<Shelf[]> {
  const text = await nodeFiles(folder).read(CONFIG_FILE);
  return namesIn(text ?? '').map(name => {
    const place = /^[./~]/.test(name) || isAbsolute(name) ? resolve(folder, name) : packageFolder(folder, name);
    return place !== undefined && isFolder(place) ? { name, files: nodeFiles(place) } : { name };
  });
}

function namesIn(text: string): string[] {
  const found = parsed(text);
  const names = typeof found === 'object' && found !== null && 'templates' in found ? found.templates : [];
  if (Array.isArray(names) && names.every(name => typeof name === 'string' && name !== '')) return names;
  throw new BrokenConfig(
    '`templates` should be a list of folders and packages, such as [../our-templates, our-package].',
  );
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new BrokenConfig(error instanceof Error ? error.message : String(error));
  }
}

function packageFolder(folder: string, name: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const place = join(at, 'node_modules', name, 'templates');
    if (existsSync(place)) return place;
    if (dirname(at) === at) return undefined;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
