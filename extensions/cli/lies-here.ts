import { BUILT_IN } from '../../shared/workspace/index.ts';
import type { App } from './app.ts';

/** Whether a template lies in this folder; those of Rapport, of shared folders, of packages and of Notion are read and never written. */
export async function liesHere(app: App, path: string): Promise<boolean> {
  if (/^https?:/.test(path)) return false;
  const elsewhere = [BUILT_IN, ...(await app.shelves()).map(({ name }) => name)];
  return !elsewhere.some(name => path.startsWith(`${name}/`));
}
