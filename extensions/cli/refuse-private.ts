import { relative, resolve, sep } from 'node:path';
import { PRIVATE_FOLDER } from '../../shared/practice/index.ts';
import type { App } from './app.ts';
import { Complaint } from './exit.ts';

/**
 * What lies in the private folder is mine alone, drafts as well as private parts: no command sends it, by whatever path it is
 * named. Taking it out of the folder is the step by which somebody shares it.
 *
 * @throws Complaint
 */
export function refusePrivate(app: App, path: string): void {
  const inside = relative(app.folder, resolve(app.folder, path)).split(sep).join('/');
  // Not every disk tells capital letters from small ones.
  if (!inside.toLowerCase().startsWith(`${PRIVATE_FOLDER}/`)) return;
  throw new Complaint(
    `${path} is for you alone: nothing in ${PRIVATE_FOLDER}/ is sent to Notion.\nTo share it, read it once more, move the file out of that folder, and publish it from there.`,
  );
}
