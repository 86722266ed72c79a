import { isProblem } from '../../../shared/sync/actions/problem.ts';
import type { Template } from '../../../shared/template/index.ts';
import { evidenceIn } from '../../../shared/workspace/evidence-in.ts';
import type { App } from '../app.ts';
import { COMMAND } from '../product.ts';

/** One line for a page that was just made: how many lines of earlier pages may be used in it. None where there are none. */
export async function mayUse(app: App, path: string, { manifest }: Pick<Template, 'manifest'>): Promise<string[]> {
  const { from, asks } = manifest.gathers;
  if (from.length + asks.length === 0) return [];
  const found = await evidenceIn(app, path);
  // A template that lies elsewhere than in the catalogue gathers nothing yet; the page was made all the same.
  const free = isProblem(found) ? 0 : found.offers.filter(({ lock }) => !lock).length;
  return free === 0 ? [] : [`  ${free} line${free === 1 ? '' : 's'} you may use: ${COMMAND} gather "${path}"`];
}
