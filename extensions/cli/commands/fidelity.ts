import { describeFidelity } from '../../../shared/notion/describe-fidelity.ts';
import { fidelity as compare } from '../../../shared/notion/fidelity.ts';
import { openFile } from '../../../shared/sync/actions/open-file.ts';
import { EXIT } from '../exit.ts';
import { settled } from '../settle.ts';
import type { Command } from './command.ts';

export const fidelity: Command = {
  name: 'fidelity',
  about: 'show what of a page Notion will have, before it is published',
  arguments: [['<file>', 'a Markdown file']],
  async run(app, { arguments: [file = ''] }) {
    const opened = settled(await openFile(app.files, file));
    const rows = compare(opened.file.body);
    app.result(rows.map(({ block: _, ...row }) => row));
    for (const line of describeFidelity(rows)) app.say(line);
    return EXIT.done;
  },
};
