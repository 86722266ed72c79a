import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What `npm start` needs of a checkout. */
const NEEDED = ['package.json', 'esbuild.mjs', 'shared', 'extensions', 'templates'];

/** What a build makes, also in the folder of an extension. */
const BUILT = /(?:^|[\\/])(?:dist|node_modules)$/;

/** The project anew in a folder of its own, so that its `dist/` and `.sample/` are those of no other test. */
let checkout: string;
const running = new Set<Started>();

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'rapport-start-'));
  for (const name of NEEDED)
    await cp(name, join(checkout, name), { recursive: true, filter: path => !BUILT.test(path) });
  await symlink(resolve('node_modules'), join(checkout, 'node_modules'));
});

afterAll(async () => {
  for (const { group } of running) signal(group, 'SIGKILL');
  await rm(checkout, { recursive: true, force: true });
});

/** One `npm start`, with every process that it begins in one group, as a terminal has them. */
interface Started {
  group: number;
  /** Waits for a text; gives everything that was printed by then. @throws where it doesn't come, or the processes end */
  says(words: string): Promise<string>;
  /** Presses Ctrl-C, and waits until no process of the group is left. */
  interrupt(): Promise<void>;
}

async function start(...flags: string[]): Promise<Started> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { start: string } };
  const { PATH = '' } = process.env;
  const env = {
    PATH: `${resolve('node_modules/.bin')}:${PATH}`,
    HOME: checkout,
    RAPPORT_NO_BROWSER: '1',
    RAPPORT_TODAY: '2026-11-21',
  };
  const child = spawn('sh', ['-c', [scripts.start, ...flags].join(' ')], {
    cwd: checkout,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  const started: Started = {
    group: child.pid!,
    says: async words => {
      while (!printed().includes(words)) {
        if (!signal(child.pid!, 0)) throw new Error(`It ended without saying "${words}":\n${printed()}`);
        await pause(20);
      }
      return printed();
    },
    interrupt: async () => {
      signal(child.pid!, 'SIGINT');
      while (signal(child.pid!, 0)) await pause(20);
    },
  };
  running.add(started);
  return started;
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let out = '';
  for (const stream of [stdout, stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
  return () => out;
}

/** Sends a signal to a group; `false` where nobody of it is left. */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, name);
  } catch {
    // Nobody is left to get it.
    return false;
  }
}

const page = (): Promise<string> =>
  readFile(join(checkout, '.sample/workspace/Ana Lopes/2026-11-23 Ana Lopes.md'), 'utf8');
const ticked = (text: string): number => text.match(/^- \[x\]/gm)?.length ?? 0;
const idIn = (text: string): string | undefined => /page: ([0-9a-f-]{36})/.exec(text)?.[1];

/** The last words of the three steps in a terminal. */
const DONE = 'The page is still there: http://127.0.0.1:';

describe.skipIf(process.platform === 'win32')(
  'npm start, in a terminal (skipped on Windows, which has no groups)',
  () => {
    let first: string;

    test('builds, and goes through the three steps by itself where nobody sits at it', async () => {
      const started = await start();
      const said = await started.says(DONE);
      expect(said).toContain('Three weeks of Bo and Ana');
      expect(said).toMatch(
        /The file: +\S.*2026-11-23 Ana Lopes\.md\nIn Notion: +http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\n/,
      );
      expect(said.match(/^Carried over: .*$/gm)).toEqual([
        'Carried over:  send the draft of the pricing page to legal',
        'Carried over:  bring the export numbers to the platform team',
        'Carried over:  show the results to the team',
        'Carried over:  find out who signs off a price',
      ]);
      expect(said).toMatch(/In the file 1 line changed:\n {2}- \[x\] Ana: send the draft of the pricing page to legal/);
      expect(said).toMatch(
        /You wrote: +To correct: .*\nIt stands in +\.rapport\/private\/.*\nIt is in none of the \d+ requests/,
      );
      first = await page();
      expect(ticked(first)).toBe(1);
      await started.interrupt();
    });

    test('started again, it goes on with what was there', async () => {
      const started = await start();
      const said = await started.says(DONE);
      expect(said).not.toContain('Three weeks of Bo and Ana');
      expect(said).toMatch(/In the file 1 line changed:\n {2}- \[x\] Bo: bring the export numbers/);
      const now = await page();
      expect(idIn(now)).toBe(idIn(first));
      expect(ticked(now)).toBe(2);
      await started.interrupt();
    });

    test('with --fresh it begins anew', async () => {
      const started = await start('--fresh');
      const said = await started.says(DONE);
      expect(said).toContain('Three weeks of Bo and Ana');
      const now = await page();
      expect(idIn(now)).not.toBe(idIn(first));
      expect(ticked(now)).toBe(1);
      await started.interrupt();
    });

    test('ended while the sample is being made, it ends, and makes it whole the next time', async () => {
      const early = await start('--fresh');
      await early.says('Three weeks of Bo and Chen');
      await early.interrupt();
      const started = await start();
      const said = await started.says(DONE);
      expect(said.match(/^Carried over: /gm)).toHaveLength(4);
      await started.interrupt();
    });
  },
);
