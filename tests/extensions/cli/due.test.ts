import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';

const PLAN = 'Invoice import.md';
let desk: Desk;
beforeEach(async () => {
  desk = await newDesk(TEAM);
  await desk.rapport('new', 'prd', '--set', 'title=Invoice import');
  await desk.edit(PLAN, /- When we look:.*\n/, '- When we look: 3 May, CANARY-LINE\n');
  await desk.edit(PLAN, /## Bet\n/, '## Bet\n\nCANARY-BET\n');
});
afterEach(() => desk.close());

const said = async (...args: string[]): Promise<string> => {
  const { out, err, exit } = await desk.rapport('due', ...args);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return out;
};
interface Listed {
  due: { id: string; date: string; state: string }[];
  meetings: { template: string; state: string; with?: { id: string }; next?: string; prepared?: string }[];
  unclear: unknown[];
}
const listed = async (...args: string[]): Promise<Listed> =>
  (await desk.rapport('due', '--json', ...args)).json() as Listed;
const weeklyWith = async (person: string) =>
  (await listed('--within', '1 year')).meetings.find(
    ({ template, with: other }) => template === 'one-on-one-weekly' && other?.id === person,
  );
const idOn = async (today: string): Promise<string> => {
  desk.today = today;
  return (await listed('--within', '1 year')).due[0]!.id;
};

describe('rapport due', () => {
  test('shows what comes up, with its question and its page, and who never met', async () => {
    expect(await said()).not.toContain('What came of it?');
    desk.today = '2027-05-04';
    expect((await said()).split('\nMeetings\n')[0]).toMatch(
      /^Due\n {2}[0-9a-z]{5} {2}since 3 May {2}What came of it\? Keep, change or remove\?\n {22}Product requirements, Invoice import\.md$/,
    );
    expect(await said()).toMatch(/\nMeetings\n {2}Ana Lopes, not yet: .*Weekly one-on-one/);
  });

  test('looks further ahead when it is told to', async () => {
    expect((await listed()).due).toEqual([]);
    expect((await listed('--within', '6 months')).due).toMatchObject([{ date: '2027-05-03', state: 'later' }]);
  });

  test('says of a day that is none where it stands', async () => {
    await desk.edit(PLAN, /3 May, CANARY-LINE/, 'when it is out');
    expect(await said()).toContain(
      '  Invoice import.md: "When we look: when it is out" says no day. Write one, such as 3 May.',
    );
  });

  test('counts a draft of mine, and nobody else sees it', async () => {
    await desk.rapport('new', 'feedback-note', '--set', 'to=Ana');
    const file = '.rapport/private/2026-11-20 Feedback for Ana Lopes.md';
    await desk.edit(file, 'readers: pair', 'look_again: 2026-11-20\nreaders: pair');
    expect(await said()).toContain('today  Did it change? Say so, above all if it did.');
  });

  test('finds the day and the section on a German page, whatever the language of the folder', async () => {
    await desk.rapport('new', 'prd', '--set', 'title=Rechnungen', '--language', 'de');
    await desk.edit('Rechnungen.md', /- Wann wir hinschauen:.*\n/, '- Wann wir hinschauen: 20. November\n');
    const [entry] = (await listed()).due;
    expect(await said('--answer', entry!.id, 'Bleibt.')).toBe('Rechnungen.md: 20. November 2026: Bleibt.\n');
    expect(await desk.read('Rechnungen.md')).toMatch(/\n\n20\\. November 2026: Bleibt\.\n$/);
    expect((await listed()).due).toEqual([]);
  });
});

describe('an answer', () => {
  test('takes the place of the hint, with its day, and the rest of the page stays as it is', async () => {
    const id = await idOn('2027-05-04');
    const before = await desk.read(PLAN);
    expect(await said('--answer', id, 'From 41 to', '18 minutes.')).toBe(
      'Invoice import.md: 4 May 2027: From 41 to 18 minutes.\n',
    );
    expect(await desk.read(PLAN)).toBe(
      before.replace(/<span color="gray">On the day to look.*<\/span>/, '4 May 2027: From 41 to 18 minutes.'),
    );
    expect((await listed()).due).toEqual([]);
  });
  test('that somebody writes into the page itself counts as well', async () => {
    await idOn('2027-05-04');
    await desk.edit(PLAN, /<span color="gray">On the day to look.*<\/span>/, 'From 41 to 18 minutes.');
    expect((await listed()).due).toEqual([]);
  });
  test('about what I keep to myself goes into my own part', async () => {
    await desk.write(
      '.rapport/templates/own.md',
      '---\nid: own\ntitle: Own\nreaders: pair\ninputs: { report: { type: person, required: true }, manager: { type: person, default: me } }\nsections: { load: manager }\nnotion: { properties: { Review on: { type: date } } }\npage: { file: Own.md }\ndue: { date: review_on, section: load, ask: Is it off the desk? }\n---\n## Together\n\n{% section "load" %}\n## Load\n\n{% hint %}Two problems.{% endhint %}\n{% endsection %}\n',
    );
    await desk.rapport('new', 'own', '--set', 'report=Ana');
    await desk.edit('Own.md', 'readers: pair', 'review_on: 2026-11-20\nreaders: pair');
    const before = await desk.read('Own.md');
    const [entry] = (await listed()).due;
    expect(await said('--answer', entry!.id, 'One is.')).toBe('.rapport/private/Own.md: 20 November 2026: One is.\n');
    expect(await desk.read('.rapport/private/Own.md')).toMatch(/## Load\n\n20 November 2026: One is\.\n$/);
    expect(await desk.read('Own.md')).toBe(before);
    await desk.edit('.rapport/private/due.yaml', / *answered: .*\n/, '');
    expect((await listed()).due).toEqual([]);
  });
  test('finds no place where the heading is gone, and writes nothing', async () => {
    const id = await idOn('2027-05-04');
    await desk.edit(PLAN, '## Result', '## What came of it');
    const before = await desk.read(PLAN);
    const { exit, err } = await desk.rapport('due', '--answer', id, 'Keep.');
    expect({ exit, err }).toEqual({
      exit: 1,
      err: `Invoice import.md has no heading any more for this answer. Write it where it belongs, and then: rapport due --drop ${id}\n`,
    });
    expect(await desk.read(PLAN)).toBe(before);
  });
});

describe('putting off', () => {
  test('three times, and then it may be dropped', async () => {
    const id = await idOn('2027-05-04');
    expect(await said('--snooze', id)).toBe('Invoice import: comes up again on 11 May.\n');
    expect(await said('--snooze', id, '--for', '2 weeks')).toBe('Invoice import: comes up again on 25 May.\n');
    expect(await said()).not.toContain('Drop it?');
    await said('--snooze', id);
    expect(await said('--within', '2 months')).toContain(`Put off 3 times. Drop it? rapport due --drop ${id}`);
    await said('--drop', id);
    expect((await listed('--within', '1 year')).due).toEqual([]);
    await desk.edit(PLAN, 'When we look: 3 May', 'When we look: 3 June 2027');
    expect((await listed('--within', '1 year')).due).toMatchObject([{ id, date: '2027-06-03' }]);
  });

  test('is mine alone, and git never sees it', async () => {
    execFileSync('git', ['init', '--quiet', desk.folder]);
    await said('--snooze', await idOn('2027-05-04'));
    const seen = execFileSync('git', ['-C', desk.folder, 'status', '--porcelain', '-uall'], { encoding: 'utf8' });
    expect(Object.keys(await desk.files())).toContain('.rapport/private/due.yaml');
    expect(seen).not.toContain('private/');
  });

  test('is no way out of deleting what is kept about somebody', async () => {
    await desk.write(
      'Dan.md',
      '---\ntitle: Dan\ndelete_after: 2026-11-20\nreaders: pair\npeople: [bo, eva]\nrapport: { template: gone@1 }\n---\n',
    );
    const { id = '' } = (await listed()).due[0] ?? {};
    const { exit, err } = await desk.rapport('due', '--drop', id);
    expect({ exit, err }).toEqual({
      exit: 1,
      err: '"Dan" comes up until it is gone: delete Dan.md with what belongs to it, or give it another day under `delete_after`.\n',
    });
  });
});

describe('the calendar file', () => {
  test('has titles and questions, and not one word of a page', async () => {
    await desk.rapport('next', 'Ana', '--set', 'date=2026-11-16');
    await desk.edit('2026-11-16 Ana Lopes.md', /- Bo:\n/, '- Bo: CANARY-BO\n');
    await desk.rapport('note', 'Ana', 'CANARY-NOTE');
    expect(await said('--ics', 'due.ics')).toBe('Wrote due.ics: 2 days.\n');
    const file = await desk.read('due.ics');
    expect(file.match(/^SUMMARY:.*(?=\r$)/gm)).toEqual([
      'SUMMARY:Invoice import',
      'SUMMARY:Weekly one-on-one\\, Ana Lopes',
    ]);
    expect(file.match(/^DTSTART.*(?=\r$)/gm)).toEqual(['DTSTART;VALUE=DATE:20270503', 'DTSTART;VALUE=DATE:20261123']);
    expect(file).not.toContain('CANARY');
    const before = file.match(/^UID:.*(?=\r$)/gm);
    desk.today = '2026-11-21';
    await said('--ics', 'due.ics');
    expect((await desk.read('due.ics')).match(/^UID:.*(?=\r$)/gm)).toEqual(before);
  });
  test('leaves out a meeting whose page is ready', async () => {
    await desk.rapport('next', 'Ana');
    await said('--ics', 'due.ics');
    expect(await desk.read('due.ics')).not.toContain('one-on-one');
  });
  test('is none where nothing comes up, since a calendar has at least one entry; nor does the one of last time stay', async () => {
    const empty = await newDesk({ '.rapport/private/me.yaml': 'me: Bo Lind\n', 'due.ics': 'BEGIN:VCALENDAR\r\n' });
    expect(await empty.rapport('due', '--ics', 'due.ics')).toMatchObject({
      exit: 0,
      out: "Nothing comes up, so there is no due.ics: a calendar file can't be empty.\n",
    });
    expect(Object.keys(await empty.files())).not.toContain('due.ics');
    await empty.close();
  });
  test('is not written where git would share it', async () => {
    execFileSync('git', ['init', '--quiet', desk.folder]);
    const { exit, err } = await desk.rapport('due', '--ics', 'due.ics');
    expect({ exit, err }).toEqual({
      exit: 1,
      err: 'due.ics: git would share this file, and it names drafts and talks of yours. Let git ignore it, or write it to .rapport/private/due.ics.\n',
    });
    await said('--ics', '.rapport/private/due.ics');
    expect(await desk.read('.rapport/private/due.ics')).toContain('BEGIN:VEVENT');
  });
});

describe('meetings', () => {
  test('from never over ready and due to overdue', async () => {
    expect(await weeklyWith('ana')).toMatchObject({ state: 'never' });
    await desk.rapport('next', 'Ana');
    expect(await weeklyWith('ana')).toMatchObject({
      state: 'on time',
      next: '2026-11-23',
      prepared: '2026-11-23 Ana Lopes.md',
    });
    await desk.edit('2026-11-23 Ana Lopes.md', '- Bo:\n', '- Bo: well\n');
    desk.today = '2026-11-30';
    expect(await said()).toContain('  Ana Lopes, Weekly one-on-one: last 23 November, next 30 November, due\n');
    desk.today = '2026-12-08';
    expect(await weeklyWith('ana')).toMatchObject({ state: 'overdue', next: '2026-11-30' });
  });
  test('a page into which nobody wrote a word was skipped', async () => {
    await desk.rapport('next', 'Ana');
    desk.today = '2026-11-30';
    expect(await weeklyWith('ana')).toMatchObject({ state: 'never' });
  });
  test('as often as the two say, and not while I am away', async () => {
    await desk.write(
      '.rapport/private/cadence.yaml',
      'ana: { one-on-one-weekly: 2 weeks }\naway: [{ from: 2026-12-07, to: 2026-12-11 }]\n',
    );
    await desk.rapport('next', 'Ana');
    await desk.edit('2026-11-23 Ana Lopes.md', '- Bo:\n', '- Bo: well\n');
    desk.today = '2026-11-30';
    expect(await weeklyWith('ana')).toMatchObject({ state: 'on time', next: '2026-12-14' });
  });
});

describe('what is wrong is said with how to mend it', () => {
  test.each([
    [
      ['--snooze', 'zzzzz'],
      1,
      'zzzzz: nothing with this id comes up. rapport due shows what does, each with its id in front.\n',
    ],
    [['--snooze', 'a', '--drop', 'b'], 2, '--snooze and --drop: one at a time.\n'],
    [['--within', 'soon'], 2, '--within soon: write a time such as "2 weeks", "10 days" or "3 months".\n'],
    [['Keep.'], 2, 'Words belong to an answer: rapport due --answer <id> "what came of it"\n'],
  ])('%s', async (args, exit, err) => expect(await desk.rapport('due', ...args)).toMatchObject({ exit, err, out: '' }));

  test.each([
    ['cadence.yaml', 'ana: weekly', '`ana` should say how often for each template'],
    ['due.yaml', 'x: 1', 'x is not as Rapport wrote it.'],
  ])('%s', async (file, text, message) => {
    await desk.write(`.rapport/private/${file}`, text);
    const { exit, err } = await desk.rapport('due');
    expect(exit).toBe(1);
    expect(err).toContain(`.rapport/private/${file}: ${message}`);
  });
});
