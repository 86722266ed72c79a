import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Notion's own documents and recorded exchanges, which are not part of this repository. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/notion-data');

/** Whether the reference data is on this machine. */
export const hasReferenceData = existsSync(FOLDER);

/** Where a file of the reference data lies. */
export const referencePath = (...parts: readonly string[]): string => join(FOLDER, ...parts);

/** A JSON file of the reference data. */
export const readReference = <T>(...parts: readonly string[]): T =>
  JSON.parse(readFileSync(referencePath(...parts), 'utf8')) as T;
