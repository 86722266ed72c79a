import { EXIT } from '../exit.ts';
import { placeNamed } from '../place-named.ts';
import { publishFile } from '../publish-file.ts';
import { reachNotion } from '../reach-notion.ts';
import { refusePrivate } from '../refuse-private.ts';
import { type Command, flagOf, optionOf } from './command.ts';

export const publish: Command = {
  name: 'publish',
  about: 'make a page in Notion from a file, and keep the two linked',
  arguments: [['<file>', 'a Markdown file']],
  options: [
    {
      flags: '--parent <page or data source>',
      about: 'where it goes; a confirmed place for the same readers, where none is named',
    },
    { flags: '--dry-run', about: 'only show who would read it and what Notion will have of it' },
    { flags: '--yes', about: 'say yes to what --dry-run listed' },
  ],
  examples: ['rapport publish "2026-11-23 Ana Lopes.md" --parent 38d9ce7b60a4814686a8e82177e8342a'],
  async run(app, input) {
    const [file = ''] = input.arguments;
    refusePrivate(app, file);
    const host = await reachNotion(app);
    const parent = await placeNamed(app, 'publish', file, optionOf(input, 'parent'));
    const report = await publishFile(app, host, { file, parent, dryRun: flagOf(input, 'dryRun') });
    app.result({ ...report, fidelity: report.fidelity.map(({ block: _, ...row }) => row) });
    return EXIT.done;
  },
};
