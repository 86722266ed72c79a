import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCompetencies } from '../../../shared/catalog/competencies.ts';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { fillComparison } from '../../../shared/practice/competencies/fill-comparison.ts';
import { personNamed } from '../../../shared/practice/competencies/person-named.ts';
import { radar } from '../../../shared/practice/competencies/radar.ts';
import { readRatings } from '../../../shared/practice/competencies/read-ratings.ts';

const FILE = 'templates/data/pm-competencies.yaml';
const file = readCompetencies(readFileSync(FILE, 'utf8'), FILE);
const people = [
  { id: 'ana', name: 'Ana Lopes', first: 'Ana' },
  { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' },
];
const headings = new Map([
  ['ratings', 'ratings'],
  ['side by side', 'side-by-side'],
  ['what to work on', 'what-to-work-on'],
]);
const read = (text: string) => readRatings(readMarkdown(text).blocks, headings, people, file);

const table = (...rows: string[]): string =>
  ['| Competency | Words | Now (1–5) | Seen |', '|---|---|---|---|', ...rows].join('\n');

describe('whose a table is', () => {
  test('the name in the heading above it', () =>
    expect(
      read(
        `## Ratings\n\n### Ana\n\n${table('| User insight | w | 2 | in May |')}\n\n### Bo\n\n${table('| user-insight | w | 4 | |')}`,
      ).by,
    ).toEqual({
      ana: { 'user-insight': { value: 2, seen: 'in May' } },
      bo: { 'user-insight': { value: 4, seen: '' } },
    }));

  test('the name in the line above it', () =>
    expect(read(`## Ratings\n\n**Ana Lopes:**\n\n${table('| Strategy | w | 1 | |')}`).by).toEqual({
      ana: { strategy: { value: 1, seen: '' } },
    }));

  test('whose mark it stands below', () =>
    expect(
      read(
        `<details>\n<summary>Bo Lindqvist is ready \`${'0a'.repeat(32)}\`</summary>\n\n## Ratings\n\n${table('| Strategy | w | 5 | the plan |')}\n\n</details>`,
      ).by,
    ).toEqual({ bo: { strategy: { value: 5, seen: 'the plan' } } }));

  test.each([
    ['under nobody’s name', `## Ratings\n\n${table('| Strategy | w | 1 | |')}`],
    ['under another heading', `## Notes\n\n### Ana\n\n${table('| Strategy | w | 1 | |')}`],
    [
      'in a private note',
      `## Ratings\n\n### Ana\n\n> [!PRIVATE]\n> ${table('| Strategy | w | 1 | |').replaceAll('\n', '\n> ')}`,
    ],
    ['of somebody whom the page does not name', `## Ratings\n\n### Carla\n\n${table('| Strategy | w | 1 | |')}`],
  ])('%s it is nobody’s', (_, text) => expect(read(text).by).toEqual({}));

  test('a word that begins like a name is none', () => {
    expect(personNamed('Analysis', people)).toBeUndefined();
    expect(personNamed('Ana is ready', people)?.id).toBe('ana');
    const twoOfThem = [...people, { id: 'ana-s', name: 'Ana Silva', first: 'Ana' }];
    expect(personNamed('Ana', twoOfThem)).toBeUndefined();
    expect(personNamed('Ana Silva', twoOfThem)?.id).toBe('ana-s');
  });
});

describe('what a row says', () => {
  test('the column is the one whose head shows the scale', () =>
    expect(
      read(
        '## Ratings\n\n### Ana\n\n| Competency | Weight | Now (1–5) | Words | Seen |\n|---|---|---|---|---|\n| Strategy | 4 | 2 | w | s |',
      ).by,
    ).toEqual({ ana: { strategy: { value: 2, seen: 's' } } }));

  test.each([
    ['7', 'Ana Lopes, Strategy: “7” is not from 1 to 5.'],
    ['good', 'Ana Lopes, Strategy: “good” is not from 1 to 5.'],
    ['0', 'Ana Lopes, Strategy: “0” is not from 1 to 5.'],
  ])('%s is no rating, and it is said', (value, problem) =>
    expect(read(`## Ratings\n\n### Ana\n\n${table(`| Strategy | w | ${value} | |`)}`)).toEqual({
      by: {},
      settled: {},
      weights: {},
      problems: [problem],
    }),
  );

  test('a row that is empty or of no competency is passed by', () =>
    expect(read(`## Ratings\n\n### Ana\n\n${table('| Strategy | w | | |', '| Mood | w | 2 | |')}`)).toEqual({
      by: {},
      settled: {},
      weights: {},
      problems: [],
    }));

  test('what they settled on is the last column', () =>
    expect(
      read(
        '## Side by side\n\n| Competency | Ana | Bo | We settle on |\n|---|---|---|---|\n| **Strategy** | 2 | 4 | 3, for now |\n| Discovery and experiments | 2 | 3 | |',
      ).settled,
    ).toEqual({ strategy: 3 }));
});

describe('the page with them side by side', () => {
  const fill = (text: string) => fillComparison(readMarkdown(text).blocks, { headings, people, file, level: 'pm' });
  const RATED = `## Ratings

### Ana

${table('| Strategy | w | 2 | |', '| User insight | w | 3 | |')}

### Bo

${table('| Strategy | w | 4 | |')}
`;

  test('has a further column of its own left as it is', () =>
    expect(
      printMarkdown({
        blocks: fill(`${RATED}
## Side by side

| What | Ana | What each of us saw | We settle on |
| --- | --- | --- | --- |
| Strategy | | two bets refused | 3 |
`).blocks,
      }),
    ).toContain(`| What | Ana | Bo | What each of us saw | We settle on |
| --- | --- | --- | --- | --- |
| **Strategy** | 2 | 4 | two bets refused | 3 |
| User insight | 3 | | | |
`));

  test('gets a table where it has none, and lacks a section where it has no heading', () => {
    const filled = fill(`${RATED}\n## Side by side\n\nBegin where you are far apart.\n`);
    expect(printMarkdown({ blocks: filled.blocks })).toContain(
      'Begin where you are far apart.\n\n| Competency | Ana | Bo | We settle on |\n',
    );
    expect(fill(RATED).missing).toEqual(['side-by-side']);
  });

  test('has no number of a person but those that were rated: no sum and no mean', () => {
    const { rows } = fill(`${RATED}\n## Side by side\n`);
    expect(rows).toEqual([
      { competency: 'strategy', title: 'Strategy', values: [2, 4], apart: 2 },
      { competency: 'user-insight', title: 'User insight', values: [3, undefined], apart: 0 },
    ]);
  });

  test('weighs by what the two wrote for the real role, and not by the wish of one', () => {
    const settled = `
## Side by side

| Competency | Ana | Bo | We settle on |
| --- | --- | --- | --- |
| Strategy | 2 | 2 | 2 |
| User insight | 2 | 2 | 2 |

## What to work on
`;
    const weights = '| Competency | Weight here |\n|---|---|\n| Strategy | 5, new market |\n| User insight | 1 |\n';
    const first = (page: string): string | undefined => fill(page).workOn?.lines[0]?.competency;
    expect(first(`${RATED}${settled}`)).toBe('user-insight');
    expect(first(`## How to read this\n\n${weights}\n${RATED}${settled}`)).toBe('strategy');
    expect(first(`## Ratings\n\n### Ana\n\n${weights}\n${RATED}${settled}`)).toBe('user-insight');
  });

  test('what somebody wrote to work on stays', () => {
    const { blocks, written } = fill(`${RATED}
## Side by side

| Competency | Ana | Bo | We settle on |
| --- | --- | --- | --- |
| Strategy | 2 | 4 | 2 |
| User insight | 3 | | 3 |

## What to work on

- The one-page direction
`);
    expect(written).toBe(true);
    expect(printMarkdown({ blocks })).toMatch(/## What to work on\n\n- The one-page direction\n$/);
  });
});

describe('the radar', () => {
  const lines = (last?: { [competency: string]: number }) =>
    radar({ strategy: 2, discovery: 3, delivery: 4 }, 3, file, last)!
      .text.map(run => (run.type === 'text' ? run.text : ''))
      .join('');
  test('shows now, the bar and last time', () =>
    expect(lines({ strategy: 1, discovery: 3, delivery: 3 })).toBe(`radar-beta
  axis strategy["Strategy"], discovery["Discovery and experiments"], delivery["Delivery and quality"]
  curve now["Now"]{2, 3, 4}
  curve bar["The bar"]{3, 3, 3}
  curve last["Last time"]{1, 3, 3}
  min 0
  max 5`));
  test('leaves last time out where it lacks one', () => expect(lines({ strategy: 1 })).not.toContain('Last time'));
  test('names an axis by letters that Mermaid reads, whatever a company calls a competency', () => {
    const ids = ['kundennähe', 'team-work', 'ziele'];
    const own = { ...file, competencies: ids.map(id => ({ ...file.competencies[0]!, id, title: id })) };
    const [axis] = radar({ kundennähe: 2, 'team-work': 3, ziele: 4 }, 3, own)!.text.map(run =>
      run.type === 'text' ? run.text.split('\n')[1] : '',
    );
    expect(axis).toBe('  axis axis_1["kundennähe"], team_work["team-work"], ziele["ziele"]');
  });
  test('is none of fewer than three', () => expect(radar({ strategy: 2, delivery: 3 }, 3, file)).toBeUndefined());
});
