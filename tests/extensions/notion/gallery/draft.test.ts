import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../../extensions/notion/gallery/page/last-page/read-pasted.ts';
import { errorsOf } from '../../../../extensions/notion/gallery/page/make/errors-of.ts';
import { makeDraft, withExamples } from '../../../../extensions/notion/gallery/page/make/make-draft.ts';
import { searchCards } from '../../../../extensions/notion/gallery/page/search-cards.ts';
import { namesakes, tellApart } from '../../../../extensions/notion/gallery/page/served/tell-apart.ts';
import { compileTemplate } from '../../../../shared/template/index.ts';

const include = (name: string): string => readFileSync(`templates/partials/${name}.md`, 'utf8');
const compile = (path: string) =>
  compileTemplate(readFileSync(`templates/${path}.md`, 'utf8'), { file: `${path}.md`, include });
const weekly = compile('one-on-ones/one-on-one-weekly');
const prd = compile('plans/prd');

const bo = { id: 'bo-lindqvist', name: 'Bo Lindqvist', first: 'Bo' };
const today = '2026-11-21';
const pasted = (text: string) => {
  const read = readPasted(text, { template: 'one-on-one-weekly', title: '', titles: new Map(), today });
  if ('problem' in read) throw new Error(read.problem);
  return read.page;
};
const made = (last: string, answers = { report: 'Ana Lopes' }) =>
  makeDraft({ template: weekly, answers, today, me: bo, last: pasted(last) });

describe('a page made from what is typed', () => {
  test('people are those who are typed, and who a promise belongs to is told by first names', () => {
    const { made: page, people } = made('## Promises from today\n[ ] Ana: send it by 27 November\n[ ] Carla: b');
    expect(people).toEqual(['ana-lopes', 'bo-lindqvist']);
    expect(page.text).toContain('- [ ] Ana: send it by 27 November <!--p:');
    expect(page.text).toContain('- [ ] Carla: b <!--p:');
  });
  test('what is left behind is still offered', () => {
    const last = pasted('[ ] Ana: a\n[ ] Bo: b');
    const all = makeDraft({ template: weekly, answers: { report: 'Ana Lopes' }, today, me: bo, last });
    const leave = { promises: [all.offered.promises[0]!.id] };
    const fewer = makeDraft({ template: weekly, answers: { report: 'Ana Lopes' }, today, me: bo, last, leave });
    expect(fewer.offered.promises).toHaveLength(2);
    expect(fewer.made.text).not.toContain('Ana: a');
    expect(fewer.made.text).toContain('Bo: b');
  });
  test('a file between other people hands nothing on, and it is said who they are', () => {
    const { others, made: page } = made(
      '---\nreport: Carla Diaz\nmanager: Bo Lindqvist\nrapport: { template: one-on-one-weekly@1 }\n---\n- [ ] Bo: tell nobody\n',
    );
    expect(others).toEqual(['Carla Diaz', 'Bo Lindqvist']);
    expect(page.text).not.toContain('tell nobody');
  });
  test('the manager and the report may change places', () =>
    expect(
      made('---\nreport: Bo Lindqvist\nmanager: Ana Lopes\nrapport: { template: one-on-one-weekly@1 }\n---\n').others,
    ).toEqual([]));
  test('a day that the last page says puts the next a week later', () => {
    const { fields } = made('# Ana Lopes, 2026-11-20\n\n[ ] Ana: a');
    expect(fields.find(({ name }) => name === 'date')?.value).toBe('2026-11-27');
  });
});

describe('before anything is typed', () => {
  const empty = makeDraft({ template: weekly, answers: {}, today });
  test('examples stand for what is required and unknown', () => {
    expect(withExamples(empty.fields, {})).toEqual({ report: 'Ana Lopes' });
    expect(withExamples(makeDraft({ template: prd, answers: {}, today }).fields, {})).toEqual({
      title: 'What it is called',
    });
  });
  test('what is missing is an error only when somebody wants the page', () => {
    expect(errorsOf(empty.made.diagnostics, empty.fields, false).size).toBe(0);
    expect(errorsOf(empty.made.diagnostics, empty.fields, true).get('report')).toBe(
      '“With whom” is needed. Give a person.',
    );
  });
});

describe('search', () => {
  const texts = ['Weekly one-on-one, the PM’s mind first', 'Career development worksheet', 'Rückblick'];
  test.each([
    ['', [true, true, true]],
    ['1:1', [true, false, false]],
    ['one on one weekly', [true, false, false]],
    ['1on1', [true, false, false]],
    ['CAREER', [false, true, false]],
    ['ruckblick', [false, false, true]],
    ['(', [true, true, true]],
    ['zebra', [false, false, false]],
  ])('"%s"', (search, found) => expect(searchCards(search, texts)).toEqual(found));
});

describe('two of one name', () => {
  const people = [
    { id: 'ana', name: 'Ana Lopes', first: 'Ana', handle: '@ana', manager: 'bo-lindqvist' },
    { id: 'ana-2', name: 'ana  lopes', first: 'Ana' },
    bo,
  ];
  test('are told apart by handle and manager, else by id', () => {
    expect(tellApart(people[0]!, people)).toBe('@ana, reports to Bo Lindqvist');
    expect(tellApart(people[1]!, people)).toBe('ana-2');
  });
  test('are found, and one alone is none', () => {
    expect(namesakes('Ana Lopes', people)).toHaveLength(2);
    expect(namesakes('Bo Lindqvist', people)).toEqual([]);
  });
});
