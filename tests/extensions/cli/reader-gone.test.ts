import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';

/** Nothing is asked of it. */
const AWAY = { NOTION_TOKEN: 'ntn_nobody', NOTION_API_BASE_URL: 'http://127.0.0.1:9' };

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({ ...TEAM, 'big.md': `# Big\n\n${'words and words\n\n'.repeat(40_000)}` });
});
afterEach(() => desk.close());

/** Runs a command whose reader goes away at its first letter, as `head -1` does, or before that. */
async function unread(args: readonly string[], before: boolean): Promise<{ exit: number | null; err: string }> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [resolve('extensions/cli/main.ts'), ...args], {
    cwd: desk.folder,
    env: { PATH, HOME: desk.folder, RAPPORT_TODAY: desk.today, ...AWAY },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text;
  });
  if (before) child.stdout.destroy();
  else child.stdout.once('data', () => child.stdout.destroy());
  const exit = await new Promise<number | null>(done => child.on('close', done));
  return { exit, err };
}

test.each([
  ['list'],
  ['template', 'preview', 'one-on-one-weekly'],
  ['convert', '--from', 'markdown', '--to', 'notion', 'big.md'],
  ['--help'],
])('rapport %s %s %s ends quietly when nobody reads on', async (...args) => {
  for (const before of [true, false]) expect(await unread(args, before)).toEqual({ exit: 0, err: '' });
});

test('what a command does it does to the end', async () => {
  expect(await unread(['new', 'prd', '--set', 'title=Import'], true)).toEqual({ exit: 0, err: '' });
  expect(await desk.read('Import.md')).toContain('## Problem\n');
});

test.each([
  ['local-notion', '--port', '0'],
  ['sync', '--watch'],
])('what runs until somebody stops it is stopped: rapport %s %s', async (...args) => {
  expect(await unread(args, true)).toEqual({ exit: 0, err: '' });
});
