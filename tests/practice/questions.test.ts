import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doc, p } from '../../shared/document/build.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { type AskedQuestion, askedQuestions } from '../../shared/practice/questions/asked-questions.ts';
import { drawQuestions, type QuestionBank } from '../../shared/practice/questions/draw-questions.ts';
import type { Draw } from '../../shared/template/index.ts';
import { propertyRuns } from '../support/property-runs.ts';

const question = (id: string, topic: string, depth = 'light', askedBy = 'either') => ({
  id,
  topic,
  depth,
  askedBy,
  audience: ['any'],
  text: `Question ${id}?`,
});
const bank: QuestionBank = {
  focus: { growth: ['growth'], us: ['trust'] },
  neighbours: { growth: ['trust'] },
  questions: [
    ...Array.from({ length: 20 }, (_, i) => question(`growth-${i}`, 'growth', i % 4 === 0 ? 'deep' : 'light')),
    ...Array.from({ length: 5 }, (_, i) => question(`trust-${i}`, 'trust', 'light', i === 0 ? 'report' : 'either')),
  ],
};
const meeting = { people: ['ana', 'bo'], date: '2026-05-04', asked: [] };
/** What a page wants: one question with an open focus, unless it says otherwise. */
const draw = (wanted: Partial<Draw> = {}): Draw[] => [{ topics: [], focus: 'open', count: 1, audience: [], ...wanted }];
const at = (date: string, ...ids: string[]) => ({ date, ids, answers: {} });

test('everybody who draws for the same two and the same day draws the same', () =>
  expect(drawQuestions(bank, draw(), meeting)).toEqual(
    drawQuestions(bank, draw(), { ...meeting, people: ['bo', 'ana'] }),
  ));

test('nothing comes again within twelve meetings, and nothing deep twice running', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('open', 'growth'), (pair, focus) => {
      const asked: AskedQuestion[] = [];
      let before: string | undefined;
      for (let week = 0; week < 18; week++) {
        const [one] = drawQuestions(bank, draw({ focus }), { people: [pair, 'bo'], date: `week ${week}`, asked });
        expect(asked.slice(-12).flatMap(({ ids }) => ids)).not.toContain(one!.id);
        if (week < 3) expect(one!.depth).not.toBe('deep');
        if (one!.depth === 'deep') expect(before).not.toBe('deep');
        before = one!.depth;
        asked.push(at(`week ${week}`, one!.id));
      }
    }),
    propertyRuns(30, 2000),
  );
});

test('an open focus takes the topic that was untouched longest', () =>
  expect(drawQuestions(bank, draw(), { ...meeting, asked: [at('', 'trust-1')] })[0]!.topic).toBe('growth'));

test('a question is known by its comment here, and by its words in Notion', () => {
  const pages = [
    { document: doc({ ...p('as said'), mark: { kind: 'q' as const, id: 'growth-3' } }), people: [], fields: {} },
    { document: doc(p('question growth-4')), people: [], fields: {} },
  ];
  expect(askedQuestions(pages, bank.questions).map(({ ids }) => ids)).toEqual([['growth-3'], ['growth-4']]);
});

test('an answer is what stands below the question, without hints and private notes', () => {
  const document = readMarkdown(`What would you stop? <!--q:growth-3-->

- the weekly report
- <span color="gray">A hint.</span>
- and the Friday call

> [!PRIVATE]
> not sure

Question trust-1?

## Growth

- no answer any more
`);
  const [asked] = askedQuestions([{ document, people: [], fields: {} }], bank.questions);
  expect(asked).toMatchObject({
    ids: ['growth-3', 'trust-1'],
    answers: { 'growth-3': 'the weekly report; and the Friday call' },
  });
});

test.each(['not today', 'Not today.', '“Not today”', 'skip', 'heute nicht'])('“%s” leaves no trace', answer => {
  const document = readMarkdown(`What would you stop? <!--q:growth-3-->\n\n- ${answer}\n`);
  expect(askedQuestions([{ document, people: [], fields: {} }], bank.questions)).toEqual([at('')]);
});

describe('a page may want', () => {
  // Twelve meetings back nothing was asked, and the first three are over.
  const later = { ...meeting, asked: Array.from({ length: 4 }, (_, i) => at(`week ${i}`)) };

  test('more than one of a topic', () =>
    expect(drawQuestions(bank, draw({ topics: ['trust'], count: 3 }), later).map(({ topic }) => topic)).toEqual([
      'trust',
      'trust',
      'trust',
    ]));

  test('questions that one of the two asks', () => {
    const own = { ...bank, questions: bank.questions.filter(({ topic }) => topic === 'trust') };
    const manager = drawQuestions(own, draw({ topics: ['trust'], count: 9, by: 'manager' }), later);
    const report = drawQuestions(own, draw({ topics: ['trust'], count: 9, by: 'report' }), later);
    expect(manager.map(({ id }) => id)).not.toContain('trust-0');
    expect(report.map(({ id }) => id)).toContain('trust-0');
  });

  test('nothing deeper than it says', () => {
    const depths = drawQuestions(bank, draw({ topics: ['growth'], count: 20, depth: 'light' }), later);
    expect(new Set(depths.map(({ depth }) => depth))).toEqual(new Set(['light']));
  });

  test('two kinds of questions, none twice', () => {
    const both = drawQuestions(
      bank,
      [...draw({ topics: ['trust'], count: 4 }), ...draw({ topics: ['trust'], count: 4 })],
      later,
    );
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
  });
});

describe('where a topic has run dry', () => {
  const since = Array.from({ length: 12 }, (_, i) => at(`week ${i}`));
  const trust = (count: number, neighbours: QuestionBank['neighbours'], ...asked: AskedQuestion[]) =>
    drawQuestions({ ...bank, neighbours }, draw({ topics: ['trust'], count, by: 'manager' }), { ...meeting, asked });
  const ids = (drawn: { id: string }[]) => drawn.map(({ id }) => id).sort();

  test('the neighbouring topic lends a new one before anything comes again', () => {
    const all = at('long ago', 'trust-1', 'trust-2', 'trust-3', 'trust-4');
    const [one] = trust(1, { trust: ['growth'] }, all, ...since);
    expect(one!.topic).toBe('growth');
  });

  test('there are fewer questions, and none that was asked before beside a new one', () =>
    expect(ids(trust(4, {}, at('long ago', 'trust-1', 'trust-2'), ...since))).toEqual(['trust-3', 'trust-4']));

  test('one comes again where nothing new is left: the one that was asked longest ago', () => {
    const asked = [
      at('1 June', 'trust-2'),
      at('8 June', 'trust-4'),
      at('15 June', 'trust-1'),
      at('22 June', 'trust-3'),
    ];
    expect(ids(trust(4, {}, ...asked, ...since))).toEqual(['trust-2']);
    expect(ids(trust(1, {}, ...asked, at('29 June', 'trust-2'), ...since))).toEqual(['trust-4']);
  });
});

test('a question for newcomers is drawn for newcomers only', () => {
  const own = { ...bank, questions: [{ ...question('onboarding-1', 'growth'), audience: ['new'] }] };
  expect(drawQuestions(own, draw(), meeting)).toEqual([]);
  expect(drawQuestions(own, draw(), { ...meeting, audience: ['new'] })).toHaveLength(1);
});
