import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk, type Said, TEAM } from '../../support/desk.ts';
import { confirm, connect, newPlace } from '../../support/notion-place.ts';
import { harmless, nobody } from './support/harmless.ts';

// Promise 8, where the trouble is between here and Notion.

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

/** A command that has to fail. */
const refused = (...args: string[]): Promise<Said> => harmless(desk, () => desk.rapport(...args));

const commands = (): string[][] => [['publish', 'page.md', '--parent', notion.root], ['sync'], ['status'], ['pull']];

/** A second page, which is linked. */
const link = async (): Promise<void> => {
  await desk.write('linked.md', '---\nreaders: team\n---\n\n# Linked\n\nWords.\n');
  expect((await desk.rapport('publish', 'linked.md', '--parent', notion.root)).exit).toBe(0);
  await desk.edit('linked.md', 'Words.', 'Other words.');
};

test('without a token', async () => {
  await link();
  desk.env.NOTION_TOKEN = '';
  for (const args of commands()) {
    expect(await refused(...args)).toMatchObject({
      exit: 3,
      err: expect.stringMatching(/^There is no token for Notion\. .* put its token into NOTION_TOKEN\.\n$/),
    });
  }
});

test('with a wrong token', async () => {
  await link();
  desk.env.NOTION_TOKEN = 'ntn_local_wrong_but_secret';
  for (const args of commands()) {
    expect(await refused(...args)).toMatchObject({
      exit: 3,
      err: expect.stringMatching(/^Notion does not accept the token\. Copy it again .* into NOTION_TOKEN\.\n$/),
    });
  }
});

test('with a page that is not shared', async () => {
  const nowhere = '38d9ce7b60a4814686a8e82177e8342a';
  const said = `Notion does not show https://www.notion.so/${nowhere} to this connection. Share it with your connection: open the page in Notion → ••• → Connections. It may also have been deleted.\n`;
  expect(await refused('publish', 'page.md', '--parent', nowhere)).toMatchObject({ exit: 3, err: said });
  expect(await refused('pull', nowhere, 'new.md')).toMatchObject({ exit: 3, err: said });
  await desk.write('other.md', `---\nrapport: { page: ${nowhere} }\n---\n\nWords.\n`);
  expect(await refused('sync')).toMatchObject({ exit: 3, out: `other.md: ${said}` });
  expect(await refused('status')).toMatchObject({ exit: 3, out: `other.md: ${said}` });
});

test('with one page of many that is not shared: the others are synced', async () => {
  await link();
  await desk.write('a.md', '---\nrapport: { page: 38d9ce7b60a4814686a8e82177e8342a }\n---\n\nWords.\n');
  const { exit, out } = await desk.rapport('sync');
  expect(exit).toBe(3);
  expect(out).toMatch(/^a\.md: Notion does not show .*\nlinked\.md: 1 change to Notion \(1 write\)\n$/);
});

test('with a place that nobody confirmed', async () => {
  const place = await newPlace(notion);
  const { exit, err } = await refused('publish', 'page.md', '--parent', place);
  expect(exit).toBe(1);
  expect(
    err,
  ).toBe(`page.md: Nobody has confirmed who reads the place ${place}. Look in Notion who it is shared with, then write that into .rapport/config.yaml:

places:
  ${place}: { readers: team, confirmed: 2026-11-20 }
`);
});

test('with a place that more people read', async () => {
  const place = await newPlace(notion);
  await confirm(desk, place, 'readers: company');
  expect((await refused('publish', 'page.md', '--parent', place)).err).toBe(
    `page.md: This page is for team, and the place ${place} is read by company. Publish it to a place that fewer people read.\n`,
  );
});

test('with an address that is none', async () => {
  expect(await refused('publish', 'page.md', '--parent', 'Plans')).toMatchObject({
    exit: 2,
    err: '--parent Plans: this is no page or data source of Notion. Copy its link in Notion: ••• → Copy link.\n',
  });
  expect(await refused('pull', 'Plans')).toMatchObject({
    exit: 1,
    err: 'Plans: there is no such file here, and it is no link to a page of Notion.\n',
  });
  expect((await refused('publish', 'page.md')).err).toBe(
    'Say where it goes: rapport publish "page.md" --parent <page or data source>\n',
  );
});

test('away: nobody listens', async () => {
  await link();
  const url = await nobody();
  desk.env.NOTION_API_BASE_URL = url;
  for (const args of commands().slice(0, 2)) {
    expect(await refused(...args)).toMatchObject({
      exit: 3,
      err: `Notion at ${url} can't be reached (ECONNREFUSED). Check the network and try again; nothing here was changed.\n`,
    });
  }
});

test('away: it answers that it is not well', async () => {
  await link();
  notion.setFaults([{ on: '*', do: 'status', status: 503, times: 'always' }]);
  for (const args of commands().slice(0, 2)) {
    expect(await refused(...args)).toMatchObject({
      exit: 3,
      err: 'Notion is not well (503). Try again in some minutes; nothing here was changed.\n',
    });
  }
});

test('with two files for one page: neither writes over the other', async () => {
  await link();
  await desk.write('twin.md', (await desk.read('linked.md')).replace('Other words.', 'Twin words.'));
  const { exit, out } = await refused('sync');
  expect(exit).toBe(1);
  expect(
    out,
  ).toBe(`linked.md: twin.md is linked to the same page in Notion. Take \`page: …\` out of the front matter of one of them.
twin.md: linked.md is linked to the same page in Notion. Take \`page: …\` out of the front matter of one of them.
`);
});
