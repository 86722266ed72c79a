import type { Files } from '../ports.ts';

/** The Markdown files of a folder, but for Rapport's own. */
export const pagePaths = async (files: Files): Promise<string[]> =>
  (await files.list('.')).filter(path => path.endsWith('.md') && !path.startsWith('.rapport/'));
