import { linkedFiles } from '../../shared/workspace/index.ts';
import type { App } from './app.ts';

/** The files named, or all that are linked to a page of Notion. */
export async function namedFiles(app: App, named: readonly string[]): Promise<string[]> {
  return named.length > 0 ? [...named] : (await linkedFiles(app.files)).map(({ file }) => file);
}
