import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/document/block.ts';
import { mapBlocks } from '../../../shared/document/walk.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { checkPage, type PageCheck } from '../../../shared/practice/checks/check-page.ts';
import { RULES } from '../../../shared/practice/checks/rules/index.ts';
import { readSolutionWords } from '../../../shared/practice/checks/solution-words.ts';
import { waveOff } from '../../../shared/practice/checks/waved-off.ts';
import { makePage } from '../../../shared/practice/index.ts';
import { compileTemplate } from '../../../shared/template/index.ts';
import { PAGE_RULES } from '../../../shared/template/manifest/check-rules.ts';
import { growth, SQUARED } from '../../support/growth.ts';
import { propertyRuns } from '../../support/property-runs.ts';

import { ANA, BO, PEOPLE } from './look.ts';

const include = (name: string): string => readFileSync(`templates/partials/${name}.md`, 'utf8');
const template = (file: string) => compileTemplate(readFileSync(`templates/${file}.md`, 'utf8'), { file, include });
const NOTE = template('feedback/feedback-note');
const PRD = template('plans/prd');
const CAREER = template('career/career-worksheet');

const today = '2026-05-11';
const check = (made: typeof NOTE, text: string, more = {}): PageCheck =>
  checkPage({ document: readMarkdown(text), text, template: made, people: PEOPLE, me: ANA, today, ...more });
const ids = ({ findings }: PageCheck): string[] => findings.filter(({ id }) => id !== 'empty').map(({ id }) => id);

const make = (made: typeof NOTE, answers: { [name: string]: unknown }) =>
  makePage({ template: made, answers, today, me: ANA, people: PEOPLE, pages: [] });

const note = (situation: string, behaviour: string, effect: string, front = ''): string =>
  `---\nto: Bo Lindqvist\npeople: [ana, bo]\n${front}rapport: { template: feedback-note@1 }\n---\n\n## Situation\n\n${situation}\n\n## Behaviour\n\n${behaviour}\n\n## Effect\n\n${effect}\n\n## Next time\n\n`;

const WHEN = 'In the price review on Tuesday.';
const DID = 'You asked the two who had said nothing.';
const CAME = 'We found the wrong price before the customer did.';

describe('feedback has three parts', () => {
  test('a page that is just made has nothing to mend, and says what is empty', () => {
    const { text } = make(NOTE, { to: 'Bo' });
    expect(check(NOTE, text)).toMatchObject({ empty: ['Situation', 'Behaviour', 'Effect', 'Next time'] });
    expect(ids(check(NOTE, text))).toEqual([]);
  });
  test('the effect is missed once the behaviour is written', () =>
    expect(ids(check(NOTE, note(WHEN, DID, '')))).toEqual(['effect']));
  test('the situation is missed, and the behaviour, once the effect is written', () =>
    expect(ids(check(NOTE, note('', '', CAME)))).toEqual(['situation', 'behaviour']));
  test('with all three there is nothing to say', () => expect(ids(check(NOTE, note(WHEN, DID, CAME)))).toEqual([]));
});

describe('what is still empty', () => {
  test('is what has only hints, labels and empty rows', () =>
    expect(check(PRD, make(PRD, { title: 'Import', format: 'full', appetiteWeeks: 6 }).text).empty).toEqual([
      'Problem',
      'Evidence',
      'Why now',
      'Bet',
      'Solution sketch',
      'Not doing',
      'Measure',
      'Risks',
      'Release',
      'Open questions',
    ]));
  test('an answer that the template put there is no word of anybody', () =>
    expect(check(PRD, make(PRD, { title: 'Import', format: 'pitch', appetiteWeeks: 6 }).text).empty).toContain(
      'Appetite',
    ));
  test('words behind a label fill a part, and a picture does', () => {
    const { text } = make(PRD, { title: 'Import' });
    const written = text
      .replace('must not get worse:', 'must not get worse: calls to support')
      .replace(/## Bet\n\n.*\n/, '## Bet\n\n![the idea](idea.png)\n');
    expect(check(PRD, written).empty).toEqual(['Problem', 'Evidence', 'Not doing', 'Open questions']);
  });
  test('a private note fills nothing', () =>
    expect(check(NOTE, note('> [!PRIVATE]\n> Careful.', DID, CAME)).empty).toEqual(['Situation', 'Next time']));
  test('a part that may stay empty is missed from the day on which it is asked for', () => {
    const text = make(PRD, { title: 'Import' }).text.replace('---\n', '---\nlook_on: 2026-05-11\n');
    expect(check(PRD, text).empty).toContain('Result');
    expect(check(PRD, text, { today: '2026-05-10' }).empty).not.toContain('Result');
  });
  test('my private part is looked at with the names of its page', () => {
    const made = make(CAREER, { report: 'Ana', manager: 'Bo' });
    const part = made.companions[0]!.text.replace('- Strong:', '- Strong: step up');
    const found = check(CAREER, part, { of: readMarkdown(made.text) });
    expect(found.empty).toEqual([]);
    expect(ids(found)).toEqual(['no-vague']);
  });
});

describe('what one does not want to hear', () => {
  const text = (off: string): string => note(WHEN, 'You are always lazy.', CAME, off);
  test('is found else', () => expect(ids(check(NOTE, text('')))).toEqual(['no-labels', 'no-always']));
  test('is off on the page', () =>
    expect(ids(check(NOTE, text('checks: { off: [no-always] }\n')))).toEqual(['no-labels']));
  test('is off in one part', () => {
    expect(ids(check(NOTE, text('checks: { off: [behaviour/no-labels] }\n')))).toEqual(['no-always']);
    expect(ids(check(NOTE, text('checks: { off: [effect/no-labels] }\n')))).toHaveLength(2);
  });
  test('a slip in it is said', () =>
    expect(check(NOTE, text('checks: { off: no-alwys }\n')).findings[0]?.message).toBe(
      '`checks: { off: … }` in the front matter names “no-alwys”, and there is no such check. Did you mean `no-always`?',
    ));
  test.each([
    ['---\ntitle: For Bo\n---\n# Hi', 'a/b', '---\ntitle: For Bo\nchecks:\n  off: [ a/b ]\n---\n# Hi'],
    ['---\nchecks: { off: [ a ] } # mine\n---\n', 'b', '---\nchecks: { off: [ a, b ] } # mine\n---\n'],
    ['---\nchecks: { off: [ a ] }\n---\n', 'a', '---\nchecks: { off: [ a ] }\n---\n'],
    ['---\nchecks: { off: a }\n---\n', 'b', '---\nchecks: { off: [ a, b ] }\n---\n'],
    ['---\r\na: 1\r\n---\r\nx\r\n', 'b', '---\r\na: 1\r\nchecks:\r\n  off: [ b ]\r\n---\r\nx\r\n'],
    ['---\n---\n', 'b', '---\nchecks:\n  off: [ b ]\n---\n'],
    ['---\na: [\n---\n', 'b', undefined],
    ['no front matter', 'b', undefined],
  ])('is written where it belongs: %j and %s', (text, name, expected) => expect(waveOff(text, name)).toBe(expected));
});

describe('a team says which words are solutions', () => {
  const text = `---\nrapport: { template: prd@1 }\n---\n\n## Problem\n\nThey want a cockpit and an app.\n`;
  const said = (yaml: string): string[] => {
    const { words, problem } = readSolutionWords(yaml, 'solution-words.yaml');
    return problem === undefined ? check(PRD, text, { words }).findings.map(({ message }) => message) : [problem];
  };
  test('more of them', () => expect(said('add: [cockpit]')[0]).toContain('(cockpit)'));
  test('less of them', () => expect(said('leave: [app]')).toEqual([]));
  test('none at all in a file that is something else', () =>
    expect(said('- cockpit')[0]).toMatch(/^solution-words\.yaml should have a list of words under `add`/));
});

test('in a page of Notion a finding names its block, and the offset in the joined text', () => {
  const { blocks } = readMarkdown(note(WHEN, 'You are **always** late.', CAME));
  let count = 0;
  const withIds = mapBlocks(blocks, block => ({ ...block, id: `block-${count++}` }) as Block);
  const frontMatter = 'rapport: { template: feedback-note@1 }\npeople: [ana, bo]';
  const found = checkPage({ document: { blocks: withIds, frontMatter }, template: NOTE, people: PEOPLE, today });
  expect(found.findings[0]).toMatchObject({ id: 'no-always', block: 'block-3', offset: 8 });
});

test('the place is right with Windows line ends', () => {
  const text = note(WHEN, 'You are always late.', CAME).replaceAll('\n', '\r\n');
  expect(check(NOTE, text).findings[0]?.range).toEqual({
    start: { line: 13, column: 9 },
    end: { line: 13, column: 15 },
  });
});

test('each rule has its file and a line in the list, and templates know its name', () => {
  const names = RULES.map(({ id }) => id);
  expect([...names].sort()).toEqual(Object.keys(PAGE_RULES).sort());
  expect(new Set(names).size).toBe(names.length);
  for (const id of names) expect(readFileSync('shared/practice/checks/rules/index.ts', 'utf8')).toContain(`./${id}.ts`);
});

const EVERY = compileTemplate(
  `---\nid: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: team\nsections: { part: shared }\nchecks:\n  part:\n${Object.entries(
    PAGE_RULES,
  )
    .map(([rule, takes]) => (takes === 'number' ? `    - ${rule}: 2\n` : `    - ${rule}\n`))
    .join('')}---\n{% section "part" %}\n## Part\n{% endsection %}\n`,
  { file: 't.md' },
);

const PIECES = [
  'always',
  'Ana',
  'Bo was rude',
  'soon',
  'by 3 May',
  'maybe we could',
  '“',
  '”',
  "'",
  '|',
  '- ',
  '- [ ] ',
  '\n',
]
  .concat([
    '\r\n',
    '> ',
    '## Part\n',
    '| a | b |\n|---|---|\n',
    '**',
    '`',
    '<br>',
    '1',
    '?',
    ': ',
    '😀',
    '\t',
    '    ',
    ' ',
  ])
  .concat([
    '<span color="gray">',
    '</span>',
    '> [!PRIVATE]\n',
    '### x\n',
    'a dashboard',
    '{{',
    '<!--p:7k2qd-->',
    '$x$',
  ]);

test('whatever stands on a page, nothing throws, and every finding lies inside the text', () => {
  const page = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 40 })
    .map(words => `---\nrapport: { template: t@1 }\n---\n\n## Part\n\n${words.join('')}`);
  fc.assert(
    fc.property(page, text => {
      const lines = text.split('\n');
      for (const { range } of check(EVERY, text, { people: [ANA, BO] }).findings) {
        const { start, end } = range!;
        expect(start.line).toBeLessThanOrEqual(end.line);
        expect(start.column - 1).toBeLessThanOrEqual(lines[start.line - 1]!.length);
        expect(end.column - 1).toBeLessThanOrEqual(lines[end.line - 1]!.length);
      }
    }),
    propertyRuns(200, 5_000),
  );
});

test.each([
  ['lines', '- [ ] Ana always sends a dashboard “soon” by 3 May\n'],
  ['one long line of findings', 'always lazy soon better '],
  ['quotes that are never closed', '“never "always '],
  ['table rows', '| a | b |\n|---|---|\n| always | |\n\n'],
  ['names', 'Ana and Bo, '],
])('twice as many %s are twice the work', (_, piece) => {
  const page = (pieces: number): string => `---\na: 1\n---\n## Part\n\n${piece.repeat(pieces)}`;
  expect(growth(text => check(EVERY, text), page, [1_000, 4_000])).toBeLessThan(SQUARED);
});
