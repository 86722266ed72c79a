import { isProblem } from '../sync/actions/problem.ts';
import type { UpdateHost } from '../sync/update/update-file.ts';
import { usableTemplate } from './usable-template.ts';
import type { Workspace } from './workspace.ts';

/** A folder of pages with its templates, as updates need them. */
export async function createUpdateHost(workspace: Workspace): Promise<UpdateHost> {
  const catalog = await workspace.catalog();
  return {
    files: workspace.files,
    tracked: workspace.tracked,
    at: workspace.clock.now().toISOString(),
    template: id => {
      const usable = usableTemplate(catalog, id);
      return isProblem(usable) ? usable : usable.entry.template;
    },
  };
}
