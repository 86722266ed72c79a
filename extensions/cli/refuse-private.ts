import { relative, resolve, sep } from 'node:path';
import { privatePath } from '../../shared/workspace/index.ts';
import type { App } from './app.ts';
import { Complaint } from './exit.ts';

/**
 * What lies in the private folder is mine alone: no command sends it, by whatever path it is named.
 *
 * @throws Complaint
 */
export function refusePrivate(app: App, path: string): void {
  const problem = privatePath(relative(app.folder, resolve(app.folder, path)).split(sep).join('/'), path);
  if (problem) throw new Complaint(problem.message);
}
