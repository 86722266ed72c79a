import { describe, expect, test } from 'vitest';
import { colored, link, strike, todo } from '../../shared/document/build.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { carryOver } from '../../shared/practice/carry-over.ts';
import { toPageRecord } from '../../shared/practice/page-record.ts';
import { promiseId } from '../../shared/practice/promises/promise-id.ts';
import { readPromise } from '../../shared/practice/promises/read-promise.ts';
import { readDay } from '../../shared/practice/promises/say-day.ts';

const people = [
  { id: 'ana', name: 'Ana Lopes', first: 'Ana' },
  { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' },
];

describe('what a line says', () => {
  const says = (...words: Parameters<typeof todo> extends [boolean, ...infer W] ? W : never) =>
    readPromise(todo(false, ...words), people, '2026-05-04');
  test.each([
    // On a page of 4 May 2026.
    ['Ana: send it by 30 December', '2026-12-30', undefined],
    ['Ana: send it by 3 February', '2027-02-03', undefined],
    ['Ana: send it by 20 April', '2026-04-20', undefined],
    ['Ana: send it by 12 March (since 2 February)', '2026-03-12', '2026-02-02'],
    ['Ana: send it by 12 March (since 2 December)', '2026-03-12', '2025-12-02'],
    ['Ana: send it by Friday', '2026-05-08', undefined],
  ])('%s: a day that is promised lies after the promise, and the promise before today', (line, due, since) => {
    expect(says(line)).toMatchObject({ due });
    expect(says(line)!.since).toBe(since);
  });

  test('who, what, by when, since when', () =>
    expect(says('Ana: send the draft by 12 May (since 20 April)')).toEqual({
      owner: 'ana',
      text: 'send the draft',
      due: '2026-05-12',
      since: '2026-04-20',
      state: 'open',
    }));
  test.each([
    'Ana: Entwurf schicken bis 12. Mai (seit 20. April)',
    'Ana: Entwurf schicken, bis zum 12. Mai (since 20 April)',
    'Ana: Entwurf schicken bis 12.5. (seit 20. April)',
    'Ana: Entwurf schicken am 12. Mai 2026 (seit 20. April 2026)',
    'Ana: Entwurf schicken bis nächsten Dienstag (seit 20. April)',
  ])('and so in German: %s', line =>
    expect(says(line)).toMatchObject({ owner: 'ana', text: 'Entwurf schicken', since: '2026-04-20', state: 'open' }),
  );
  test('a line without an owner is a wish', () =>
    expect(says('PRD: finish it')).toEqual({ text: 'PRD: finish it', state: 'open' }));
  test('struck out is dropped', () => expect(says(strike('Bo: call legal'))).toMatchObject({ state: 'dropped' }));
  test('the age leads to the origin', () =>
    expect(says('Bo: call (', link('https://x.y#1', 'since 20 April'), ')')).toMatchObject({
      text: 'call',
      link: 'https://x.y#1',
    }));
  test('a hint is no promise', () => expect(says(colored('gray', 'Who, what, by when'))).toBeNull());
});

describe('days in words', () => {
  test.each([
    ['12 May', '2026-05-04', '2026-05-12'],
    ['3 January', '2026-12-20', '2027-01-03'],
    ['May 12, 2027', '2026-05-04', '2027-05-12'],
    ['2026-06-01', '2026-05-04', '2026-06-01'],
    ['Friday', '2026-05-04', '2026-05-08'],
    ['tomorrow', '2026-05-04', '2026-05-05'],
    ['31 February', '2026-05-04', undefined],
    ['3. Januar', '2026-12-20', '2027-01-03'],
    ['12. Mai 2027', '2026-05-04', '2027-05-12'],
    ['12.5.', '2026-05-04', '2026-05-12'],
    ['12.05.2027', '2026-05-04', '2027-05-12'],
    ['31.2.', '2026-05-04', undefined],
    ['Freitag', '2026-05-04', '2026-05-08'],
    ['nächsten Mittwoch', '2026-05-04', '2026-05-06'],
    ['übermittwoch', '2026-05-04', undefined],
    ['morgen', '2026-05-04', '2026-05-05'],
  ])('%s on a page of %s', (words, page, day) => expect(readDay(words, page)).toBe(day));
});

describe('identity', () => {
  const origin = { template: 'one-on-one-weekly', date: '2026-05-04', owner: 'ana', text: 'Send the draft.' };
  test('two clones give the same id, whatever the punctuation', () =>
    expect(promiseId(origin, new Set())).toBe(promiseId({ ...origin, text: 'send the draft' }, new Set())));
  test('of two equal lines the second counts on', () => {
    const first = promiseId(origin, new Set());
    expect(promiseId(origin, new Set([first]))).not.toBe(first);
  });
});

describe('carry-over', () => {
  const page = (date: string, body: string) =>
    toPageRecord(
      readMarkdown(`---\ndate: ${date}\npeople: [ana, bo]\nrapport: { template: one-on-one-weekly@1 }\n---\n${body}`),
      `${date}.md`,
    );
  const carried = (...pages: ReturnType<typeof page>[]) => carryOver(pages, people);

  test('what is open comes again, with its age; what is done or dropped does not', () => {
    const {
      carried: { promises },
    } = carried(page('2026-05-04', '- [ ] Ana: a by 12 May\n- [x] Bo: b\n- [ ] ~~Bo: c~~\n'));
    expect(promises).toMatchObject([{ text: 'a', owner: 'ana', due: '2026-05-12', since: '2026-05-04', moved: 0 }]);
  });
  test('a line keeps its identity from page to page, and counts how often its day was moved', () => {
    const first = page('2026-05-04', '- [ ] Ana: send it by 12 May\n');
    const id = carried(first).carried.promises![0]!.id;
    const second = page('2026-05-11', `- [ ] Ana: send it by 19 May (since 4 May) <!--p:${id}-->\n`);
    const third = page('2026-05-18', `- [ ] Ana: send the short one by 26 May (since 4 May) <!--p:${id}-->\n`);
    expect(carried(first, second, third).carried.promises).toMatchObject([
      { id, text: 'send the short one', since: '2026-05-04', moved: 2 },
    ]);
  });
  test('a line typed again by hand is known by its words', () => {
    const first = page('2026-05-04', '- [ ] Ana: send the draft to legal\n');
    const second = page('2026-05-11', '- [ ] Ana: send the draft to legal, really\n');
    expect(carried(first, second).carried.promises).toHaveLength(1);
    expect(carried(first, second).carried.promises![0]!.id).toBe(carried(first).carried.promises![0]!.id);
  });
  test('done anywhere is done everywhere: a box ticked on the old page after the new one was made', () => {
    const first = page('2026-05-04', '- [ ] Ana: send it by 12 May\n');
    const id = carried(first).carried.promises![0]!.id;
    const second = page('2026-05-11', `- [ ] Ana: send it by 12 May (since 4 May) <!--p:${id}-->\n`);
    const ticked = page('2026-05-04', '- [x] Ana: send it by 12 May\n');
    expect(carried(first, second).carried.promises).toHaveLength(1);
    expect(carried(ticked, second)).toMatchObject({ carried: { promises: [] }, gone: [] });
  });
  test('two meetings in one week and one that was skipped change nothing', () => {
    const monday = page('2026-05-04', '- [ ] Ana: send it\n');
    const thursday = page('2026-05-07', '- [ ] Ana: send it (since 4 May)\n- [ ] Bo: call\n');
    const later = page('2026-05-25', '- [ ] Ana: send it (since 4 May)\n- [ ] Bo: call (since 7 May)\n');
    expect(carried(monday, thursday, later).carried.promises).toMatchObject([
      { text: 'send it', since: '2026-05-04' },
      { text: 'call', since: '2026-05-07' },
    ]);
  });
  test('an open promise that somebody took off the page is listed as gone', () => {
    const both = [page('2026-05-04', '- [ ] Ana: send it\n'), page('2026-05-11', 'Nothing.\n')];
    expect(carried(...both).gone).toMatchObject([{ text: 'send it', state: 'gone' }]);
    expect(carried(...both).carried.promises).toEqual([]);
  });
  test('nothing is carried from private to shared', () =>
    expect(carried(page('2026-05-04', '> [!PRIVATE]\n> - [ ] Bo: look for another job\n')).carried.promises).toEqual(
      [],
    ));
  test('topics to think about come again, others do not', () =>
    expect(
      carried(page('2026-05-04', "# Ana's topics\n\n- think: pricing\n- the launch\n- hiring (parked)\n")).carried
        .topics,
    ).toEqual([{ text: 'pricing' }, { text: 'hiring' }]));
});
