import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doc, p } from '../../shared/document/build.ts';
import { askedQuestions } from '../../shared/practice/questions/asked-questions.ts';
import { drawQuestions, type QuestionBank } from '../../shared/practice/questions/draw-questions.ts';
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
const draw = { focus: 'open', count: 1, people: ['ana', 'bo'], date: '2026-05-04', asked: [] };

test('everybody who draws for the same two and the same day draws the same', () =>
  expect(drawQuestions(bank, draw)).toEqual(drawQuestions(bank, { ...draw, people: ['bo', 'ana'] })));

test('nothing comes again within twelve meetings, and nothing deep twice running', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('open', 'growth'), (pair, focus) => {
      const asked: { date: string; ids: string[] }[] = [];
      let before: string | undefined;
      for (let week = 0; week < 18; week++) {
        const [one] = drawQuestions(bank, { ...draw, focus, people: [pair, 'bo'], date: `week ${week}`, asked });
        expect(asked.slice(-12).flatMap(({ ids }) => ids)).not.toContain(one!.id);
        if (week < 3) expect(one!.depth).not.toBe('deep');
        if (one!.depth === 'deep') expect(before).not.toBe('deep');
        before = one!.depth;
        asked.push({ date: `week ${week}`, ids: [one!.id] });
      }
    }),
    propertyRuns(30, 2000),
  );
});

test('an open focus takes the topic that was untouched longest', () =>
  expect(drawQuestions(bank, { ...draw, asked: [{ date: '', ids: ['trust-1'] }] })[0]!.topic).toBe('growth'));

test('a question is known by its comment here, and by its words in Notion', () => {
  const pages = [
    { document: doc({ ...p('as said'), mark: { kind: 'q' as const, id: 'growth-3' } }), people: [], fields: {} },
    { document: doc(p('question growth-4')), people: [], fields: {} },
  ];
  expect(askedQuestions(pages, bank.questions).map(({ ids }) => ids)).toEqual([['growth-3'], ['growth-4']]);
});
