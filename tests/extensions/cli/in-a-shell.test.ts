import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { connect, newPlace } from '../../support/notion-place.ts';
import { harmless, nobody } from './support/harmless.ts';

// The same as a process of its own, once for each kind of bad input: what a shell, a script and a CI get to see.

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({ ...TEAM, 'page.md': '---\nreaders: team\n---\n\n# Hello\n\nWords.\n' });
  connect(desk, notion);
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const broken = '---\nid: mine\ntitle: Mine\nversion: 1\nfamily: plans\nreaders: team\n---\n# {{ reprot }}\n';
const publish = ['publish', 'page.md', '--parent', 'ROOT'];

const WAYS: { what: string; args: string[]; exit: number; says: RegExp; prepare?: () => void | Promise<void> }[] = [
  {
    what: 'a broken template',
    args: ['new', 'mine'],
    exit: 1,
    says: /mine\.md:8:6 {2}Unknown variable/,
    prepare: () => desk.write('.rapport/templates/mine.md', broken),
  },
  {
    what: 'a wrong answer',
    args: ['new', 'prd', '--set', 'title=x', '--set', 'format=ful'],
    exit: 2,
    says: /Did you mean `full`\?/,
  },
  {
    what: 'no token',
    args: ['sync'],
    exit: 3,
    says: /^There is no token for Notion/,
    prepare: () => {
      delete desk.env.NOTION_TOKEN;
    },
  },
  {
    what: 'a wrong token',
    args: publish,
    exit: 3,
    says: /^Notion does not accept the token/,
    prepare: () => {
      desk.env.NOTION_TOKEN = 'ntn_wrong_but_secret';
    },
  },
  {
    what: 'a page that is not shared',
    args: ['pull', '38d9ce7b60a4814686a8e82177e8342a'],
    exit: 3,
    says: /^Notion does not show/,
  },
  {
    what: 'a place that nobody confirmed',
    args: ['publish', 'page.md', '--parent', 'PLACE'],
    exit: 1,
    says: /Nobody has confirmed/,
  },
  {
    what: 'Notion away',
    args: publish,
    exit: 3,
    says: /can't be reached \(ECONNREFUSED\)/,
    prepare: async () => {
      desk.env.NOTION_API_BASE_URL = await nobody();
    },
  },
  {
    what: 'Notion not well',
    args: publish,
    exit: 3,
    says: /^Notion is not well \(503\)/,
    prepare: () => notion.setFaults([{ on: '*', do: 'status', status: 503, times: 'always' }]),
  },
  {
    what: 'a file that there is not',
    args: ['publish', 'no.md', '--parent', 'ROOT'],
    exit: 1,
    says: /^There is no file no\.md\.\n$/,
  },
  { what: 'an unknown option', args: ['sync', '--al'], exit: 2, says: /^error: unknown option '--al'/ },
  { what: 'an unknown command', args: ['synk'], exit: 2, says: /^error: unknown command 'synk'/ },
];

test.each(WAYS)('$what: exit code $exit', async ({ args, exit, says, prepare }) => {
  const places: { [name: string]: string } = { ROOT: notion.root, PLACE: await newPlace(notion) };
  await prepare?.();
  const said = await harmless(desk, () => desk.process(...args.map(arg => places[arg] ?? arg)));
  expect(said).toMatchObject({ exit, out: '' });
  expect(said.err).toMatch(says);
});
