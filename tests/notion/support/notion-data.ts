import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotionBlock } from '../../../shared/notion/from-notion.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/notion-data');

/** Whether the recorded pages lie beside the project. They are no part of it. */
export const hasNotionData = existsSync(join(FOLDER, 'trees'));

/** Whole recorded pages: name and tree. */
export function recordedTrees(): [string, NotionBlock[]][] {
  if (!hasNotionData) return [];
  return readdirSync(join(FOLDER, 'trees'))
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => [
      name,
      (JSON.parse(readFileSync(join(FOLDER, 'trees', name), 'utf8')) as { tree: NotionBlock[] }).tree,
    ]);
}

/** One recorded block of each type. */
export function recordedBlocks(): [string, NotionBlock][] {
  if (!hasNotionData) return [];
  const file = join(FOLDER, 'recorded/block-by-type.2026-03-11.json');
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')) as { [type: string]: NotionBlock });
}
