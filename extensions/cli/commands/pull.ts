import { pullPage } from '../../../shared/sync/actions/pull-page.ts';
import type { App } from '../app.ts';
import { describeSync } from '../describe-sync.ts';
import { Complaint, EXIT } from '../exit.ts';
import { settled } from '../settle.ts';
import { createSyncHost, linkedFiles } from '../sync-host.ts';
import type { Command } from './command.ts';
import { plainId } from './publish.ts';

export const pull: Command = {
  name: 'pull',
  about: 'take from Notion and give nothing: a page into a new file, or what changed into linked ones',
  arguments: [['[page or paths...]', 'a page of Notion, or linked files; all linked files, where none is named']],
  examples: ['rapport pull https://www.notion.so/38d9ce7b60a4814686a8e82177e8342a notes.md', 'rapport pull'],
  async run(app, input) {
    const [first, second] = input.arguments;
    const page = first !== undefined && (await app.files.read(first)) === undefined ? pageOf(first) : undefined;
    const host = await createSyncHost(app);
    const wanted = page
      ? [{ page, file: second ?? (await freeName(app, page)) }]
      : (await linkedFiles(app, input.arguments)).map(file => ({ file }));
    const results = [];
    for (const options of wanted) {
      const result = settled(await pullPage(host, options));
      results.push(result);
      for (const line of result.kind === 'pulled'
        ? [`Pulled ${result.link} into ${result.file}`]
        : describeSync(result))
        app.say(line);
    }
    app.result(results);
    return EXIT.done;
  },
};

function pageOf(address: string): string {
  const id = plainId(address);
  if (id !== undefined) return id;
  throw new Complaint(`${address}: there is no such file here, and it is no link to a page of Notion.`);
}

async function freeName(app: App, page: string): Promise<string> {
  const name = `${page}.md`;
  return (await app.files.read(name)) === undefined ? name : `${page}-${app.clock.now().getTime()}.md`;
}
