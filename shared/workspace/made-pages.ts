import { PRIVATE_FOLDER } from '../practice/index.ts';
import type { Workspace } from './workspace.ts';

const MADE = /^\u{FEFF}?---\r?\n(?:(?!---)[\s\S])*?\brapport:[\s\S]{0,200}?\btemplate:/u;

/**
 * The files of pages that were made from a template: all of a folder, and my drafts among them.
 *
 * @param folder `one-on-ones`; `.` for all there are
 */
export async function madePages({ files }: Pick<Workspace, 'files'>, folder: string): Promise<string[]> {
  const inside = folder.replace(/^\.\/|\/+$/g, '');
  const all = (await files.list(inside === '' ? '.' : inside)).filter(
    path => path.endsWith('.md') && (!path.startsWith('.rapport/') || path.startsWith(`${PRIVATE_FOLDER}/`)),
  );
  const texts = await Promise.all(all.map(path => files.read(path)));
  return all.filter((_, i) => MADE.test(texts[i] ?? ''));
}
