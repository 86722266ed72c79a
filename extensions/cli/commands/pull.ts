import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import { type PullReport, pullPage } from '../../../shared/sync/actions/pull-page.ts';
import type { SyncReport } from '../../../shared/sync/actions/sync-report.ts';
import { findTwins } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { describeSync } from '../describe-sync.ts';
import { eachFile, type Failure, isFailure } from '../each-file.ts';
import { Complaint, EXIT } from '../exit.ts';
import { namedFiles } from '../named-files.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import type { Command } from './command.ts';

export const pull: Command = {
  name: 'pull',
  about: 'take from Notion and give nothing: a page into a new file, or what changed into linked ones',
  arguments: [['[page or paths...]', 'a page of Notion, or linked files; all linked files, where none is named']],
  examples: ['rapport pull https://www.notion.so/38d9ce7b60a4814686a8e82177e8342a notes.md', 'rapport pull'],
  async run(app, input) {
    const [first, second] = input.arguments;
    const page = first !== undefined && (await app.files.read(first)) === undefined ? pageOf(first) : undefined;
    const host = await reachNotion(app);
    if (page) {
      const pulled = settled(await pullPage(host, { page, file: second ?? (await freeName(app, page)) }));
      for (const line of describe(pulled)) app.say(line);
      app.result([pulled]);
      return EXIT.done;
    }
    const twin = await findTwins(app.files);
    const { results, exit } = await eachFile(
      await namedFiles(app, input.arguments),
      async file => twin(file) ?? pullPage(host, { file }),
      result => {
        for (const line of describe(result)) app.say(line);
      },
    );
    app.result(results);
    if (exit !== EXIT.done) return exit;
    return results.some(result => result.kind !== 'pulled' && 'conflicts' in result && result.conflicts.length > 0)
      ? EXIT.problems
      : EXIT.done;
  },
};

function describe(result: PullReport | SyncReport | Failure): string[] {
  if (isFailure(result)) return [result.message];
  return result.kind === 'pulled' ? [`Pulled ${result.link} into ${result.file}`] : describeSync(result);
}

function pageOf(address: string): string {
  const id = pageIdIn(address);
  if (id !== undefined) return id;
  throw new Complaint(`${address}: there is no such file here, and it is no link to a page of Notion.`);
}

async function freeName(app: App, page: string): Promise<string> {
  const name = `${page}.md`;
  return (await app.files.read(name)) === undefined ? name : `${page}-${app.clock.now().getTime()}.md`;
}
