import { BrokenFile } from '../../../shared/broken-file.ts';
import { isProblem } from '../../../shared/sync/actions/problem.ts';
import { readSpaces } from '../../../shared/workspace/spaces.ts';
import type { Row } from '../../notion/index.ts';
import type { App } from '../app.ts';
import { type Finding, ok, toMend } from './finding.ts';

/**
 * Whether what set-up made is there, with the properties that pages are written into: what another set-up would mend.
 *
 * @param reach how Notion is asked
 * @throws NotionError
 */
export async function lookAtSpaces(app: App, reach: typeof fetch): Promise<Finding[]> {
  try {
    if ((await readSpaces(app.files)).parent === undefined) return [];
    const { connect, notionPeople, openDoor, setup } = await import('../../notion/index.ts');
    const { env } = app;
    const token = env.NOTION_TOKEN || env.NOTION_API_TOKEN || '';
    const connection = await connect({ token, baseUrl: env.NOTION_API_BASE_URL, fetch: reach });
    const wish = { pairs: [], native: false, dryRun: true };
    const quiet = { step: () => {}, confirm: async () => undefined };
    const report = await setup(openDoor(connection, app, await notionPeople(connection)), wish, quiet);
    return isProblem(report) ? [toMend(report.message)] : findingsOf(report.rows);
  } catch (error) {
    // A file that is broken was said already.
    if (error instanceof BrokenFile) return [];
    throw error;
  }
}

const HOW = 'rapport setup mends it; with --dry-run it only shows what it would do.';

const SAID: { readonly [K in Exclude<Row['done'], 'kept'>]: string } = {
  made: 'is missing in Notion',
  repaired: 'is not as set-up left it',
  left: 'was made something else of',
};

function findingsOf(rows: readonly Row[]): Finding[] {
  const kept = rows.filter(({ done }) => done === 'kept').length;
  const others = rows.flatMap(({ done, what, name, in: within, detail }) => {
    // A view that is somebody's own, or that Notion does not offer, is nothing to mend.
    if (done === 'kept' || (what === 'view' && done === 'left')) return [];
    const where = within ? ` in "${within}"` : '';
    const said = `The ${what} "${name}"${where} ${SAID[done]}${detail ? `: ${detail}` : ''}.`;
    return [toMend(said, done === 'left' ? undefined : HOW)];
  });
  return [...(kept > 0 ? [ok(`${kept} pages and databases of set-up are as they should be`)] : []), ...others];
}
