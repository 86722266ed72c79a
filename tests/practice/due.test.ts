import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { dueDay } from '../../shared/practice/due/due-day.ts';
import { dueLines } from '../../shared/practice/due/due-lines.ts';
import { type DueQuery, dueList } from '../../shared/practice/due/due-list.ts';
import { printDueMemory, readDueMemory } from '../../shared/practice/due/due-memory.ts';
import { drop, settle, snooze } from '../../shared/practice/due/settle-due.ts';
import { withAnswer } from '../../shared/practice/due/with-answer.ts';
import { hintTexts } from '../../shared/practice/hints.ts';
import { toPageRecord } from '../../shared/practice/page-record.ts';
import { sectionHeadings } from '../../shared/practice/sections/section-headings.ts';
import { compileTemplate } from '../../shared/template/index.ts';
import { propertyRuns } from '../support/property-runs.ts';

const people = [
  { id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'bo' },
  { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' },
];
const [ana, bo] = people as [(typeof people)[0], (typeof people)[0]];

const plan = compileTemplate(
  `---
id: plan
title: Plan
readers: team
inputs: { title: { type: text } }
sections: { result: shared }
notion: { kind: Plan, properties: { Author: { type: people, value: "{{ me }}" }, Look on: { type: date } } }
due: { date: look_on, line: When we look, section: result, ask: What came of it? }
---
- When we look: {% hint %}a day{% endhint %}

{% section "result" %}
## Result

{% hint %}The number, and what we learned.{% endhint %}
{% endsection %}
`,
  { file: 'plan.md' },
);
const agreement = compileTemplate(
  `---
id: agreement
title: Agreement
readers: pair
inputs: { report: { type: person }, manager: { type: person } }
sections: { ours: shared }
notion: { kind: Agreement, properties: { Report: "{{ report }}", Manager: "{{ manager }}" } }
due:
  - { date: review_on, section: ours, ask: Does it still fit? }
  - { date: tell_on, section: ours, ask: Have you told them?, for: manager }
---
{% section "ours" %}
## Ours

- When and how long:
{% endsection %}
`,
  { file: 'agreement.md' },
);
const templates: DueQuery['templates'] = page =>
  [plan, agreement].find(({ manifest }) => manifest.id === page.template);

const page = (path: string, text: string) => toPageRecord(readMarkdown(text), path);
const PLAN = (head: string, body = '- When we look:\n\n## Result\n') =>
  page(
    'Invoice import.md',
    `---\ntitle: Invoice import\n${head}\nreaders: team\nrapport: { template: plan@1 }\n---\n${body}`,
  );
const AGREEMENT = (head: string, body = '## Ours\n\n- When and how long: Mondays\n', path = 'Ours.md') =>
  page(
    path,
    `---\ntitle: How we work\nreport: Ana Lopes\nmanager: Bo Lindqvist\n${head}\nreaders: pair\npeople: [ana, bo]\nrapport: { template: agreement@1 }\n---\n${body}`,
  );

const list = (today: string, pages: DueQuery['pages'], more: Partial<DueQuery> = {}) =>
  dueList({ pages, templates, people, me: bo, today, snoozes: {}, ...more });
const asks = (...[today, pages, more]: Parameters<typeof list>) =>
  list(today, pages, more).entries.map(({ state, ask }) => `${state}: ${ask}`);

describe('the day', () => {
  const near = '2026-11-20';
  const dayOn = (head: string, body?: string) => dueDay(PLAN(head, body), plan.manifest.due[0]!, near);
  test.each([
    ['look_on: 2027-05-03', '- When we look: 9 June', { day: '2027-05-03' }],
    ['look_on: 2027-05-03T09:00:00.000+01:00', '', { day: '2027-05-03' }],
    ['look_on: 3 May 2027', '', { day: '2027-05-03' }],
    ['', '- When we look: 3 May', { day: '2027-05-03' }],
    ['', '- **When we look:** on 3 May, after the launch', { day: '2027-05-03' }],
    ['', 'When we look: 3. Mai 2027', { day: '2027-05-03' }],
    ['date: 2026-11-20', '- When we look: Friday, 4 December', { day: '2026-12-04' }],
    ['date: 2026-11-20', '- When we look: on Friday', { day: '2026-11-27' }],
    ['look_on: 2027-05-03 → 2027-05-07', '', { day: '2027-05-03' }],
    ['', '- When we look:', undefined],
    ['', '- When we look: <span color="gray">a day</span>', undefined],
    ['', '- When we look: once it is out', { unclear: 'When we look: once it is out' }],
    ['look_on: soon', '', { unclear: 'look_on: soon' }],
    ['', '> [!PRIVATE]\n> When we look: 3 May', undefined],
  ])('%s, %s', (head, body, day) => expect(dayOn(head, body)).toEqual(day));

  test('without a year it is the one nearest to when the page was made, however late somebody looks', () => {
    const pages = [PLAN('', '- When we look: 3 May\n\n## Result\n')];
    const { memory } = list('2026-11-20', pages);
    expect(list('2027-12-24', pages, { snoozes: memory }).entries).toMatchObject([
      { date: '2027-05-03', state: 'overdue' },
    ]);
    expect(list('2027-12-24', pages, { madeOn: () => '2026-11-20' }).entries).toMatchObject([{ date: '2027-05-03' }]);
  });

  test('words that say no day are told of', () =>
    expect(list('2026-11-20', [PLAN('look_on: soon')]).unclear).toEqual([
      { path: 'Invoice import.md', title: 'Invoice import', words: 'look_on: soon' },
    ]));
});

describe('when it comes up', () => {
  const pages = [PLAN('look_on: 2027-05-03')];
  test.each([
    ['2027-04-25', 'later'],
    ['2027-04-26', 'soon'],
    ['2027-05-03', 'today'],
    ['2027-05-04', 'overdue'],
  ])('on %s it is %s', (today, state) => expect(asks(today, pages)).toEqual([`${state}: What came of it?`]));

  test('while I am away it waits until I am back', () =>
    expect(list('2027-05-03', pages, { away: [{ from: '2027-05-01', to: '2027-05-16' }] }).entries).toMatchObject([
      { date: '2027-05-03', on: '2027-05-17', state: 'later' },
    ]));
});

describe('whose question it is', () => {
  test('of a plan, that of whom it names', () => {
    const pages = [PLAN('author: Ana Lopes\nlook_on: 2027-05-03')];
    expect(asks('2027-05-03', pages)).toEqual([]);
    expect(asks('2027-05-03', pages, { me: ana })).toEqual(['today: What came of it?']);
  });
  test('of a plan that names nobody, that of everybody', () =>
    expect(asks('2027-05-03', [PLAN('look_on: 2027-05-03')])).toEqual(['today: What came of it?']));
  test('of two, that of both; where the template names one, only theirs', () => {
    const pages = [AGREEMENT('review_on: 2027-05-03\ntell_on: 2027-05-03')];
    expect(asks('2027-05-03', pages)).toEqual(['today: Does it still fit?', 'today: Have you told them?']);
    expect(asks('2027-05-03', pages, { me: ana })).toEqual(['today: Does it still fit?']);
  });
  test('of two others, never mine', () => {
    const eva = { id: 'eva', name: 'Eva Berg', first: 'Eva' };
    expect(asks('2027-05-03', [AGREEMENT('review_on: 2027-05-03')], { me: eva })).toEqual([]);
  });
  test('of two of whom the page says nothing, nothing is lost', () => {
    const page = AGREEMENT('review_on: 2027-05-03');
    expect(asks('2027-05-03', [{ ...page, people: [] }])).toEqual(['today: Does it still fit?']);
  });
  test('where it is not known who I am, nothing is lost', () =>
    expect(asks('2027-05-03', [AGREEMENT('review_on: 2027-05-03')], { me: undefined })).toHaveLength(1));
  test('with another manager the two have no question left but what is to be deleted', () => {
    const pages = [AGREEMENT('review_on: 2027-05-03\ndelete_after: 2027-05-01')];
    const later = [{ ...ana, manager: 'carla' }, bo];
    expect(asks('2027-05-03', pages, { people: later })).toEqual(['overdue: Delete what we keep about this person?']);
  });
  test('what is to be deleted needs no template, and comes first on its day', () => {
    const unknown = page('Dan.md', '---\ndelete_after: 2027-05-03\nreaders: pair\npeople: [bo, eva]\n---\n');
    expect(asks('2027-05-03', [PLAN('look_on: 2027-05-03'), unknown])).toEqual([
      'today: Delete what we keep about this person?',
      'today: What came of it?',
    ]);
  });
});

describe('what counts as an answer', () => {
  const on = (body: string) => [AGREEMENT('review_on: 2027-05-03', `## Ours\n\n${body}`)];
  const MEETING = '- When and how long: Mondays\n';
  test('words that were there before the day are none', () =>
    expect(asks('2027-05-03', on(MEETING))).toEqual(['today: Does it still fit?']));
  test('a line more than before the day is one', () => {
    const { memory } = list('2027-05-03', on(MEETING));
    expect(asks('2027-05-03', on(`${MEETING}- It fits.\n`), { snoozes: memory })).toEqual([]);
    expect(asks('2027-05-20', on(`${MEETING}- It fits.\n`), { snoozes: memory })).toEqual([]);
  });
  test('a line that was corrected, a hint and a private note are none', () => {
    const { memory } = list('2027-05-03', on(MEETING));
    const body = '- When and how long: Tuesdays\n- Who else:\n\n> [!PRIVATE]\n> It does not fit.\n';
    expect(asks('2027-05-04', on(body), { snoozes: memory })).toEqual(['overdue: Does it still fit?']);
  });
  test('lines that are added before the day are none', () => {
    const { memory } = list('2027-04-20', on(MEETING));
    const more = on(`${MEETING}- Also on paper\n`);
    const { memory: next } = list('2027-05-02', more, { snoozes: memory });
    expect(asks('2027-05-03', more, { snoozes: next })).toEqual(['today: Does it still fit?']);
  });
  test('a line that begins with the day or a later one is one for everybody', () => {
    expect(asks('2027-05-20', on(`${MEETING}- 4 May 2027: it fits\n`))).toEqual([]);
    expect(asks('2027-05-20', on(`${MEETING}- 4 May 2026: it fits\n`))).toEqual(['overdue: Does it still fit?']);
    expect(asks('2027-05-20', on(`${MEETING}- 4 June 2027: look at it\n`))).toEqual(['overdue: Does it still fit?']);
  });
  test('another day asks anew', () => {
    const { memory } = list('2027-05-03', on(MEETING));
    const [entry] = list('2027-05-03', on(MEETING)).entries;
    const dropped = drop(memory, entry!, '2027-05-03');
    expect(asks('2027-06-01', on(MEETING), { snoozes: dropped })).toEqual([]);
    const moved = [AGREEMENT('review_on: 2027-06-01', `## Ours\n\n${MEETING}`)];
    expect(asks('2027-06-01', moved, { snoozes: dropped })).toEqual(['today: Does it still fit?']);
  });
});

describe('putting off', () => {
  const pages = [PLAN('look_on: 2027-05-03')];
  const week = { count: 1, unit: 'week' as const };
  test('it comes up again that much later, and the third time it may be dropped', () => {
    let { memory, entries } = list('2027-05-03', pages);
    const seen: string[] = [];
    for (const today of ['2027-05-03', '2027-05-10', '2027-05-17']) {
      memory = snooze(memory, entries[0]!, week, today);
      ({ memory, entries } = list(today, pages, { snoozes: memory }));
      seen.push(`${entries[0]!.on} ${entries[0]!.snoozed} ${entries[0]!.drop}`);
    }
    expect(seen).toEqual(['2027-05-10 1 false', '2027-05-17 2 false', '2027-05-24 3 true']);
  });
  test('what is not due yet is put off from its day', () => {
    const { memory, entries } = list('2027-04-01', pages);
    expect(snooze(memory, entries[0]!, week, '2027-04-01')[entries[0]!.id]).toMatchObject({ until: '2027-05-10' });
  });
  test('what is settled does not come up', () => {
    const { memory, entries } = list('2027-05-03', pages);
    expect(asks('2027-05-04', pages, { snoozes: settle(memory, entries[0]!, '2027-05-03') })).toEqual([]);
  });
  test('the id stays when the page is filed elsewhere, and two pages have two', () => {
    const moved = { ...pages[0]!, path: 'plans/2027/Invoice import.md' };
    const [id] = list('2027-05-03', pages).entries.map(({ id }) => id);
    expect(list('2027-05-03', [moved]).entries.map(({ id }) => id)).toEqual([id]);
    expect(new Set(list('2027-05-03', [...pages, moved]).entries.map(({ id }) => id)).size).toBe(2);
  });
  test('the memory is read as it was written', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10));
    const entry = fc.record(
      { day, since: day, lines: fc.nat(), until: day, snoozed: fc.nat(), answered: day, dropped: day },
      { requiredKeys: ['day', 'since'] },
    );
    // Such as 00123 and 12e45, which are numbers to YAML.
    const id = fc.stringMatching(/^[0-9a-z]{5}$/);
    fc.assert(
      fc.property(fc.dictionary(id, entry), memory => {
        expect(readDueMemory(printDueMemory(memory))).toEqual({ memory: { ...memory } });
      }),
      propertyRuns(200),
    );
  });
  test('what somebody broke in it is said', () =>
    expect(readDueMemory('7k2qd: { day: soon, since: 2026-11-20 }')).toEqual({
      problem: '7k2qd.day is not as Rapport wrote it.',
    }));
});

describe('as a line of another page', () => {
  const draft = { ...AGREEMENT('review_on: 2027-05-03', undefined, '.rapport/private/Ours.md'), title: 'A draft' };
  const mine = page(
    'Mine.md',
    '---\ntitle: Mine\nlook_on: 2027-05-03\nreaders: me\nrapport: { template: plan@1 }\n---\nCANARY\n\n## Result\n',
  );
  const { entries } = list('2027-05-01', [
    PLAN('look_on: 2027-05-03', 'CANARY\n\n## Result\n'),
    AGREEMENT('review_on: 2027-05-03\ndelete_after: 2027-05-01', 'CANARY'),
    draft,
    mine,
  ]);
  const linesFor = (people: string[]) =>
    dueLines(entries, { readers: 'pair', people }, '2027-05-01').map(({ text }) => text);

  test('all of these come up for me', () => expect(entries).toHaveLength(5));
  test('only what all of its readers can read, and of that only the title', () =>
    expect(linesFor(['ana', 'bo'])).toEqual([
      'Agreement “How we work”: you wanted to look on 3 May',
      'Plan “Invoice import”: you wanted to look on 3 May',
    ]));
  test('with somebody else, nothing of what is between the two', () =>
    expect(linesFor(['bo', 'eva'])).toEqual(['Plan “Invoice import”: you wanted to look on 3 May']));
  test('for a team, nothing of what is between two', () =>
    expect(dueLines(entries, { readers: 'team' }, '2027-05-01').map(({ title }) => title)).toEqual(['Invoice import']));
  test('in German', () =>
    expect(dueLines(entries, { readers: 'team' }, '2027-05-01', 'de')[0]!.text).toBe(
      'Plan „Invoice import“: du wolltest am 3. Mai hinschauen',
    ));
  test('no word of a page is in any of it', () => expect(JSON.stringify(entries)).not.toContain('CANARY'));
});

describe('an answer on its page', () => {
  const answer = (body: string) => {
    const text = withAnswer(readMarkdown(body), 'result', '3 May 2027: Keep.', sectionHeadings(plan, {}, {}), {
      texts: hintTexts(plan, {}, {}),
      grey: true,
    });
    return text && printMarkdown(text);
  };
  const HINT = '<span color="gray">The number, and what we learned.</span>';
  test.each([
    [`## Result\n\n${HINT}\n\n## Mine\n`, '## Result\n\n3 May 2027: Keep.\n\n## Mine\n'],
    ['## Result\n\nEarly: 40.\n', '## Result\n\nEarly: 40.\n\n3 May 2027: Keep.\n'],
    ['## Result\n\n- Early: 40.\n\n## Mine\n', '## Result\n\n- Early: 40.\n- 3 May 2027: Keep.\n\n## Mine\n'],
    [
      `## Result\n\n${HINT}\n\n### In detail\n\n- Early: 40.\n`,
      '## Result\n\n### In detail\n\n- Early: 40.\n- 3 May 2027: Keep.\n',
    ],
    ['## Result\n', '## Result\n\n3 May 2027: Keep.\n'],
    ['## Mine\n', undefined],
  ])('%j', (before, after) => expect(answer(before)).toBe(after));
});
