import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk } from '../../support/desk.ts';

const PEOPLE =
  'people:\n  - { id: bo, name: Bo Lind }\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: ana-2, name: Ana Lopes, manager: bo }\n  - { id: cy, name: Cy Moreau, manager: bo }\n';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({ '.rapport/people.yaml': PEOPLE, '.rapport/private/me.yaml': 'me: ana\n' });
});
afterEach(async () => desk.close());

const me = (id: string) => desk.write('.rapport/private/me.yaml', `me: ${id}\n`);

describe('the report opens the page instead of the manager', () => {
  test.each([
    ['stay-interview', 'Bo'],
    ['stay-interview', 'ana'],
    ['career-conversation', 'Bo'],
    ['competency-assessment', 'ana'],
    ['one-on-one-first', 'Bo'],
  ])('%s with %s is of the two, each in their place', async (template, report) => {
    const { out } = await desk.rapport('new', template, '--set', `report=${report}`);
    const [, file = ''] = /^Made (.*)$/m.exec(out)!;
    const page = await desk.read(file);
    expect(page).toMatch(/^report: Ana Lopes$/m);
    expect(page).toMatch(/^manager: Bo Lind$/m);
    expect(page).toMatch(/^people: \[ ana, bo \]$/m);
  });

  test('the manager begins the growth plan of somebody, and is its manager', async () => {
    await me('bo');
    await desk.rapport('new', 'growth-plan', '--set', 'report=cy');
    expect(await desk.read('2026 Q4 Cy Moreau, growth.md')).toMatch(/^people: \[ cy, bo \]$/m);
  });

  test.each([
    [
      'nobody meets themselves: whose manager is not written down says who it is',
      'stay-interview',
      'report',
      'manager',
    ],
    ['nobody gives themselves feedback', 'feedback-note', 'to', 'to'],
    ['nobody thanks themselves', 'recognition-note', 'to', 'to'],
  ])('%s', async (_, template, given, asked) => {
    await me('bo');
    expect(await desk.rapport('new', template, '--set', `${given}=bo`)).toMatchObject({
      exit: 2,
      err: expect.stringContaining(
        `Both of you would be Bo Lind. Say who the other one is. Give it with --set ${asked}=…\nNothing was made.\n`,
      ),
    });
  });
});

describe('rapport next makes the page for the day that rapport due says', () => {
  const hold = async (...args: string[]) => {
    const { out } = await desk.rapport('next', 'cy', ...args);
    const [, file = ''] = /^Made (.*)$/m.exec(out)!;
    await desk.write(file, `${await desk.read(file)}- [ ] Cy: send it\n`);
    return file;
  };
  const due = async () => /Cy Moreau, Weekly one-on-one: .*/.exec((await desk.rapport('due')).out)?.[0];

  beforeEach(async () => me('bo'));

  test('after a second meeting in the same week', async () => {
    desk.today = '2026-11-09';
    expect(await hold()).toBe('2026-11-09 Cy Moreau.md');
    await hold('--set', 'date=2026-11-12');
    desk.today = '2026-11-13';
    expect(await due()).toBe('Cy Moreau, Weekly one-on-one: last 12 November, next 16 November');
    expect(await hold()).toBe('2026-11-16 Cy Moreau.md');
  });

  test('every second week, where the two agreed so, and not on a day on which I am away', async () => {
    await desk.write(
      '.rapport/private/cadence.yaml',
      'cy: { one-on-one-weekly: 2 weeks }\naway: [{ from: 2026-12-07, to: 2026-12-08 }]\n',
    );
    desk.today = '2026-11-09';
    await hold();
    desk.today = '2026-11-10';
    expect(await due()).toContain('next 23 November');
    expect(await hold()).toBe('2026-11-23 Cy Moreau.md');
    desk.today = '2026-11-24';
    expect(await hold()).toBe('2026-12-09 Cy Moreau.md');
  });

  test('after some that were skipped, on the same day of the week', async () => {
    desk.today = '2026-11-12';
    await hold('--set', 'date=2026-11-12');
    desk.today = '2026-12-02';
    expect(await due()).toBe('Cy Moreau, Weekly one-on-one: last 12 November, next 19 November, overdue');
    expect(await hold()).toBe('2026-12-03 Cy Moreau.md');
  });
});

test('of two who have one name, each has their id beside it; what nobody did yet is said once', async () => {
  await me('bo');
  const { out } = await desk.rapport('due');
  const names = 'Ana Lopes (ana), Ana Lopes (ana-2), Cy Moreau, not yet: ';
  expect(out).toContain(`Meetings\n  ${names}`);
  expect(out.split('not yet')).toHaveLength(2);
});

test('two teams have two days in the calendar', async () => {
  for (const team of ['Core', 'Growth']) {
    await desk.rapport('new', 'team-meeting', '--set', `team=${team}`, '--set', 'date=2026-11-16');
    const file = Object.keys(await desk.files()).find(path => path.startsWith('2026-11-16') && path.includes(team))!;
    await desk.write(file, `${await desk.read(file)}\nWe decided.\n`);
  }
  await desk.rapport('due', '--ics', '.rapport/private/due.ics');
  const uids = (await desk.read('.rapport/private/due.ics')).match(/^UID:meet-team-meeting.*$/gm);
  expect(uids).toEqual(['UID:meet-team-meeting-Core@rapport-pages', 'UID:meet-team-meeting-Growth@rapport-pages']);
});
