import type { SyncHost } from '../../../shared/sync/actions/host.ts';
import { undoLast } from '../../../shared/sync/actions/undo-last.ts';
import { undoUpdate } from '../../../shared/sync/update/undo-update.ts';
import { lastUpdated } from '../../../shared/sync/update/update-record.ts';
import { EXIT } from '../exit.ts';
import { namedFiles } from '../named-files.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import type { Command } from './command.ts';

export const undo: Command = {
  name: 'undo',
  about: 'take back what the last sync of a file did, here and in Notion, or its last update',
  arguments: [['[paths...]', 'files; all that are linked or were updated last, where none is named']],
  async run(app, input) {
    const updated = input.arguments.length > 0 ? [] : await lastUpdated(app.files);
    const results = [];
    let host: SyncHost | undefined;
    for (const file of new Set([...updated, ...(await namedFiles(app, input.arguments))])) {
      const update = await undoUpdate(app.files, file);
      if (update) {
        results.push(update);
        app.say(`${file}: as it was before the update`);
        continue;
      }
      host ??= await reachNotion(app);
      const result = settled(await undoLast(host, file));
      results.push(result);
      app.say(
        `${result.file}: as it was before the last sync (${result.writes} ${result.writes === 1 ? 'write' : 'writes'} in Notion)`,
      );
    }
    app.result(results);
    return EXIT.done;
  },
};
