import { undoLast } from '../../../shared/sync/actions/undo-last.ts';
import { EXIT } from '../exit.ts';
import { namedFiles } from '../named-files.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import type { Command } from './command.ts';

export const undo: Command = {
  name: 'undo',
  about: 'take back what the last sync of a file did, here and in Notion',
  arguments: [['[paths...]', 'files; all that are linked, where none is named']],
  async run(app, input) {
    const host = await reachNotion(app);
    const results = [];
    for (const file of await namedFiles(app, input.arguments)) {
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
