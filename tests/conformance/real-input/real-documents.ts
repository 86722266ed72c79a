import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Markdown that other people wrote, which is not part of this repository. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/markdown');

export const hasRealDocuments = existsSync(FOLDER);

/** Name and text of each document. */
export function realDocuments(): [name: string, text: string][] {
  if (!hasRealDocuments) return [];
  return readdirSync(FOLDER)
    .filter(name => /^\d.*\.md$/.test(name))
    .sort()
    .map(name => [name, readFileSync(join(FOLDER, name), 'utf8')]);
}
