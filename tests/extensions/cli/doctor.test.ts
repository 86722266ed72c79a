import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../extensions/cli/app.ts';
import { lookAtFolder } from '../../../extensions/cli/doctor/look-at-folder.ts';
import { lookAtNotion } from '../../../extensions/cli/doctor/look-at-notion.ts';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { readSpaces } from '../../../shared/workspace/spaces.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { confirm, connect, newPlace, otherPerson } from '../../support/notion-place.ts';

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk(TEAM);
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: desk.folder });

describe('the folder', () => {
  test('is as it should be', async () => {
    const { out, exit } = await desk.rapport('doctor');
    expect(out).toMatch(/^ok {7}Node \d+\.\d+\.\d+\n/);
    expect(out).toContain('ok       2 people in .rapport/people.yaml\nok       You are Bo Lindqvist\n');
    expect(out).toMatch(/^ok {7}\d+ templates without an error$/m);
    expect(out).toContain('note     There is no token for Notion in NOTION_TOKEN');
    expect(exit).toBe(0);
  });

  test.each([
    ['people', '.rapport/people.yaml', 'people: [{ name: Ana }]\n', '.rapport/people.yaml: '],
    ['me', '.rapport/private/me.yaml', 'mee: bo\n', '.rapport/private/me.yaml: it should say who you are: me: bo'],
    ['config', '.rapport/config.yaml', 'places: [\n', '.rapport/config.yaml: '],
    ['spaces', '.rapport/spaces.yaml', 'spaces: 3\n', '.rapport/spaces.yaml: '],
    [
      'a template',
      '.rapport/templates/mine.md',
      '---\nid: mine\ntitle: Mine\nversion: 1\nfamily: plans\nreaders: team\n---\n# {{ reprot }}\n',
      '.rapport/templates/mine.md has an error.\n         rapport check mine shows where.',
    ],
  ])('says what is wrong with %s, and exits with 1', async (_what, file, text, said) => {
    await desk.write(file, text);
    const { out, exit } = await desk.rapport('doctor');
    expect(out).toContain(`to mend  ${said}`);
    expect(exit).toBe(1);
  });

  test('says what git shares of mine alone', async () => {
    await git('init', '--quiet');
    await desk.write('.rapport/private/note.md', 'for me\n');
    expect((await desk.rapport('doctor')).out).toContain(
      'to mend  git would share .rapport/private/\n         Write private/ into .rapport/.gitignore.',
    );
    await git('add', '.rapport/private/note.md');
    expect((await desk.rapport('doctor')).out).toContain(
      'to mend  git shares .rapport/private/note.md, which is for you alone.',
    );
    await git('rm', '--cached', '--quiet', '.rapport/private/note.md');
    await desk.write('.rapport/.gitignore', 'private/\nstate/\n');
    expect((await desk.rapport('doctor')).out).toContain('ok       git shares nothing of yours alone');
  });

  test.each([
    ['22.14.9', 'mend'],
    ['22.15.0', 'ok'],
    ['24.1.0', 'ok'],
  ])('Node %s is %s', async (version, level) => {
    const [first] = await lookAtFolder(createApp({ json: true, yes: false, folder: desk.folder, env: {} }), version);
    expect(first).toMatchObject({ level });
  });
});

describe('the connection', () => {
  beforeEach(() => connect(desk, notion));

  test('says whose the token is and what it may, and never the token', async () => {
    const { out, err, exit } = await desk.rapport('doctor');
    expect(out).toContain(
      `ok       The token is that of the connection "Rapport", in the workspace "Local Notion" at ${notion.url}.`,
    );
    expect(out).toContain('ok       It may read content, read who there is, read comments.');
    expect(out).toContain('ok       The clock of this machine goes as that of Notion');
    expect(out + err).not.toContain(notion.token);
    expect(exit).toBe(0);
    expect(notion.requests.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual([
      '/v1/search',
      '/v1/search',
    ]);
  });

  test('says what the token may not', async () => {
    desk.env.NOTION_TOKEN = notion.addToken({ name: 'Blind', capabilities: ['read_users', 'insert_content'] }).token;
    const { out, exit } = await desk.rapport('doctor');
    expect(out).toContain('to mend  It may not read content.');
    expect(exit).toBe(1);
  });

  test.each([
    ['a wrong token', () => ({ NOTION_TOKEN: 'ntn_wrong_but_secret' }), 'to mend  Notion does not accept the token.'],
    [
      'nobody there',
      () => ({ NOTION_API_BASE_URL: 'http://127.0.0.1:9' }),
      "to mend  Notion at http://127.0.0.1:9 can't",
    ],
  ])(
    '%s exits with 3',
    async (_what, env, said) => {
      Object.assign(desk.env, env());
      const { out, exit } = await desk.rapport('doctor');
      expect(out).toContain(said);
      expect(out).not.toContain('secret');
      expect(exit).toBe(3);
    },
    20_000,
  );

  test('says which confirmed place can be reached', async () => {
    const place = await newPlace(notion);
    await confirm(desk, place, 'readers: team');
    expect((await desk.rapport('doctor')).out).toMatch(/^ok {7}The place https:\S+ can be reached$/m);
    await otherPerson(notion).write('PATCH', `/pages/${place}`, { in_trash: true });
    expect((await desk.rapport('doctor')).out).toMatch(/^to mend {2}The place https:\S+ lies in the trash\.$/m);
    await confirm(desk, '38d9ce7b-60a4-8146-86a8-e82177e8342a', 'readers: team');
    const { out, exit } = await desk.rapport('doctor');
    expect(out).toMatch(/^to mend {2}The place https:\S+ is not shown to this connection\.\n {9}Share it:/m);
    expect(exit).toBe(1);
  });

  test('says what of set-up is no longer as it was, and changes nothing', async () => {
    await desk.rapport('setup', '--parent', notion.root, '--yes');
    expect((await desk.rapport('doctor')).out).toMatch(
      /^ok {7}\d+ pages and databases of set-up are as they should be$/m,
    );
    const { spaces } = await readSpaces(nodeFiles(desk.folder));
    const { source, properties } = spaces[0]!.databases.Plans!;
    const name = Object.keys(properties).find(one => one !== 'Name')!;
    await otherPerson(notion).write('PATCH', `/data_sources/${source}`, { properties: { [name]: null } });
    const before = notion.requests.length;
    const { out, exit } = await desk.rapport('doctor');
    expect(out).toContain(`to mend  The property "${name}" in "Plans" is not as set-up left it: it was missing.`);
    expect(exit).toBe(1);
    expect(notion.requests.slice(before).filter(({ method }) => ['PATCH', 'DELETE'].includes(method))).toEqual([]);
  });

  test('says that the clocks differ', async () => {
    const app = createApp({ json: true, yes: false, folder: desk.folder, env: desk.env });
    const found = await lookAtNotion(app, () => Date.now() + 600_000);
    expect(found.find(({ said }) => said.startsWith('The clock'))).toMatchObject({
      level: 'mend',
      said: expect.stringMatching(/^The clock of this machine is (599|600|601) seconds ahead of that of Notion\.$/),
    });
  });

  test('is JSON when asked', async () => {
    const { findings } = (await desk.rapport('doctor', '--json')).json() as { findings: unknown[] };
    expect(findings).toContainEqual({ level: 'ok', said: 'You are Bo Lindqvist' });
  });
});

describe('rapport doctor --live', () => {
  beforeEach(() => connect(desk, notion));

  test('needs a page', async () => {
    expect(await desk.rapport('doctor', '--live')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^--live makes a scratch page and needs to know where: name a page with --parent\.\n/),
    });
    expect(await desk.rapport('doctor', '--live', '--parent', 'Plans')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^--parent Plans: this is no page of Notion\./),
    });
  });

  test('needs a page that is shared', async () => {
    const { exit, err } = await desk.rapport('doctor', '--live', '--parent', '38d9ce7b60a4814686a8e82177e8342a');
    expect(err).toMatch(/^Notion does not show https:\/\/www\.notion\.so\/38d9ce7b60a4814686a8e82177e8342a/);
    expect(exit).toBe(3);
  });

  test('ends at Ctrl-C with the scratch page in the trash', async () => {
    const args = [resolve('extensions/cli/main.ts'), 'doctor', '--live', '--parent', notion.root];
    const { PATH = '' } = process.env;
    const env = { PATH, HOME: desk.folder, ...desk.env };
    const child = spawn(process.execPath, args, { cwd: desk.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', text => {
      out += text;
    });
    child.stderr.on('data', text => {
      err += text;
    });
    // It waits for the next minute then.
    const closed = once(child, 'close');
    while (child.exitCode === null && !notion.requests.some(({ path }) => path === '/v1/databases')) await sleep(20);
    await sleep(300);
    child.kill('SIGINT');
    const [exit] = await closed;
    expect([exit, err]).toEqual([1, 'Stopped before the end. Ask again for the whole table.\n']);
    expect(out).toContain('Everything that was made lies in the trash.');
    const pages = notion.snapshot().records.filter(one => one.kind === 'page' && one.parent.type === 'page_id');
    expect(pages.map(page => 'inTrash' in page && page.inTrash)).toEqual([true]);
  }, 60_000);
});
