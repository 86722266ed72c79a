import { afterAll, beforeAll, expect, test } from 'vitest';
import { addToDay } from '../../shared/template/dates/day.ts';
import { sayDay } from '../../shared/template/dates/words.ts';
import { type Desk, newDesk } from '../support/desk.ts';

// A year of Ana and Bo, and from autumn on of Ana and Cy: 48 meetings, two holidays, a week with two meetings, a meeting that is
// moved. Beside the pages stands what the two would know if they forgot nothing; each new page has to say the same.

const PEOPLE = `people:
  - { id: ana, name: Ana Lopes, manager: bo }
  - { id: bo, name: Bo Lind }
  - { id: cy, name: Cy Moreau }
`;

const MONDAY = '2026-01-05';
/** The second year's first Monday is no part of it. */
const WEEKS = 52;
/** Weeks without a meeting. */
const HOLIDAYS = [14, 15, 30, 31, 32];
/** A meeting on Thursday as well. */
const DOUBLED = 20;
/** The meeting of Monday was held on Wednesday. */
const MOVED = 25;
/** Ana gets a new manager. */
const HANDOVER = 40;

interface Promised {
  owner: 'Ana' | 'Bo' | 'Cy';
  text: string;
  due: string;
  since: string;
  moved: number;
}

const dayOf = (week: number, weekday = 0): string => addToDay(MONDAY, { count: week * 7 + weekday, unit: 'day' });

let desk: Desk;
let manager: 'Bo' | 'Cy' = 'Bo';
let open: Promised[] = [];
const asked: { id: string; day: string }[] = [];
let meetings = 0;

beforeAll(async () => {
  desk = await newDesk({
    '.rapport/people.yaml': PEOPLE,
    '.rapport/private/me.yaml': 'me: ana\n',
    '.rapport/private/cadence.yaml': `away:\n${[
      [14, 15],
      [30, 32],
    ]
      .map(([from, to]) => `  - { from: ${dayOf(from!)}, to: ${dayOf(to!, 6)} }\n`)
      .join('')}`,
  });
});
afterAll(() => desk.close());

const file = (day: string): string => `${day} Ana Lopes.md`;

/** The lines of a section, without hints. */
const section = (page: string, heading: RegExp): string[] =>
  (page.split(/^## /m).find(part => heading.test(part.split('\n')[0]!)) ?? '')
    .split('\n')
    .filter(line => line.startsWith('- ') && !line.includes('<span'));

const lineOf = ({ owner, text, due, since }: Promised, today: string): string =>
  `- [ ] ${owner}: ${text} by ${sayDay(due, today)} (since ${sayDay(since, today)})`;

/** Makes the page of a day, holds it against what the two know, and lives through the meeting. */
async function meet(day: string, week: number): Promise<void> {
  desk.today = day;
  const { exit, out, err } = await desk.rapport('next', manager, '--set', `date=${day}`);
  expect({ day, exit, err, out }).toMatchObject({ exit: 0 });
  const page = await desk.read(file(day));

  const still = section(page, /^Still open/).map(line => line.replace(/ <!--p:\w{5}-->$/, ''));
  const known = [...open].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  expect({ day, still: [...still].sort() }).toEqual({ day, still: known.map(one => lineOf(one, day)).sort() });
  const moved = known.filter(one => one.moved >= 3).length;
  expect({ day, flagged: page.match(/Moved \d times/g)?.length ?? 0 }).toEqual({ day, flagged: moved });

  const question = /<!--q:([a-z0-9-]+)-->/.exec(page)?.[1];
  expect({ day, question }).not.toEqual({ day, question: undefined });
  expect(asked.slice(-12).map(({ id }) => id)).not.toContain(question);
  asked.push({ id: question!, day });
  meetings++;

  await desk.write(file(day), liveThrough(page, day, week));
}

/** Keeps, moves, drops and makes promises, the same in every run. */
function liveThrough(page: string, day: string, week: number): string {
  let text = page;
  open = open.flatMap((one, i) => {
    const line = lineOf(one, day);
    const now = (changed: string): void => {
      text = text.replace(line, () => changed);
    };
    const turn = (week * 7 + i * 3) % 11;
    if (turn < 4) {
      now(line.replace('[ ]', '[x]'));
      return [];
    }
    if (turn === 4) {
      now(`- [ ] ~~${line.slice('- [ ] '.length)}~~`);
      return [];
    }
    if (turn > 8) return [one];
    const due = addToDay(one.due, { count: 7, unit: 'day' });
    const later = { ...one, due, moved: one.moved + 1 };
    now(lineOf(later, day));
    return [later];
  });
  const owner = week % 2 === 0 ? ('Ana' as const) : manager;
  const made: Promised = {
    owner,
    text: `bring thing number ${week}`,
    due: addToDay(day, { count: 10, unit: 'day' }),
    since: day,
    moved: 0,
  };
  open.push(made);
  return text.replace(
    /- \[ \] <span color="gray">Who: what.*\n/,
    `- [ ] ${owner}: ${made.text} by ${sayDay(made.due, day)}\n`,
  );
}

const weekly = async () => {
  const { meetings } = (await desk.rapport('due', '--json', '--within', '2 years')).json() as {
    meetings: { template: string; with?: { id: string }; last?: string; next?: string; state: string }[];
  };
  return meetings.find(
    ({ template, with: other }) => template === 'one-on-one-weekly' && other?.id === manager.toLowerCase(),
  );
};

test('the working agreement of the first week is asked about a year later', async () => {
  desk.today = MONDAY;
  await desk.rapport(
    'new',
    'one-on-one-first',
    '--set',
    'report=Ana',
    '--set',
    'manager=Bo',
    '--set',
    `date=${MONDAY}`,
  );
  const path = `${MONDAY} Ana Lopes, first one-on-one.md`;
  await desk.edit(path, /- When we look at this page again: .*\n/, '- When we look at this page again: 7 September\n');
  const { due } = (await desk.rapport('due', '--json', '--within', '2 years')).json() as {
    due: { date: string; state: string }[];
  };
  expect(due).toMatchObject([{ date: '2026-09-07', state: 'later' }]);
});

for (let week = 0; week < WEEKS; week++) {
  const day = week === MOVED ? dayOf(week, 2) : dayOf(week);

  if (HOLIDAYS.includes(week)) {
    test(`week ${week + 1}: nobody is late in the holidays`, async () => {
      desk.today = day;
      const meeting = await weekly();
      expect(meeting?.state).toBe('on time');
      expect(HOLIDAYS.some(holiday => meeting!.next! >= dayOf(holiday) && meeting!.next! <= dayOf(holiday, 6))).toBe(
        false,
      );
    });
    continue;
  }

  if (week === HANDOVER) {
    test(`week ${week + 1}: Cy becomes the manager, and gets what Ana ticks`, async () => {
      desk.today = day;
      const { items } = (await desk.rapport('handover', 'Cy', '--json')).json() as {
        items: { id: string; kind: string; text: string }[];
      };
      const own = open.filter(({ owner }) => owner === 'Ana');
      expect(
        items
          .filter(({ kind }) => kind === 'promise')
          .map(({ text }) => text)
          .sort(),
      ).toEqual(own.map(({ text }) => text).sort());
      expect(await desk.rapport('handover', 'Cy', '--take', 'all')).toMatchObject({ exit: 0 });
      const first = Object.entries(await desk.files()).find(
        ([path]) =>
          path.startsWith(addToDay(day, { count: 0, unit: 'day' }).slice(0, 4)) &&
          path.endsWith('first one-on-one.md') &&
          !path.startsWith(MONDAY),
      )!;
      for (const { text } of own) expect(first[1]).toContain(text);
      expect(first[1]).not.toMatch(/\bBo\b/);
      manager = 'Cy';
      open = [];
      asked.length = 0;
    });
  }

  test(`week ${week + 1}: the page says what the two know`, async () => {
    await meet(day, week);
    if (week === DOUBLED) await meet(dayOf(week, 3), week + 100);
    const last = week === DOUBLED ? dayOf(week, 3) : day;
    desk.today = addToDay(last, { count: 1, unit: 'day' });
    expect(await weekly()).toMatchObject({ last, state: 'on time' });
  });

  if (dayOf(week) === '2026-09-07')
    test('the agreement comes up on its day, and is settled by an answer', async () => {
      desk.today = '2026-09-07';
      const { due } = (await desk.rapport('due', '--json')).json() as { due: { id: string; state: string }[] };
      expect(due).toMatchObject([{ state: 'today' }]);
      await desk.rapport('due', '--answer', due[0]!.id, 'Bo reads drafts on the same day now.');
      expect((await desk.rapport('due', '--json')).json()).toMatchObject({ due: [] });
    });
}

test('there were forty-eight of them', () => expect(meetings).toBe(WEEKS - HOLIDAYS.length + 1));

test('what Ana did and tagged is offered to her growth plan with Cy, and nothing that was said in confidence', async () => {
  desk.today = dayOf(WEEKS);
  const last = file(dayOf(WEEKS - 1));
  await desk.edit(last, '## How it is going\n', '## How it is going\n\n- Ana: hide-how #communication\n');
  await desk.write(
    'Import.md',
    '---\ntitle: Import\nauthor: Ana Lopes\ndate: 2026-11-02\nreaders: team\nrapport: { template: decision-record@1 }\n---\n\n## Looking back\n\n- Support asked 40 % less. #user-insight\n',
  );
  await desk.rapport('new', 'career-worksheet');
  const worksheet = Object.keys(await desk.files()).find(path => /^\d{4} Ana Lopes, career\.md$/.test(path))!;
  const { offers } = (await desk.rapport('gather', worksheet, '--json')).json() as {
    offers: { text: string; competency?: string; date?: string }[];
  };
  expect(offers).toEqual(
    expect.arrayContaining([expect.objectContaining({ text: 'Support asked 40 % less.', competency: 'user-insight' })]),
  );
  expect(JSON.stringify(offers)).not.toContain('hide-');
});
