import { setTimeout as pause } from 'node:timers/promises';
import type { SyncHost } from '../../../shared/sync/actions/host.ts';
import { type SyncReport, syncPage } from '../../../shared/sync/actions/sync-page.ts';
import { isAmiss } from '../../../shared/sync/exchange/say-exchange.ts';
import { findTwins } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { describeSync } from '../describe-sync.ts';
import { eachFile, type Failure, isFailure } from '../each-file.ts';
import { EXIT, type Exit } from '../exit.ts';
import { namedFiles } from '../named-files.ts';
import { reachNotion } from '../reach-notion.ts';
import { refusePrivate } from '../refuse-private.ts';
import { stopped } from '../stopped.ts';
import { type Command, flagOf } from './command.ts';

/** How often `--watch` looks, in milliseconds. */
const EVERY = 15_000;

export const sync: Command = {
  name: 'sync',
  about: 'make linked files and their pages in Notion the same',
  arguments: [['[paths...]', 'files; all that are linked, where none is named']],
  options: [
    { flags: '--dry-run', about: 'only show what would be done' },
    { flags: '--watch', about: 'do it again every quarter of a minute, until Ctrl-C' },
    { flags: '--yes', about: 'say yes to what --dry-run listed' },
  ],
  async run(app, input) {
    for (const file of input.arguments) refusePrivate(app, file);
    const host = await reachNotion(app);
    // What was private and would be sent is listed by --dry-run, too.
    if (app.yes) host.ask = { ...host.ask, confirm: async () => true };
    const dryRun = flagOf(input, 'dryRun');
    let exit = await syncAll(app, host, input.arguments, dryRun);
    if (!flagOf(input, 'watch')) return exit;
    const ended = new AbortController();
    void stopped().then(() => ended.abort());
    while (await goesOn(ended.signal)) exit = await syncAll(app, host, input.arguments, dryRun);
    return exit;
  },
};

/** Waits for the next look; `false` as soon as somebody ends it. */
async function goesOn(signal: AbortSignal): Promise<boolean> {
  try {
    await pause(EVERY, undefined, { signal });
    return true;
  } catch (error) {
    if (!signal.aborted) throw error;
    return false;
  }
}

async function syncAll(app: App, host: SyncHost, paths: readonly string[], dryRun: boolean): Promise<Exit> {
  const twin = await findTwins(app.files);
  const { results, exit } = await eachFile(
    await namedFiles(app, paths),
    async file => twin(file) ?? syncPage(host, { file, dryRun, approve: preview => approve(app, preview) }),
    result => {
      for (const line of isFailure(result) ? [result.message] : describeSync(result)) app.say(line);
    },
  );
  if (results.length === 0) app.say('No file here is linked to a page in Notion. Publish one first.');
  app.result(results);
  if (exit !== EXIT.done) return exit;
  return results.some(result => needsSomebody(result, dryRun)) ? EXIT.problems : EXIT.done;
}

/** Only deletions need a yes: everything else can be undone without anybody missing it. */
async function approve(app: App, { file, outgoing }: SyncReport): Promise<boolean> {
  const deletions = outgoing.filter(({ kind }) => kind === 'delete').length;
  if (deletions === 0 || app.yes) return true;
  const blocks = `${deletions} ${deletions === 1 ? 'block' : 'blocks'}`;
  const answer = await app.ask.confirm(`${file}: delete ${blocks} in Notion?`);
  if (answer === undefined)
    app.say(`${file}: left as it is, since it would delete ${blocks} in Notion. Say --yes to do it.`);
  return answer ?? false;
}

function needsSomebody(result: SyncReport | Failure, dryRun: boolean): boolean {
  if (isFailure(result) || result.conflicts.length > 0 || result.refused.length > 0) return true;
  if (result.exchange && isAmiss(result.exchange)) return true;
  return !dryRun && result.kind === 'preview';
}
