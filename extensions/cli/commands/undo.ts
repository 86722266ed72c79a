import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import type { SyncHost } from '../../../shared/sync/actions/host.ts';
import { undoLast } from '../../../shared/sync/actions/undo-last.ts';
import { lastUpdatedInNotion, undoInNotion } from '../../../shared/sync/update/in-notion/undo-in-notion.ts';
import { undoUpdate } from '../../../shared/sync/update/undo-update.ts';
import { lastUpdated } from '../../../shared/sync/update/update-record.ts';
import { linkedFiles } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { EXIT } from '../exit.ts';
import { namedFiles } from '../named-files.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import type { Command } from './command.ts';

export const undo: Command = {
  name: 'undo',
  about: 'take back what the last sync of a file did, here and in Notion, or its last update',
  arguments: [
    ['[paths...]', 'files, or links to pages of Notion; all that are linked or were updated last, where none is named'],
  ],
  async run(app, input) {
    const { files, pages } = await meant(app, input.arguments);
    const results = [];
    let host: SyncHost | undefined;
    for (const page of pages) {
      host ??= await reachNotion(app);
      const undone = settled(await undoInNotion(host, page));
      results.push(undone);
      app.say(`${undone.file}: as it was before the update${inNotion(undone.writes)}`);
    }
    for (const file of files) {
      const update = await undoUpdate(app.files, file);
      if (update) {
        results.push(update);
        app.say(`${file}: as it was before the update`);
        continue;
      }
      host ??= await reachNotion(app);
      const result = settled(await undoLast(host, file));
      results.push(result);
      app.say(`${result.file}: as it was before the last sync${inNotion(result.writes)}`);
    }
    app.result(results);
    return EXIT.done;
  },
};

const inNotion = (writes: number): string => ` (${writes} ${writes === 1 ? 'write' : 'writes'} in Notion)`;

/** Files and pages of Notion as they are named; without names, what the last update changed, and all that is linked. */
async function meant(app: App, named: readonly string[]): Promise<{ files: Set<string>; pages: string[] }> {
  if (named.length === 0) {
    const [here, there] = await Promise.all([lastUpdated(app.files), lastUpdatedInNotion(app.files)]);
    const at = [here.at, there.at].sort().at(-1);
    const files = here.at === at ? here.files : [];
    return { files: new Set([...files, ...(await namedFiles(app, []))]), pages: there.at === at ? there.pages : [] };
  }
  const pages: string[] = [];
  const files = new Set<string>();
  for (const name of named) {
    const page = (await app.files.read(name)) === undefined ? pageIdIn(name) : undefined;
    const linked = page === undefined ? undefined : (await linkedFiles(app.files)).find(link => link.page === page);
    if (page === undefined || linked) files.add(linked?.file ?? name);
    else pages.push(page);
  }
  return { files, pages };
}
