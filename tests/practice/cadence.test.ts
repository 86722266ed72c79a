import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CadenceQuery, cadenceOf } from '../../shared/practice/cadence/cadence-of.ts';
import { type CadenceSettings, readCadence } from '../../shared/practice/cadence/cadence-settings.ts';
import { lastMet } from '../../shared/practice/cadence/last-met.ts';
import { firstWorkday } from '../../shared/practice/due/day-off.ts';
import { toPageRecord } from '../../shared/practice/page-record.ts';
import { addToDay, daysBetween, partsOf } from '../../shared/template/dates/day.ts';
import { compileTemplate } from '../../shared/template/index.ts';
import { propertyRuns } from '../support/property-runs.ts';

const dana = { id: 'dana', name: 'Dana Roth', first: 'Dana' };
const bo = { id: 'bo', name: 'Bo Lindqvist', first: 'Bo', manager: 'dana' };
const ana = { id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'bo' };
const eva = { id: 'eva', name: 'Eva Berg', first: 'Eva', manager: 'ana' };
const people = [dana, bo, ana, eva];

const kind = (id: string, every: string, inputs: string, more = 'readers: pair') =>
  compileTemplate(`---\nid: ${id}\ntitle: ${id}\nevery: ${every}\n${more}\ninputs: { ${inputs} }\n---\n`, {
    file: `${id}.md`,
  });
const PERSON = '{ type: person }';
const weekly = kind('weekly', '1 week', `report: ${PERSON}, manager: ${PERSON}`);
const skip = kind('skip', '6 months', `report: ${PERSON}, skipManager: ${PERSON}`);
const career = kind('career', '3 months', `report: ${PERSON}, manager: ${PERSON}, period: { type: period }`);
const retro = kind('retro', '2 weeks', 'team: { type: text }', 'readers: team');
const boss = kind(
  'boss',
  '6 months',
  `report: { type: person, default: me }, manager: ${PERSON}`,
  'readers: pair\ndraft: true',
);

const page = (template: string, head: string, names = 'ana, bo') =>
  toPageRecord(
    { blocks: [], frontMatter: `${head}\nreaders: pair\npeople: [${names}]\nrapport: { template: ${template}@1 }` },
    `${template}/${head.replace(/\W+/g, '-')}.md`,
  );
const met = (...days: string[]) =>
  days.map(day => page('weekly', `date: ${day}\nreport: Ana Lopes\nmanager: Bo Lindqvist`));

const cadence = (today: string, pages: CadenceQuery['pages'], more: Partial<CadenceQuery> = {}) =>
  cadenceOf({ pages, templates: [weekly], people: [bo, ana], me: bo, today, ...more }).map(
    ({ with: other, last = '-', next = '-', state }) => `${other?.id ?? 'team'}: ${last} -> ${next}, ${state}`,
  );
const settings = (yaml: string): CadenceSettings => {
  const read = readCadence(yaml);
  if ('problem' in read) throw new Error(read.problem);
  return read;
};

describe('last and next', () => {
  // 2026-11-02 is a Monday.
  test.each([
    ['2026-11-08', 'on time'],
    ['2026-11-09', 'due'],
    ['2026-11-12', 'due'],
    ['2026-11-13', 'overdue'],
  ])('a week after 2 November; on %s it is %s', (today, state) =>
    expect(cadence(today, met('2026-11-02'))).toEqual([`ana: 2026-11-02 -> 2026-11-09, ${state}`]),
  );

  test('a page for a day to come is the next meeting, never the last', () => {
    const [meeting] = cadenceOf({
      pages: met('2026-11-02', '2026-11-16'),
      templates: [weekly],
      people,
      me: bo,
      today: '2026-11-04',
    });
    expect(meeting).toMatchObject({ last: '2026-11-02', next: '2026-11-16', state: 'on time' });
    expect(meeting!.prepared).toContain('2026-11-16');
  });
  test('the page of today is ready, and nobody is late', () =>
    expect(cadence('2026-11-09', met('2026-11-02', '2026-11-09'))).toEqual(['ana: 2026-11-02 -> 2026-11-09, on time']));
  test('what is written into the page counts, not the name of its file: a meeting that moved', () => {
    const moved = { ...met('2026-11-03')[0]!, path: '2026-11-02 Ana.md' };
    expect(cadence('2026-11-04', [moved])).toEqual(['ana: 2026-11-03 -> 2026-11-10, on time']);
  });
  test('a page into which nobody wrote was skipped', () =>
    expect(
      cadence('2026-11-10', met('2026-11-02', '2026-11-09'), { isUntouched: ({ date }) => date === '2026-11-09' }),
    ).toEqual(['ana: 2026-11-02 -> 2026-11-09, due']));
  test('weekends and days on which I am away are left out', () => {
    const away = settings('away: [{ from: 2026-12-21, to: 2027-01-01 }]');
    expect(cadence('2026-12-18', met('2026-12-14'), { settings: away })).toEqual([
      'ana: 2026-12-14 -> 2027-01-04, on time',
    ]);
    expect(cadence('2026-12-30', met('2026-12-14'), { settings: away })).toEqual([
      'ana: 2026-12-14 -> 2027-01-04, on time',
    ]);
  });
  test('two who meet less often say so, and so do two who never do', () => {
    expect(cadence('2026-11-10', met('2026-11-02'), { settings: settings('ana: { weekly: 2 weeks }') })).toEqual([
      'ana: 2026-11-02 -> 2026-11-16, on time',
    ]);
    expect(cadence('2026-11-10', met('2026-11-02'), { settings: settings('ana: { weekly: never }') })).toEqual([]);
  });
  test('a page about a period counts from the day on which it was made', () => {
    const worksheet = page('career', 'period: 2026\nreport: Ana Lopes\nmanager: Bo Lindqvist');
    const asked = { templates: [career], madeOn: () => '2026-11-05' };
    expect(cadence('2026-11-20', [worksheet], asked)).toEqual(['ana: 2026-11-05 -> 2027-02-05, on time']);
  });
});

describe('the rhythm', () => {
  const week = { count: 1, unit: 'week' as const };
  test.each([
    [['2026-11-02', '2026-11-09'], '2026-11-16'],
    [['2026-11-02', '2026-11-09', '2026-11-12'], '2026-11-16'],
    [['2026-11-02', '2026-11-10'], '2026-11-17'],
    [['2026-11-02', '2026-11-02'], '2026-11-09'],
    [['2026-11-02', '2026-11-30'], '2026-12-07'],
  ])('%s: next %s', (days, next) => expect(lastMet(days, week)).toEqual({ last: days.at(-1), next }));

  test('without a meeting there is none', () => expect(lastMet([], week)).toBeUndefined());
  test('the next meeting is always after the last, and at most one time away from it', () => {
    const units = fc.constantFrom('day' as const, 'week' as const, 'month' as const);
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        units,
        (offsets, count, unit) => {
          const days = offsets.sort((a, b) => a - b).map(count => addToDay('2026-01-01', { count, unit: 'day' }));
          const found = lastMet(days, { count, unit })!;
          expect(found.last).toBe(days.at(-1));
          expect(found.next > found.last).toBe(true);
          // A month counted from the 31st may be shorter than one from the 28th.
          expect(daysBetween(found.last, found.next)).toBeLessThanOrEqual(
            daysBetween(found.last, addToDay(found.last, { count, unit })) + 3,
          );
        },
      ),
      propertyRuns(300),
    );
  });
  test('a working day is one, and none before the day itself', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(60), fc.nat(40), (start, from, length) => {
        const day = addToDay('2026-01-01', { count: start, unit: 'day' });
        const first = addToDay(day, { count: from - 30, unit: 'day' });
        const away = [{ from: first, to: addToDay(first, { count: length, unit: 'day' }) }];
        const found = firstWorkday(day, away);
        expect(found >= day).toBe(true);
        expect([0, 6]).not.toContain(partsOf(found).weekday);
        expect(away.some(({ from, to }) => from <= found && found <= to)).toBe(false);
      }),
      propertyRuns(300),
    );
  });
});

describe('with whom', () => {
  const whom = (template: typeof weekly, me: typeof bo | typeof dana | undefined, pages: CadenceQuery['pages'] = []) =>
    cadenceOf({ pages, templates: [template], people, me, today: '2026-11-20' }).map(
      ({ people, state }) => `${people.join('+')} ${state}`,
    );

  test('everybody who reports to me, and my own manager', () =>
    expect(whom(weekly, bo)).toEqual(['ana+bo never', 'bo+dana never']));
  test('a skip-level is with those two levels below, and with nobody between', () => {
    expect(whom(skip, bo)).toEqual(['bo+eva never']);
    expect(whom(skip, dana)).toEqual(['ana+dana never']);
  });
  test('what somebody drafts about their own manager is theirs to begin', () =>
    expect(whom(boss, bo)).toEqual(['bo+dana never']));
  test('somebody who is in no people file, by the pages that we have', () => {
    const meetings = cadenceOf({
      pages: [page('weekly', 'date: 2026-11-16\nreport: Finn\nmanager: Bo Lindqvist', 'finn, bo')],
      templates: [weekly],
      people: [],
      me: bo,
      today: '2026-11-20',
    });
    expect(meetings).toMatchObject([{ with: { id: 'finn', name: 'Finn' }, last: '2026-11-16', next: '2026-11-23' }]);
  });
  test('two others are none of my business, and a pair with a new manager is over', () => {
    expect(whom(skip, eva as typeof bo, [page('skip', 'date: 2026-11-16', 'ana, dana')])).toEqual([]);
    const old = page('weekly', 'date: 2026-11-16\nreport: Eva Berg\nmanager: Bo Lindqvist', 'eva, bo');
    expect(whom(weekly, bo, [old])).toEqual(['ana+bo never', 'bo+dana never']);
  });
  test('a team, once it has such a page', () => {
    const team = toPageRecord({
      blocks: [],
      frontMatter: 'date: 2026-11-16\nteam: Payments\nreaders: team\nrapport: { template: retro@1 }',
    });
    expect(cadence('2026-11-20', [], { templates: [retro] })).toEqual([]);
    expect(cadence('2026-11-20', [team], { templates: [retro] })).toEqual(['team: 2026-11-16 -> 2026-11-30, on time']);
  });
  test('a template that says not how often is not asked for', () =>
    expect(
      cadenceOf({
        pages: met('2026-11-02'),
        templates: [kind('weekly', 'as it happens', `report: ${PERSON}, manager: ${PERSON}`)],
        people,
        me: bo,
        today: '2026-11-20',
      }),
    ).toEqual([]));
});

describe('what I say about it', () => {
  test.each([
    ['ana: { weekly: now and then }', '`ana.weekly` should say how often, such as 2 weeks, or never.'],
    ['ana: 2 weeks', '`ana` should say how often for each template: { one-on-one-weekly: 2 weeks }.'],
    ['away: [{ from: 2026-12-21, to: Christmas }]', '`away.0.to` should be a day, such as 2026-12-21.'],
    ['away: July', '`away` should be a list of days: [{ from: 2026-12-21, to: 2027-01-03 }].'],
  ])('%s', (yaml, problem) => expect(readCadence(yaml)).toEqual({ problem }));
  test('nothing', () => expect(readCadence('')).toEqual({ every: {}, away: [] }));
});
