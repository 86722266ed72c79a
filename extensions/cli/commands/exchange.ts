import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import type { SyncReport } from '../../../shared/sync/actions/sync-page.ts';
import type { Wish, WishPreview } from '../../../shared/sync/exchange/change-mark.ts';
import { type ExchangeReport, exchangePage } from '../../../shared/sync/exchange/exchange-page.ts';
import { pageOfPart } from '../../../shared/sync/exchange/my-part.ts';
import { isAmiss } from '../../../shared/sync/exchange/say-exchange.ts';
import { exchangeIn } from '../../../shared/workspace/exchange-in.ts';
import { linkedFiles, readersOf } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { beginMine } from '../begin-mine.ts';
import { describeExchange } from '../describe-exchange.ts';
import { describeSync } from '../describe-sync.ts';
import { Complaint, EXIT, type Exit, wrongUse } from '../exit.ts';
import { reachNotion } from '../reach-notion.ts';
import { refusePrivate } from '../refuse-private.ts';
import { settled } from '../settle.ts';
import { type Command, type CommandInput, flagOf } from './command.ts';

export const exchange: Command = {
  name: 'exchange',
  about: 'what everybody writes alone: who is ready, and that you are; it opens when all are',
  arguments: [['<page>', 'a page, your part of it, or its link in Notion']],
  options: [
    { flags: '--begin', about: 'make your part of a page that somebody else has made' },
    { flags: '--template <template>', about: 'for --begin: its template, where the page does not say it' },
    { flags: '--set <name=value>', about: 'for --begin: an answer; may be given more than once', many: true },
    { flags: '--answers <file>', about: 'for --begin: a YAML or JSON file with answers' },
    { flags: '--done', about: 'say that you are done; your part goes onto the page once everybody is' },
    { flags: '--take-back', about: 'say that you are not done yet; until the last one is ready' },
    { flags: '--close', about: 'wait no longer for those who are missing; for who began it' },
    { flags: '--dry-run', about: 'only show what would be done' },
    { flags: '--yes', about: 'say yes to what --dry-run listed' },
  ],
  examples: ['rapport exchange "2026 Ana Lopes, career.md"', 'rapport exchange "2026 Ana Lopes, career.md" --done'],
  async run(app, input) {
    const wish = wishOf(input);
    const file = await pageNamed(app, input.arguments[0] ?? '');
    refusePrivate(app, file);
    if (flagOf(input, 'begin')) return beginMine(app, file, input);
    const dryRun = flagOf(input, 'dryRun');
    const result = settled(
      await exchangePage(
        { files: app.files, exchange: exchangeIn(app), notion: () => reachNotion(app) },
        {
          file,
          dryRun,
          ...(wish && { wish }),
          approve: preview => approve(app, preview),
          approveSync: preview => approveDeletions(app, preview, wish),
        },
      ),
    );
    app.result({ ...result, file });
    if (result.kind === 'declined') {
      app.say('Nothing was changed. Say --yes to do it.');
      return EXIT.problems;
    }
    return tell(app, result, dryRun);
  },
};

const WISHES: { [flag: string]: Wish } = { done: 'done', takeBack: 'take_back', close: 'close' };

function wishOf(input: CommandInput): Wish | undefined {
  const named = ['begin', ...Object.keys(WISHES)].filter(flag => flagOf(input, flag));
  if (named.length > 1) throw wrongUse('Say one of --begin, --done, --take-back and --close.');
  return WISHES[named[0] ?? ''];
}

/** A file, the file of which one is a part, or the file that holds a page of Notion. */
async function pageNamed(app: App, named: string): Promise<string> {
  const ofPart = await pageOfPart(app.files, named);
  if (ofPart !== undefined) return ofPart;
  const id = (await app.files.read(named)) === undefined ? pageIdIn(named) : undefined;
  if (id === undefined) return named;
  const held = (await linkedFiles(app.files)).find(({ page }) => page === id.replaceAll('-', ''));
  if (held) return held.file;
  throw new Complaint(`No file here holds that page. Take it into one first: rapport pull ${named}`);
}

async function approve(app: App, preview: WishPreview): Promise<boolean> {
  const { file, words, audience, missing } = preview;
  const [said, question] = {
    done: [
      `Once everybody is ready, this will be read on ${file} by ${audience ? await readersOf(app, audience) : 'everybody who reads the page'}.\n\n${words ?? ''}`,
      'Are you done with just these words?',
    ],
    take_back: [`You are not counted as ready any more on ${file}.`, 'Take it back?'],
    close: [`Nobody waits any longer for ${missing.join(' and ')} on ${file}, and the parts open.`, 'Close it?'],
  }[preview.wish] as [string, string];
  app.say(said);
  return app.yes || (await app.ask.confirm(question)) === true;
}

/** What was deleted on the page besides my mark needs a yes of its own. */
async function approveDeletions(app: App, { file, outgoing }: SyncReport, wish: Wish | undefined): Promise<boolean> {
  const mine = wish === 'take_back' ? 1 : 0;
  const deletions = outgoing.filter(({ kind }) => kind === 'delete').length - mine;
  if (deletions <= 0 || app.yes) return true;
  const more = `${deletions} more ${deletions === 1 ? 'block' : 'blocks'}`;
  const answer = await app.ask.confirm(`${file}: this also deletes ${more} in Notion. Do it?`);
  if (answer === undefined)
    app.say(`${file}: left as it is, since it would delete ${more} in Notion. Say --yes to do it.`);
  return answer ?? false;
}

function tell(app: App, { file, exchange, synced, changed }: ExchangeReport, dryRun: boolean): Exit {
  if (synced && (synced.conflicts.length > 0 || synced.refused.length > 0)) {
    const { exchange: _, ...rest } = synced;
    for (const line of describeSync(rest)) app.say(line);
  }
  if (dryRun) app.say(`${file}: ${changed ? 'the page would be changed' : 'nothing would be changed'}.`);
  for (const line of describeExchange(file, exchange)) app.say(line);
  const left = synced?.kind === 'preview' && !dryRun;
  return isAmiss(exchange) || left ? EXIT.problems : EXIT.done;
}
