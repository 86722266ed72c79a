import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Desk, newDesk } from '../../support/desk.ts';

const BANK = '.rapport/templates/data/question-bank.yaml';
const COMPETENCIES = '.rapport/templates/data/pm-competencies.yaml';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({
    '.rapport/people.yaml': 'people:\n  - { id: bo, name: Bo Lind }\n  - { id: ana, name: Ana Lopes, manager: bo }\n',
    '.rapport/private/me.yaml': 'me: bo\n',
  });
});
afterEach(async () => desk.close());

describe('a company’s own data', () => {
  test('four levels of its own, in its own words, are those of an assessment', async () => {
    const ours = parse(await readFile('templates/data/pm-competencies.yaml', 'utf8'));
    const levels = ['junior', 'mid', 'senior', 'expert'];
    const cut = (all: { [level: string]: unknown }) =>
      Object.fromEntries(levels.map((level, i) => [level, Object.values(all)[i]]));
    const own = {
      ...ours,
      levels: Object.fromEntries(
        levels.map(level => [level, { title: `Our ${level}`, scope: 'a thing', horizon: 'weeks', help: 'some' }]),
      ),
      competencies: ours.competencies.map((one: { levels: { [level: string]: unknown } }) => ({
        ...one,
        levels: Object.fromEntries(levels.map(level => [level, `What a ${level} does.`])),
      })),
      weight: cut(Object.fromEntries(Object.entries(ours.weight).filter(([key]) => key !== 'note'))),
    };
    await desk.write(COMPETENCIES, stringify(own));
    const made = await desk.rapport('new', 'competency-assessment', '--set', 'report=Ana', '--set', 'level=senior');
    expect(made).toMatchObject({ exit: 0 });
    expect(await desk.read('.rapport/private/2026-11-20 Ana Lopes, competencies.md')).toContain('What a senior does.');
    expect(
      await desk.rapport('new', 'competency-assessment', '--set', 'report=Ana', '--set', 'level=pm'),
    ).toMatchObject({ exit: 2 });
  });

  test.each([
    [
      COMPETENCIES,
      'version: 1\nlevels: [junior]\n',
      `${COMPETENCIES} is no file of competencies: \`levels\` is missing or has a value that does not fit.`,
    ],
    [BANK, 'version: 1\n', `${BANK} is no bank of questions: \`topics\` is missing or has a value that does not fit.`],
    [BANK, 'questions: [\n', `${BANK}: Flow sequence in block collection`],
  ])('%s that says %j is told as such, with what it should be', async (file, text, said) => {
    await desk.write(file, text);
    const { exit, err } = await desk.rapport('next', 'Ana');
    expect(exit).toBe(1);
    expect(err).toContain(said);
    expect(err).not.toContain('Something went wrong that should not');
  });
});
