import { describe, expect, test } from 'vitest';
import { type ComingUp, type DueRow, dueRows, type Saying } from '../../../extensions/vscode/src/meetings/due-rows.ts';
import type { Meeting } from '../../../shared/practice/cadence/cadence-of.ts';
import type { DueEntry } from '../../../shared/practice/due/due-entry.ts';
import { l10n } from './l10n.ts';

const SAYING: Saying = {
  today: '2026-11-24',
  l10n,
  me: { id: 'bo', manager: 'cy' },
  inputsOf: template => (template === 'prd' ? ['title'] : ['report', 'manager']),
};
const LOOK: DueEntry = {
  id: '7k2qd',
  what: 'look',
  date: '2026-11-03',
  on: '2026-11-03',
  title: 'Invoice import',
  kind: 'Product requirements',
  ask: 'What came of it?',
  section: 'result',
  path: 'plans/Invoice import.md',
  state: 'overdue',
  snoozed: 0,
  drop: false,
  audience: { readers: 'team' },
};
const WEEKLY: Meeting = {
  template: 'one-on-one-weekly',
  title: 'Weekly one-on-one',
  with: { id: 'ana', name: 'Ana Lopes' },
  people: ['ana', 'bo'],
  every: { count: 1, unit: 'week' },
  last: '2026-11-09',
  next: '2026-11-16',
  state: 'overdue',
};

const rowsOf = (coming: Partial<ComingUp>): DueRow[] =>
  dueRows({ entries: [], meetings: [], unclear: [], ...coming }, SAYING);

/** `Meetings > Ana Lopes | Weekly one-on-one · today`, line by line. */
const said = (rows: readonly DueRow[], above = ''): string[] =>
  rows.flatMap(({ label, description, children }) => [
    ...(children ? said(children, `${above}${label} > `) : [`${above}${label} | ${description ?? ''}`]),
  ]);

describe('a meeting says with whom it is and when', () => {
  test.each<[Partial<Meeting>, string, string]>([
    [{}, 'overdue since 16 November · Weekly one-on-one', 'bell'],
    [{ state: 'due', next: '2026-11-23' }, 'due since 23 November · Weekly one-on-one', 'bell'],
    [{ state: 'due', next: '2026-11-24' }, 'today · Weekly one-on-one', 'bell'],
    [{ state: 'on time', next: '2026-11-30' }, 'next on 30 November · Weekly one-on-one', 'person'],
    [{ state: 'on time', next: '2026-11-24', prepared: 'x.md' }, 'ready for today · Weekly one-on-one', 'file'],
    [
      { state: 'on time', next: '2027-01-04', prepared: 'x.md' },
      'ready for 4 January 2027 · Weekly one-on-one',
      'file',
    ],
  ])('%j', (changed, description, icon) => {
    const [group] = rowsOf({ meetings: [{ ...WEEKLY, ...changed }] });
    expect(group).toMatchObject({ label: 'Meetings', children: [{ label: 'Ana Lopes', description, icon }] });
  });

  test('with what is needed to prepare it, and for who listens as one sentence', () => {
    expect(rowsOf({ meetings: [WEEKLY] })[0]!.children).toEqual([
      {
        label: 'Ana Lopes',
        description: 'overdue since 16 November · Weekly one-on-one',
        tooltip: 'Ana Lopes, Weekly one-on-one: overdue since 16 November\n\nLast on 9 November.',
        spoken: 'Ana Lopes, Weekly one-on-one, overdue since 16 November',
        icon: 'bell',
        can: 'weekly person',
        template: 'one-on-one-weekly',
        answers: { report: 'ana' },
        person: 'ana',
      },
    ]);
  });

  test('with my own manager the page is mine; a template is told only what it asks', () => {
    const cy = { id: 'cy', name: 'Cy Moreau' };
    const [group] = rowsOf({
      meetings: [
        { ...WEEKLY, template: 'career-conversation', with: cy },
        { ...WEEKLY, template: 'prd', with: cy },
      ],
    });
    expect(group!.children).toMatchObject([
      { can: 'page person', answers: { report: 'bo', manager: 'cy' } },
      { can: 'page person', answers: {} },
    ]);
  });

  test('a page of a team names nobody; one that is ready is not made once more', () => {
    const { with: _, ...team } = { ...WEEKLY, template: 'retro', title: 'Retro', prepared: 'Retro.md' };
    expect(rowsOf({ meetings: [team] })[0]!.children).toMatchObject([{ label: 'The team', can: '', path: 'Retro.md' }]);
  });
});

describe('a look back says which page, since when, and the question', () => {
  test.each<[Partial<DueEntry>, string]>([
    [{}, 'To look at again > Invoice import | since 3 November · What came of it?'],
    [{ state: 'today' }, 'To look at again > Invoice import | today · What came of it?'],
    [{ state: 'soon', on: '2026-11-27' }, 'To look at again > Invoice import | on 27 November · What came of it?'],
    [
      { snoozed: 1, on: '2026-12-01', state: 'soon' },
      'Put off > Invoice import | on 1 December, put off from 3 November · What came of it?',
    ],
    [
      { snoozed: 3, on: '2026-11-20', drop: true },
      'To look at again > Invoice import | since 20 November, put off from 3 November · Put off 3 times. Drop it? · What came of it?',
    ],
  ])('%j', (changed, line) => expect(said(rowsOf({ entries: [{ ...LOOK, ...changed }] }))).toEqual([line]));

  test('what is to be deleted has another picture, and a day that is none is asked about', () => {
    const [group] = rowsOf({
      entries: [{ ...LOOK, what: 'delete' }],
      unclear: [{ title: 'Import', path: 'Import.md', words: 'When we look: once it is out' }],
    });
    expect(group!.children).toMatchObject([
      { icon: 'trash', can: 'putOff', due: '7k2qd', path: 'plans/Invoice import.md' },
      { icon: 'question', description: '“When we look: once it is out” says no day', path: 'Import.md' },
    ]);
  });
});

test('whom I never met stands below, once, folded, with what could be the first', () => {
  const { last: _, next: __, ...never } = { ...WEEKLY, state: 'never' as const };
  const talk = { ...never, template: 'career-conversation', title: 'Career conversation' };
  const rows = rowsOf({ meetings: [never, talk, { ...talk, with: { id: 'kim', name: 'Kim Park' } }] });
  expect(said(rows)).toEqual([
    'Not met yet > Ana Lopes > Weekly one-on-one | ',
    'Not met yet > Ana Lopes > Career conversation | ',
    'Not met yet > Kim Park > Career conversation | ',
  ]);
  expect(rows[0]).toMatchObject({ folded: true, children: [{ folded: true, person: 'ana', can: 'person' }, {}] });
});

test('nothing comes up: no groups, so that the view can say so', () => expect(rowsOf({})).toEqual([]));
