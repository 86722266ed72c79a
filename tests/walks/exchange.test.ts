import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../support/desk.ts';
import { connect, newPlace, otherPerson } from '../support/notion-place.ts';
import { ok } from './walk.ts';

// Two people in two folders, each with a token of their own, who share a page in Notion and nothing else: from `rapport new` to both parts on the page.

const PAGE = '2026 Ana Lopes, career.md';
const PART = `.rapport/private/${PAGE}`;

let notion: LocalNotion;
let [ana, bo]: Desk[] = [];
let place: string;

beforeAll(async () => {
  notion = await startLocalNotion();
  place = await newPlace(notion, 'Ana and Bo');
  const shared = {
    '.rapport/people.yaml': TEAM['.rapport/people.yaml'],
    '.rapport/config.yaml': `places:\n  ${place}: { readers: pair, people: [ana, bo], confirmed: 2026-11-01 }\n`,
  };
  ana = await newDesk({ ...shared, '.rapport/private/me.yaml': 'me: ana\n' });
  bo = await newDesk({ ...shared, '.rapport/private/me.yaml': 'me: bo\n' });
  for (const [desk, name] of [
    [ana, 'Ana Lopes'],
    [bo, 'Bo Lindqvist'],
  ] as const) {
    connect(desk, notion);
    const person = notion.addPerson({ name, grants: { [place]: 'edit' } });
    desk.env.NOTION_TOKEN = notion.addToken({ name, person }).token;
  }
});
afterAll(async () => {
  await notion.close();
  for (const desk of [ana!, bo!]) await desk.close();
});

/** All that Notion has, in words. */
const inNotion = (): string => JSON.stringify(notion.snapshot().records);

describe('a career worksheet, on which both write what Ana can do, each alone', () => {
  test('Ana makes the page and her part of it, and publishes the page', async () => {
    expect(await ok(ana!, 'new', 'career-worksheet', '--set', 'manager=Bo')).toContain(`Only for you: ${PART}`);
    expect(await ana!.read(PART)).toContain('## What I can do');
    expect(await ana!.read(PAGE)).not.toContain('What I can do');
    await ok(ana!, 'publish', PAGE, '--parent', place);
    expect(await ok(ana!, 'exchange', PAGE)).toBe(
      `${PAGE}: Nobody is ready yet: Ana Lopes and Bo Lindqvist.\n  You have not said yet that you are done.\n`,
    );
  });

  test('she writes her part, sees the words that Bo will read, and says that she is done', async () => {
    await ana!.edit(PART, '- Strong:\n', '- Strong: interviews\n');
    const asked = await ana!.rapport('exchange', PAGE, '--done');
    expect(asked.exit).toBe(1);
    expect(asked.out).toContain('- Strong: interviews');
    expect(asked.out).toContain('Nothing was changed. Say --yes to do it.');
    expect(await ok(ana!, 'exchange', PAGE, '--done', '--yes')).toContain(
      `${PAGE}: Ana Lopes is ready; Bo Lindqvist is missing.\n  Your part is sealed: nobody reads it before everybody is ready.\n`,
    );
    expect(inNotion()).toContain('Ana Lopes is ready');
    expect(inNotion()).not.toContain('interviews');
  });

  test('Bo takes the page into a folder of his own, and is told that it waits for him', async () => {
    const page = /page: ([0-9a-f-]{36})/.exec(await ana!.read(PAGE))![1]!;
    await ok(bo!, 'pull', page, PAGE);
    expect(await ok(bo!, 'status')).toBe(
      `${PAGE}: the same on both sides\n  waits for you: rapport exchange "${PAGE}"\n`,
    );
    expect(await bo!.rapport('exchange', PAGE, '--done', '--yes')).toMatchObject({
      exit: 1,
      err: `${PAGE}: you have no part of it here yet. Begin one, write it, and then say that you are done.\n`,
    });
  });

  test('he begins his part from the same template, and changes his mind once', async () => {
    const begin = ['exchange', PAGE, '--begin', '--template', 'career-worksheet', '--set', 'report=Ana'];
    expect(await ok(bo!, ...begin)).toBe(
      `Made ${PART}\n  Write it alone, and then: rapport exchange "${PAGE}" --done\n`,
    );
    expect(await bo!.read(PART)).toContain('Three strengths of Ana');
    expect(await bo!.rapport(...begin)).toMatchObject({
      exit: 1,
      err: `You have a part of ${PAGE} already: ${PART}\n`,
    });
    await bo!.edit(PART, '- Strong:\n', '- Strong: patience\n');
    expect(await ok(bo!, 'exchange', PART, '--done', '--yes')).toContain(
      'Everybody is ready: Ana Lopes and Bo Lindqvist.',
    );
    expect(await bo!.rapport('exchange', PAGE, '--take-back', '--yes')).toMatchObject({ exit: 1 });
    expect(inNotion()).not.toMatch(/interviews|patience/);
  });

  test('the next sync of each brings their part onto the page, and says so', async () => {
    expect(await ok(ana!, 'sync')).toContain('Your part is on the page now.');
    expect(await ok(bo!, 'sync')).toContain('Your part is on the page now.');
    await ok(ana!, 'sync');
    for (const desk of [ana!, bo!]) {
      expect(await ok(desk, 'exchange', PAGE)).toBe(
        `${PAGE}: Every part is on the page, and is what its author was ready with: Ana Lopes and Bo Lindqvist.\n`,
      );
      expect(await desk.read(PAGE)).toMatch(
        /Ana Lopes is ready[\s\S]*interviews[\s\S]*Bo Lindqvist is ready[\s\S]*patience/,
      );
      expect(await ok(desk, 'sync')).toBe(`${PAGE}: the same on both sides\n`);
    }
  });

  test('a part that is changed afterwards is a line like any other, and the exchange still says so', async () => {
    const { records } = notion.snapshot();
    const line = records.find(record => record.kind === 'block' && JSON.stringify(record.value).includes('patience'))!;
    await otherPerson(notion).write('PATCH', `/blocks/${line.id}`, {
      bulleted_list_item: { rich_text: [{ type: 'text', text: { content: 'Strong: courage' } }] },
    });
    expect(await ok(ana!, 'sync')).toBe(`${PAGE}: 1 change from Notion\n`);
    expect(await ok(ana!, 'exchange', PAGE)).toContain('Bo Lindqvist: this part does not match its mark');
  });
});
