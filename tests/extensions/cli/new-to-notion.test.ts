import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk } from '../../support/desk.ts';
import { confirm, connect, newPlace } from '../../support/notion-place.ts';

const PEOPLE = 'people:\n  - { id: bo, name: Bo Lind }\n  - { id: ana, name: Ana Lopes, manager: bo }\n';
const NEW = ['new', 'one-on-one-weekly', '--set', 'report=Ana', '--set', 'date=2026-11-23'];

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({ '.rapport/people.yaml': PEOPLE, '.rapport/private/me.yaml': 'me: bo\n' });
  connect(desk, notion);
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

test('a new page goes to the one confirmed place of its readers as well, and the two are linked', async () => {
  await confirm(desk, await newPlace(notion), 'readers: pair, people: [bo, ana]');
  const { exit, out } = await desk.rapport(...NEW, '--to', 'notion');
  expect(exit).toBe(0);
  expect(out).toContain('"Ana Lopes, 2026-11-23" will be read by the two of you: Ana Lopes, Bo Lind.\n');
  expect(out).toMatch(/^Published 2026-11-23 Ana Lopes\.md: https:\S+$/m);
  expect(await desk.read('2026-11-23 Ana Lopes.md')).toMatch(/^rapport: \{ .*page: [0-9a-f-]{36} \}$/m);
});

test('as JSON it is one value, with the link', async () => {
  await confirm(desk, await newPlace(notion), 'readers: pair, people: [bo, ana]');
  expect((await desk.rapport(...NEW, '--to', 'notion', '--json')).json()).toMatchObject({
    file: '2026-11-23 Ana Lopes.md',
    link: expect.stringMatching(/^https:/),
  });
});

test('without a confirmed place the file is made, and how to publish it is said', async () => {
  expect(await desk.rapport(...NEW, '--to', 'notion')).toMatchObject({
    exit: 2,
    out: expect.stringContaining('Made 2026-11-23 Ana Lopes.md\n'),
    err: 'Say where it goes: rapport publish "2026-11-23 Ana Lopes.md" --parent <page or data source>\n',
  });
});

test('a draft goes nowhere by itself, and nothing is made', async () => {
  const before = await desk.files();
  const { exit, err } = await desk.rapport('new', 'feedback-note', '--set', 'to=Ana', '--to', 'notion');
  expect({ exit, err }).toEqual({
    exit: 2,
    err: '"Feedback note" begins as a draft, which only you see. Make it without --to notion, and when its words are right: rapport share <file>\n',
  });
  expect(await desk.files()).toEqual(before);
});

test('anything else is no place for a page', async () =>
  expect(await desk.rapport(...NEW, '--to', 'paper')).toMatchObject({
    exit: 2,
    err: '--to paper: say file or notion.\n',
  }));
