// `npm start`: a sample team in Local Notion and in a folder, and one page with three things to try.

import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLocalNotion } from '../../local-notion/index.ts';
import { systemClock } from '../host/system-clock.ts';
import { terminalAsk } from '../host/terminal-ask.ts';
import { report } from '../report.ts';
import { openBrowser } from './open-browser.ts';
import { seed } from './seed.ts';
import { Stage } from './stage.ts';
import { runInTerminal } from './terminal.ts';
import { serveTry } from './try-server.ts';

/** Where the page is, unless somebody else listens there. */
const PORT = 4410;

/** How often both sides are looked at, in milliseconds. */
const EVERY = 800;

const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const sample = resolve('.sample');
  if (process.argv.includes('--fresh')) await rm(sample, { recursive: true, force: true });
  const folder = join(sample, 'workspace');
  const fresh = !existsSync(join(sample, 'ready'));
  if (fresh) await rm(sample, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const ended = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());

  const notion = await startLocalNotion({ data: join(sample, 'notion'), framedBy: 'http://127.0.0.1:*' });
  const env = { ...process.env, NOTION_TOKEN: notion.token, NOTION_API_BASE_URL: notion.url };
  const today = systemClock(process.env).today();
  if (fresh) {
    // Nobody has typed anything yet, and a sample that isn't whole is made anew the next time.
    const stop = (): never => process.exit();
    ended.signal.addEventListener('abort', stop);
    await seed({ folder, notion, env, today, say });
    await mkdir(join(sample, 'ready'));
    ended.signal.removeEventListener('abort', stop);
  }
  const stage = new Stage({ folder, notion, env, today });
  const page = await serveTry(stage, notion.url, PORT);
  say(
    `\nTry it:        ${page.url}\nYour files:    ${folder}\nLocal Notion:  ${notion.url}\n\nCtrl-C ends it. What you type stays in .sample/; npm start -- --fresh begins anew.`,
  );

  if (!(await openBrowser(page.url, process.env)) && !ended.signal.aborted) {
    await runInTerminal(stage, terminalAsk(Boolean(process.stdin.isTTY && process.stdout.isTTY)), say);
    say(`\nThe page is still there: ${page.url}`);
  }
  await keepTheSame(stage, ended.signal);
  await page.close();
  await notion.close();
}

/** Both sides are looked at again and again, until somebody ends it. */
async function keepTheSame(stage: Stage, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await stage.sync();
    await pause(EVERY, undefined, { signal: ended }).catch(() => {});
  }
}

try {
  await main();
} catch (error) {
  process.exitCode = report(error, false);
}
process.exit();
