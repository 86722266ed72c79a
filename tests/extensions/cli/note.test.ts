import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../extensions/cli/app.ts';
import { startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { emptyInbox, inboxFor } from '../../../shared/workspace/inbox.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { connect, newPlace, otherPerson, words } from '../../support/notion-place.ts';

const INBOX = '.rapport/private/inbox/ana.md';
let desk: Desk;
beforeEach(async () => {
  desk = await newDesk(TEAM);
});
afterEach(() => desk.close());

const said = async (...args: string[]): Promise<string> => {
  const { out, err, exit } = await desk.rapport('note', ...args);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return out;
};
/** The folder as whatever makes an agenda sees it. */
const workspace = () =>
  createApp({
    json: false,
    yes: false,
    folder: desk.folder,
    env: {},
    clock: { now: () => new Date(), today: () => desk.today },
  });
const noted = async () => (await inboxFor(workspace(), 'ana')).map(({ text }) => text);

describe('rapport note', () => {
  test('adds a line, and shows what is there', async () => {
    expect(await said('Ana', 'pricing', 'for teams')).toBe('Noted for Ana Lopes: pricing for teams\n');
    await said('@ana', 'the export');
    expect(await desk.read(INBOX)).toBe('- pricing for teams\n- the export\n');
    expect(await said('ana')).toBe('To talk about with Ana Lopes:\n  pricing for teams\n  the export\n');
    expect((await desk.rapport('note', 'ana', '--json')).json()).toEqual({
      person: 'ana',
      points: [
        { text: 'pricing for teams', path: INBOX },
        { text: 'the export', path: INBOX },
      ],
    });
  });
  test('takes somebody whom the people file does not know, and says so', async () => {
    expect(await said('Carla Diaz', 'hello')).toBe(
      'Noted for Carla Diaz: hello\n  Nobody in .rapport/people.yaml is called so. It stands in .rapport/private/inbox/carla-diaz.md.\n',
    );
    expect(await said('Carla Diaz')).toBe('To talk about with Carla Diaz:\n  hello\n');
    expect(await said('Dan')).toBe('Nothing is noted for Dan.\n');
  });
  test('asks who is meant where several may be', async () => {
    await desk.write(
      '.rapport/people.yaml',
      'people:\n  - { id: al, name: Ana Lopes }\n  - { id: as, name: Ana Sand }\n',
    );
    expect(await desk.rapport('note', 'Ana', 'x')).toMatchObject({
      exit: 2,
      err: 'Ana may be Ana Lopes (al) or Ana Sand (as). Give what stands in brackets.\n',
    });
  });
  test.each([[[]], [['  ']]])('%s: says how it is used', async args => {
    const { exit, err } = await desk.rapport('note', ...args);
    expect({ exit, err }).toEqual({ exit: 2, err: 'Say for whom: rapport note <person> "what to talk about"\n' });
  });
});

describe('lines of my notes', () => {
  test('count from wherever nobody else reads', async () => {
    execFileSync('git', ['init', '--quiet', desk.folder]);
    await desk.write('.gitignore', 'journal/\n');
    await desk.write('journal/2026-11-20.md', '- who decides? @ana\n- [x] thank @ana\n');
    await desk.write('.rapport/private/thoughts.md', 'the launch @ana\n');
    expect(await said('ana')).toBe(
      'To talk about with Ana Lopes:\n  the launch (.rapport/private/thoughts.md)\n  who decides? (journal/2026-11-20.md)\n',
    );
  });
  test('never from a file that git shares, a page for others, a draft, or a part of a page', async () => {
    execFileSync('git', ['init', '--quiet', desk.folder]);
    await desk.write('.gitignore', 'pages/\n');
    await desk.write('tracked.md', 'CANARY @ana\n');
    await desk.write('pages/pair.md', '---\nreaders: pair\npeople: [bo, eva]\n---\nCANARY @ana\n');
    await desk.write('pages/made.md', '---\nrapport: { template: prd@1 }\n---\nCANARY @ana\n');
    await desk.write('pages/notion.md', '---\nrapport: { page: 38d9ce7b60a4814686a8e82177e8342a }\n---\nCANARY @ana\n');
    await desk.write('.rapport/private/draft.md', '---\nreaders: team\n---\nCANARY @ana\n');
    await desk.write(
      '.rapport/private/part.md',
      '---\nreaders: me\nrapport: { part: each, of: x.md }\n---\nCANARY @ana\n',
    );
    await desk.write('.rapport/private/inbox/eva.md', '- CANARY @ana\n');
    expect(await said('ana')).toBe(
      'Nothing is noted for Ana Lopes.\nNot from tracked.md, which git shares: let git ignore it, or move it to .rapport/private/.\n',
    );
  });
});

describe('an agenda empties the inbox', () => {
  const NOTE = 'journal.md';
  test('of what it has, and of nothing else; a note is never changed', async () => {
    await desk.write(NOTE, '- who decides? @ana\n- who pays? @ana\n');
    await said('Ana', 'pricing');
    await said('Ana', 'the export');
    const points = await inboxFor(workspace(), 'ana');
    expect(points.map(({ text }) => text)).toEqual(['pricing', 'the export', 'who decides?', 'who pays?']);
    await emptyInbox(workspace(), 'ana', [points[0]!, points[2]!]);
    expect(await noted()).toEqual(['the export', 'who pays?']);
    expect(await desk.read(INBOX)).toBe('- the export\n');
    expect(await desk.read(NOTE)).toBe('- who decides? @ana\n- who pays? @ana\n');
  });
  test('once for all: filed elsewhere a line is not offered again, written anew it is', async () => {
    await desk.write(NOTE, '- who decides? @ana\n');
    await emptyInbox(workspace(), 'ana', await inboxFor(workspace(), 'ana'));
    await desk.write(`2026/${NOTE}`, await desk.read(NOTE));
    await desk.remove(NOTE);
    expect(await noted()).toEqual([]);
    await desk.write(`2026/${NOTE}`, '- who decides? @ana\n- who decides? @ana\n');
    expect(await noted()).toEqual(['who decides?']);
  });
  test('what is remembered has no word of it', async () => {
    await desk.write(NOTE, '- CANARY @ana\n');
    await emptyInbox(workspace(), 'ana', await inboxFor(workspace(), 'ana'));
    expect(await desk.read('.rapport/private/inbox/taken.yaml')).toMatch(/^t[0-9a-z]+: 2026-11-20\n$/);
  });
});

describe('from Notion', () => {
  const notes = async (notion: Awaited<ReturnType<typeof startLocalNotion>>, lines: readonly string[]) => {
    const page = await newPlace(notion, 'My notes');
    await otherPerson(notion).write('PATCH', `/blocks/${page}/children`, {
      children: lines.map(line => ({ bulleted_list_item: { rich_text: words(line) } })),
    });
    return page;
  };
  test('tagged lines of a page come into the inboxes, and never twice', async () => {
    const notion = await startLocalNotion();
    try {
      connect(desk, notion);
      const page = await notes(notion, ['who decides? @ana', 'for myself', '@ana: the export']);
      expect(await said('--from', page)).toBe('Noted for Ana Lopes: who decides?\nNoted for Ana Lopes: the export\n');
      expect(await said('--from', page)).toBe('No line there is new and tagged with somebody, such as @ana.\n');
      expect(await desk.read(INBOX)).toBe('- who decides?\n- the export\n');
    } finally {
      await notion.close();
    }
  });
  test('not from a page that is for others as well', async () => {
    const page = '38d9ce7b60a4814686a8e82177e8342a';
    await desk.write('Eva.md', `---\nreaders: pair\npeople: [bo, eva]\nrapport: { page: ${page} }\n---\n`);
    expect(await desk.rapport('note', '--from', page)).toMatchObject({
      exit: 1,
      err: 'Eva.md is for others as well, and its words stay with them. Take your notes from a page that is yours alone.\n',
    });
  });
  test.each([
    [['--from', 'nowhere'], '--from nowhere: this is no page of Notion. Copy its link in Notion: ••• → Copy link.\n'],
    [
      ['Ana', '--from', '38d9ce7b60a4814686a8e82177e8342a'],
      '--from takes the lines of a page, each for whom it names. Leave the person and the words out.\n',
    ],
  ])('%s', async (args, err) => expect(await desk.rapport('note', ...args)).toMatchObject({ exit: 2, err }));
});

test('a line in a note that git shares is not taken up, and the note is named', async () => {
  execFileSync('git', ['init', '-q'], { cwd: desk.folder });
  await desk.write('plan.md', '- @ana the budget\n');
  await desk.write('other.md', '- @nobody\n');
  expect(await said('Ana')).toBe(
    'Nothing is noted for Ana Lopes.\nNot from plan.md, which git shares: let git ignore it, or move it to .rapport/private/.\n',
  );
  await desk.write('.gitignore', 'plan.md\n');
  expect(await said('Ana')).toBe('To talk about with Ana Lopes:\n  the budget (plan.md)\n');
});
