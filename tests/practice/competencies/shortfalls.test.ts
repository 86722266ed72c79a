import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { readCompetencies } from '../../../shared/catalog/competencies.ts';
import { type Competencies, loadCatalog } from '../../../shared/catalog/index.ts';
import { contextCompetencies } from '../../../shared/practice/competencies/context-competencies.ts';
import { levelDifference } from '../../../shared/practice/competencies/level-difference.ts';
import { levelAfter, nextLevel } from '../../../shared/practice/competencies/next-level.ts';
import { readWeights } from '../../../shared/practice/competencies/read-weights.ts';
import { shortfalls } from '../../../shared/practice/competencies/shortfalls.ts';
import { weightsOf } from '../../../shared/practice/competencies/weights-of.ts';
import { whatToWorkOn } from '../../../shared/practice/competencies/what-to-work-on.ts';
import { wordsOf } from '../../../shared/practice/competencies/words-of.ts';

const FILE = 'templates/data/pm-competencies.yaml';
const OURS = readFileSync(FILE, 'utf8');
const file = readCompetencies(OURS, FILE);

/** A company with three levels and two competencies of its own. */
const own = (more = ''): Competencies =>
  readCompetencies(
    `version: 1
levels:
  one: { title: One, scope: s, horizon: h, help: h }
  two: { title: Two, scope: s, horizon: h, help: h }
  three: { title: Three, scope: s, horizon: h, help: h }
scale: { 1: never, 2: at times, 3: always, 4: and teaches it }
groups: { all: All }
competencies:
  - { id: listening, group: all, title: Listening, meaning: m, levels: { one: a, two: b, three: c }, evidence: [e], practice: [p] }
  - { id: writing, group: all, title: Writing, meaning: m, levels: { one: a, two: b, three: c }, evidence: [e], practice: [p] }
${more}`,
    'own.yaml',
  );

describe('what falls short', () => {
  const show = (ratings: { [competency: string]: number }, weights: { [competency: string]: number }) =>
    shortfalls(ratings, weights).show.map(({ competency, priority }) => [competency, priority]);

  test('is weight times what is missing to 3, the most first', () =>
    expect(show({ a: 2, b: 1, c: 2 }, { a: 5, b: 2, c: 3 })).toEqual([
      ['a', 5],
      ['b', 4],
      ['c', 3],
    ]));

  test.each([3, 4, 5])('is nothing at %i, whatever the weight', value =>
    expect(show({ a: value }, { a: 5 })).toEqual([]),
  );

  test('is at most three', () => expect(show({ a: 1, b: 1, c: 1, d: 2 }, { a: 5, b: 4, c: 3, d: 5 })).toHaveLength(3));

  test('says who is equal for the last place, until the quarter decides', () => {
    const ratings = { a: 1, b: 1, c: 2, d: 2 };
    const weights = { a: 5, b: 4, c: 3, d: 3 };
    expect(shortfalls(ratings, weights).tied.map(({ competency }) => competency)).toEqual(['c', 'd']);
    const decided = shortfalls(ratings, weights, { demanded: ['d'] });
    expect(decided.show.map(({ competency }) => competency)).toEqual(['a', 'b', 'd']);
    expect(decided.tied).toEqual([]);
  });

  test('leaves out what nobody rated', () => expect(show({ a: 2 }, { a: 1, b: 5 })).toEqual([['a', 1]]));
});

describe('the next level', () => {
  test('counts 2 for nothing seen yet, 1 for once, 0 for reliably, times the weight there', () =>
    expect(
      nextLevel({ b: 'once', c: 'reliably' }, { a: 2, b: 5, c: 5 }).show.map(({ competency, priority }) => [
        competency,
        priority,
      ]),
    ).toEqual([
      ['b', 5],
      ['a', 4],
    ]));

  test('is the next in the file', () => {
    expect(levelAfter(file.levels, 'pm')).toBe('senior-pm');
    expect(levelAfter(file.levels, 'cpo')).toBeUndefined();
    expect(levelAfter(file.levels, 'wizard')).toBeUndefined();
  });

  test('after the last one there are no further words', () => {
    const settled = Object.fromEntries(file.competencies.map(({ id }) => [id, 4]));
    expect(whatToWorkOn({ settled, level: 'cpo', file })).toEqual({
      opening:
        'You meet every line of your level. This is the last level: no further words; choose one strength to teach.',
      lines: [],
      tied: [],
    });
  });

  test('what shows at the top of the scale is done already', () => {
    const settled = Object.fromEntries(file.competencies.map(({ id }) => [id, id === 'user-insight' ? 5 : 3]));
    const { lines } = whatToWorkOn({ settled, level: 'pm', file });
    expect(lines.map(({ competency }) => competency)).not.toContain('user-insight');
    expect(lines).toHaveLength(3);
  });
});

describe('levels', () => {
  test('the words of one', () => {
    expect(wordsOf(file, 'pm')).toHaveLength(12);
    expect(wordsOf(file, 'pm')[0]).toMatchObject({
      competency: 'user-insight',
      words: expect.stringMatching(/^Meets users/),
    });
    expect(wordsOf(file, 'wizard')).toEqual([]);
  });

  test('the difference between two, by what matters most at the new one', () => {
    const rows = levelDifference(file, 'senior-pm', 'group-pm');
    expect(rows.slice(0, 3).map(({ competency, weight }) => [competency, weight])).toEqual([
      ['influence', { from: 4, to: 5 }],
      ['growing-others', { from: 2, to: 5 }],
      ['ownership', { from: 5, to: 5 }],
    ]);
    expect(levelDifference(file, 'senior-pm', 'wizard')).toEqual([]);
  });
});

describe('the file', () => {
  test('of ours is read with weights and bar', () => {
    expect(weightsOf(file, 'pm')['user-insight']).toBe(5);
    expect(readWeights(file).priority.bar).toBe(3);
  });

  test('as templates see it', async () => {
    const catalog = await loadCatalog(nodeFiles('.'), ['templates']);
    const [first] = contextCompetencies(catalog.competencies!);
    expect(first).toMatchObject({
      id: 'user-insight',
      group: 'Knowing users, facts and business',
      practice: ['watch five users do one task', 'answer support for a day', "write a day in the user's life"],
    });
    expect(Object.keys(first!.levels)).toEqual(Object.keys(file.levels));
  });

  test('of a company may have other levels and no weights: then all matter alike', () =>
    expect(Object.values(weightsOf(own(), 'two'))).toEqual([3, 3]));

  test('of a company may have its own bar', () => {
    const strict = own('priority: { formula: "weight * max(0, 4 - present)" }');
    expect(whatToWorkOn({ settled: { listening: 3, writing: 4 }, level: 'one', file: strict }).lines).toEqual([
      { competency: 'listening', words: 'Listening matters here, and is always. The words: “a”' },
    ]);
  });

  const row = '{ listening: 1, writing: 2 }';
  test.each([
    [`weight: { one: ${row}, two: ${row} }`, 'own.yaml: weight has no row for the level three.'],
    [`weight: { four: ${row} }`, 'own.yaml: weight has a level four, which is not among levels.'],
    ['weight: { one: { listening: 1 } }', 'own.yaml: weight.one says nothing of writing.'],
    [
      'weight: { one: { listening: 1, writing: 9 } }',
      'own.yaml: weight.one.writing is 9; it should be from 1 (little) to 5.',
    ],
    [
      'weight: { one: { listening: 1, writing: 2, magic: 3 } }',
      'own.yaml: weight.one has magic, which is not among competencies.',
    ],
    ['weight: { one: much }', 'own.yaml: weight.one should be a list of competencies with 1 to 5.'],
    [
      'priority: { formula: present }',
      "own.yaml: priority.formula is one that Rapport can't work out. It should be: weight * max(0, 3 - present)",
    ],
  ])('%s says what does not fit', (more, message) => expect(() => readWeights(own(more))).toThrow(message));
});
