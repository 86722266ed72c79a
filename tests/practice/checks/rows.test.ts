import { describe, expect, test } from 'vitest';
import { findings, pointedAt } from './look.ts';

type Rows = { points: readonly (readonly [page: string, words: string])[]; leaves: readonly string[] };

const table = (head: string, ...rows: string[]): string => [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n');
const evidence = (...rows: string[]): string => table('| What we know | From where | When |', ...rows);
const ratings = (...rows: string[]): string => table('| Competency | Rating | What shows it |', ...rows);
const decides = (...rows: string[]): string => table('| Decision | Decides | Is asked |', ...rows);

/** What each rule about rows and people points at, and beside it what looks alike and is all right. */
const RULES: readonly (readonly [rule: string, rows: Rows])[] = [
  [
    'sources: 2',
    {
      points: [
        [evidence('| It fails | Sales | 3 May |'), '| It fails | Sales | 3 May |'],
        [
          evidence('| It fails | Sales | 3 May |', '| It is slow | sales. | 4 May |'),
          '| It is slow | sales. | 4 May |',
        ],
        [evidence('| It fails | | 3 May |'), '| It fails | | 3 May |'],
        [table('| Claim | Source |', '| It fails | a call |'), '| It fails | a call |'],
        [table('| Claim | Who said it |', '| It fails | Bo |', '| Again | Bo |'), '| Again | Bo |'],
      ],
      leaves: [
        evidence('| It fails | Sales | 3 May |', '| It is slow | the logs | 4 May |'),
        evidence('| | | |', '| | | |'),
        'Words without a table.',
        table('| Risk | Owner |', '| It fails | Bo |'),
        '',
      ],
    },
  ],
  [
    'full-rows',
    {
      points: [
        [decides('| Price | Ana | |'), '| Price | Ana | |'],
        [decides('| Price | | |'), '| Price | | |'],
        [decides('| | Ana | Bo |'), '| | Ana | Bo |'],
        [decides('| Price | Ana | Bo |', '| Name | | Bo |'), '| Name | | Bo |'],
        [table('| Goal | Theme |', '| 40 teams | |'), '| 40 teams | |'],
      ],
      leaves: [
        decides('| Price | Ana | Bo |'),
        decides('| | | |', '| | | |'),
        decides('| Price | Ana | none, because it is small |'),
        '- A line | with a bar |',
        '',
      ],
    },
  ],
  [
    'full-rows: 2',
    {
      points: [[decides('| Price | | Bo |'), '| Price | | Bo |']],
      leaves: [decides('| Price | Ana | |'), decides('| | | Bo |')],
    },
  ],
  [
    'one-person',
    {
      points: [
        ['Ana and Bo', 'Bo'],
        ['Who decides: Ana, or Bo Lindqvist', 'Bo Lindqvist'],
        ['- Ana\n- Bo', 'Bo'],
        ['- Legal and Finance', 'Legal and Finance'],
        [decides('| Price | Ana / Bo | |'), 'Bo'],
        ['@ana & @bo', '@bo'],
      ],
      leaves: [
        'Ana',
        'Ana (asks Bo before)',
        'Carla decides alone up to 10%.',
        '- Ana\n- Ana Lopes, when it is Friday',
        decides('| Price | Ana | |', '| Name | Bo | |'),
        'Banana bread on Boat day',
      ],
    },
  ],
  [
    'one-person: Decides',
    {
      points: [[decides('| Price | Ana, Bo | May |'), 'Bo']],
      leaves: [decides('| Price | Ana | Bo, May |'), '- Driver: Ana\n- Decides: Bo\n- Told: Ana, May'],
    },
  ],
  [
    'extremes-shown',
    {
      points: [
        [ratings('| Insight | 5 | knows everybody |'), '| Insight | 5 | knows everybody |'],
        [ratings('| Insight | 1 | |'), '| Insight | 1 | |'],
        [ratings('| Insight | 2 of 5 | in talks |'), '| Insight | 2 of 5 | in talks |'],
        [table('| What | How |', '| Insight | 5/5 |'), '| Insight | 5/5 |'],
        [
          ratings('| Insight | 3 | |', '| Data | 1 | “On 3 May” was all he said |'),
          '| Data | 1 | “On 3 May” was all he said |',
        ],
      ],
      leaves: [
        ratings('| Insight | 3 | |'),
        ratings('| Insight | 5 | On 3 May she found why teams leave |'),
        ratings('| 5 whys | 4 | uses them |'),
        ratings('| Insight | | |'),
        '- 5',
      ],
    },
  ],
];

describe.each(RULES)('%s', (rule, { points, leaves }) => {
  test.each(points)('points in\n%s\nat “%s”', (page, words) => {
    expect(pointedAt(rule, page)[0]).toBe(words);
  });
  test.each(leaves)('leaves alone\n%s', page => expect(pointedAt(rule, page)).toEqual([]));
});

test('the empty columns of a row are named', () =>
  expect(findings('full-rows', decides('| Price | | |')).found[0]?.message).toBe(
    '“Decides” and “Is asked” are still empty in this row. Fill it in, or write “none, because …”.',
  ));
