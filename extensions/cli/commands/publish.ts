import { describeFidelity } from '../../../shared/notion/describe-fidelity.ts';
import { type PublishReport, publishPage } from '../../../shared/sync/actions/publish-page.ts';
import { readersInWords, readersOf } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { EXIT } from '../exit.ts';
import { placeNamed } from '../place-named.ts';
import { reachNotion } from '../reach-notion.ts';
import { refusePrivate } from '../refuse-private.ts';
import { settled } from '../settle.ts';
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
    const report = settled(
      await publishPage(host, {
        file,
        parent,
        dryRun: flagOf(input, 'dryRun'),
        approve: preview => approve(app, preview),
      }),
    );
    app.result({ ...report, fidelity: report.fidelity.map(({ block: _, ...row }) => row) });
    if (report.kind === 'published') app.say(`Published ${report.file}: ${report.link}`);
    else for (const line of await describe(app, report)) app.say(line);
    return EXIT.done;
  },
};

/** Shows the readers and the losses, and asks. Where nothing can be asked, the report is shown and the publish goes on. */
async function approve(app: App, preview: PublishReport): Promise<boolean> {
  for (const line of await describe(app, preview)) app.say(line);
  if (app.yes) return true;
  return (
    (await app.ask.confirm(
      `Publish "${preview.title}" for ${readersInWords({ readers: preview.audience.readers })}?`,
    )) ?? true
  );
}

async function describe(app: App, { title, audience, fidelity }: PublishReport): Promise<string[]> {
  return [`"${title}" will be read by ${await readersOf(app, audience)}.`, ...describeFidelity(fidelity)];
}
