import { isProblem } from '../sync/actions/problem.ts';
import type { UpdateHost } from '../sync/update/update-file.ts';
import { LANGUAGES } from '../template/languages/index.ts';
import { usableTemplate } from './usable-template.ts';
import type { Workspace } from './workspace.ts';

/** A folder of pages with its templates, as updates need them. */
export async function createUpdateHost(workspace: Workspace): Promise<UpdateHost> {
  const catalog = await workspace.catalog();
  // A page stays in its language, whatever that of new ones is.
  const others = await Promise.all(LANGUAGES.map(async ({ code }) => [code, await workspace.catalog(code)] as const));
  const catalogs = new Map(others);
  return {
    files: workspace.files,
    tracked: workspace.tracked,
    at: workspace.clock.now().toISOString(),
    template: (id, language = '') => {
      const usable = usableTemplate(catalogs.get(language) ?? catalog, id);
      return isProblem(usable) ? usable : usable.entry.template;
    },
  };
}
