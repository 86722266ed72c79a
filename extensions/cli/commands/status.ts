import { type Standing, statusOf } from '../../../shared/sync/actions/status-of.ts';
import { waitsForMe } from '../../../shared/sync/exchange/say-exchange.ts';
import { findTwins } from '../../../shared/workspace/index.ts';
import { eachFile, isFailure } from '../each-file.ts';
import { EXIT } from '../exit.ts';
import { namedFiles } from '../named-files.ts';
import { reachNotion } from '../reach-notion.ts';
import type { Command } from './command.ts';

const SAID: { [K in Standing]: string } = {
  same: 'the same on both sides',
  changed_here: 'changed here',
  changed_there: 'changed in Notion',
  changed_on_both_sides: 'changed on both sides',
  conflict: 'in conflict',
};

interface Row {
  file: string;
  standing: Standing | 'problem';
  message?: string;
  /** The others are ready with their parts, and I am not. */
  waits?: true;
}

export const status: Command = {
  name: 'status',
  about: 'show how linked files and their pages in Notion stand to each other',
  arguments: [['[paths...]', 'files; all that are linked, where none is named']],
  async run(app, input) {
    const host = await reachNotion(app);
    const twin = await findTwins(app.files);
    const { results, exit } = await eachFile(
      await namedFiles(app, input.arguments),
      async file => twin(file) ?? statusOf(host, file),
      () => {},
    );
    const rows = results.map((result): Row => {
      if (isFailure(result)) return { file: result.file, standing: 'problem', message: result.message };
      const { file, exchange } = result.report;
      return { file, standing: result.standing, ...(exchange && waitsForMe(exchange) && { waits: true as const }) };
    });
    app.result(rows);
    for (const { file, standing, message, waits } of rows) {
      app.say(standing === 'problem' ? `${message}` : `${file}: ${SAID[standing]}`);
      if (waits) app.say(`  waits for you: rapport exchange "${file}"`);
    }
    if (rows.length === 0) app.say('No file here is linked to a page in Notion.');
    if (exit !== EXIT.done) return exit;
    return rows.some(({ standing }) => standing === 'conflict') ? EXIT.problems : EXIT.done;
  },
};
