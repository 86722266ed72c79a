import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Desk, newDesk } from '../support/desk.ts';
import { connect, otherPerson, words } from '../support/notion-place.ts';

// Promise 1: nothing is lost. `tests/sync/` has faults, time-outs and orders of edits; here the process itself is killed, at
// every write that it would make, and nobody helps it but the next run.

const LINES = ['First new line.', 'Second new line.', 'Third new line.'];

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({
    'page.md': '---\nreaders: team\n---\n\n# A\n\nOld words.\n\n- [ ] one\n- [ ] two\n\nThe end.\n',
  });
  connect(desk, notion);
  expect(await desk.rapport('publish', 'page.md', '--parent', notion.root)).toMatchObject({ exit: 0 });
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const isWrite = ({ method }: { method: string }): boolean => method === 'PATCH' || method === 'DELETE';

/** Starts a sync as a process of its own, and kills it while its nth write is under way, done or not. */
async function killedAt(nth: number): Promise<void> {
  notion.setFaults([{ on: 'PATCH /v1/blocks/**', do: 'slow', delayMs: 400, times: 'always' }]);
  const before = notion.requests.filter(isWrite).length;
  const child = spawn(process.execPath, [resolve('extensions/cli/main.ts'), 'sync'], {
    cwd: desk.folder,
    env: { PATH: process.env.PATH, ...desk.env },
    stdio: 'ignore',
  });
  const ended = new Promise(done => child.on('close', done));
  while (notion.requests.filter(isWrite).length - before < nth && child.exitCode === null) await pause(5);
  child.kill('SIGKILL');
  await ended;
  notion.setFaults([]);
}

test.each([1, 2, 3])('a sync that is killed at its write number %i is ended by the next, once', async nth => {
  const page = /page: ([0-9a-f-]{36})/.exec(await desk.read('page.md'))![1]!;
  await otherPerson(notion).write('PATCH', `/blocks/${page}/children`, {
    children: [{ paragraph: { rich_text: words('From somebody else.') } }],
  });
  await desk.edit('page.md', 'Old words.', `New words.\n\n${LINES[0]}`);
  await desk.edit('page.md', '- [ ] two', `- [x] two\n\n${LINES[1]}`);
  await desk.edit('page.md', 'The end.', `The end.\n\n${LINES[2]}`);
  await killedAt(nth);

  const next = await desk.rapport('sync');
  expect({ exit: next.exit, err: next.err }).toEqual({ exit: 0, err: '' });
  expect((await desk.rapport('sync')).out).toBe('page.md: the same on both sides\n');
  const there = (await otherPerson(notion).list(`/blocks/${page}/children`)).map(block => JSON.stringify(block));
  const here = await desk.read('page.md');
  for (const line of ['New words.', ...LINES, 'The end.', 'From somebody else.', 'one', 'two']) {
    expect(there.filter(block => block.includes(`"plain_text":"${line}"`))).toHaveLength(1);
    expect(here.split(line)).toHaveLength(2);
  }
});
