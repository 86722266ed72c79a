import { describe, expect, test } from 'vitest';
import { findings, pointedAt } from './look.ts';

type Rows = { points: readonly (readonly [page: string, words: string])[]; leaves: readonly string[] };

const THREE = '- One way, because it is quick\n- Another: it is cheap\n- Leave it as it is';
const table = (head: string, ...rows: string[]): string => [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n');
const evidence = (...rows: string[]): string => table('| What we know | From where | When |', ...rows);
const ratings = (...rows: string[]): string => table('| Competency | Rating | What shows it |', ...rows);
const decides = (...rows: string[]): string => table('| Decision | Decides | Is asked |', ...rows);

/** What each rule about lines points at, and beside it what looks alike and is all right. */
const RULES: readonly (readonly [rule: string, rows: Rows])[] = [
  [
    'owner-and-day',
    {
      points: [
        ['- [ ] Send the words', 'Send the words'],
        ['- [ ] Ana: send the words', 'Ana: send the words'],
        ['- [ ] Send the words by 12 May', 'Send the words by 12 May'],
        ['- [ ] Ana: send the words soon', 'Ana: send the words soon'],
        ['- [x] Ana: call Bo by 3 May\n- [ ] Ask **finance**', 'Ask **finance**'],
      ],
      leaves: [
        '- [ ] Ana: send the words by 12 May',
        '- [ ] @bo ask finance by Friday (since 4 May)',
        '- [ ] Carla: ask finance next week',
        '- [x] Send the words',
        '- [ ] ~~Send the words~~',
        '- Send the words',
        '- [ ] ',
      ],
    },
  ],
  [
    'at-least: 3',
    {
      points: [
        ['- One way', 'One way'],
        ['1. One way\n2. Another way', 'Another way'],
        ['- [ ] One way\n  - in detail\n  - in more detail', 'One way'],
        [evidence('| A | B | C |', '| | | |'), '| A | B | C |'],
        ['One paragraph only.', 'One paragraph only.'],
      ],
      leaves: [
        THREE,
        `${THREE}\n- And a fourth`,
        '',
        'Some words before.\n\n- a\n- b\n- c',
        evidence('| A | | |', '| B | | |', '| C | | |'),
      ],
    },
  ],
  [
    'at-most: 2',
    {
      points: [
        [THREE, 'Leave it as it is'],
        ['- a\n- b\n- c\n- d', 'c'],
        ['1. a\n2. b\n3. **c**', '**c**'],
        ['One.\n\nTwo.\n\nThree.', 'Three.'],
        [evidence('| A | | |', '| B | | |', '| C | | |'), '| C | | |'],
      ],
      leaves: [
        '- a\n- b',
        '- a\n  - in detail\n  - in more detail\n- b',
        '',
        'Words.\n\n- a\n- b',
        evidence('| A | | |'),
      ],
    },
  ],
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
    'no-names',
    {
      points: [
        ['Ana lost the customer.', 'Ana'],
        ['The customer was lost by Bo Lindqvist.', 'Bo Lindqvist'],
        ['Bo’s test was missing.', 'Bo'],
        ['Ask @alopes for it.', '@alopes'],
        ['In the call, May said no.', 'May'],
      ],
      leaves: [
        'The customer was lost after the third wrong invoice.',
        'The banana was in the Analysis of Boston.',
        'May we ask before the release?',
        'We may ask, on a bo sort of day.',
        'The team forgot the test.',
      ],
    },
  ],
  [
    'questions',
    {
      points: [
        ['- Pricing', 'Pricing'],
        ['- Do we raise it?\n- The name', 'The name'],
        ['The roadmap', 'The roadmap'],
        ['1. Hiring\n2. Who pays?', 'Hiring'],
        ['- [ ] Ana: the price, by 3 May', 'Ana: the price, by 3 May'],
      ],
      leaves: [
        '- Do we raise the price in June?',
        '- Pricing\n  - Do we raise it in June?',
        'Who pays? Finance, we think.',
        '1. How many? Ten.',
        '',
      ],
    },
  ],
  [
    'dated',
    {
      points: [
        ['- We dropped the export.', 'We dropped the export.'],
        ['- 3 May: began.\n- Stopped it.', 'Stopped it.'],
        ['- In room 12 we stopped.', 'In room 12 we stopped.'],
        ['- We may stop.', 'We may stop.'],
        [decides('| Price | Ana | Bo |'), '| Price | Ana | Bo |'],
      ],
      leaves: [
        '- 12 May: we dropped the export.',
        '- 2026-05-12 the export',
        '- Last Friday we stopped.',
        '- In March we stopped.',
        decides('| Price | Ana | by 3 May |'),
      ],
    },
  ],
  [
    'numbered',
    {
      points: [
        ['- Small discounts', 'Small discounts'],
        ['- Up to 10%\n- Anything cheap', 'Anything cheap'],
        ['- Some days', 'Some days'],
        ['- Oneness', 'Oneness'],
        [table('| Area | Limit |', '| Price | low |'), '| Price | low |'],
      ],
      leaves: [
        '- Discounts up to 10%',
        '- No change of names',
        '- Two weeks of work',
        '- from 3 s to 1 s',
        '- Half a day',
      ],
    },
  ],
  [
    'reasons',
    {
      points: [
        ['- No export', 'No export'],
        ['- No export in May', 'No export in May'],
        ['- Well-known limits', 'Well-known limits'],
        ['- A\n- No phone app', 'A'],
        ['We go on.', 'We go on.'],
      ],
      leaves: [
        '- No export, because nobody asked',
        '- No export: nobody asked in a year',
        '- No export – nobody asked',
        '- No export (nobody asked)',
        '- No export\n  - nobody asked in a year',
        '- Not for phones, so that we learn first',
      ],
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
  [
    'situation',
    {
      points: [
        ['When we talk about prices.', 'When we talk about prices.'],
        ['On Tuesday.', 'On Tuesday.'],
        ['In the price review.', 'In the price review.'],
        ['Mostly it happens somewhere.', 'Mostly it happens somewhere.'],
        ['You and me, prices.', 'You and me, prices.'],
      ],
      leaves: [
        'In the price review on Tuesday.',
        'Yesterday, on the call with the shop.',
        'On 3 May, after lunch, in the kitchen.',
        'Last week at the demo.',
        'This morning in Slack.',
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

test('what is missing is named, with the line as it could read', () =>
  expect(findings('owner-and-day', '- [ ] Send the words').found[0]?.message).toBe(
    'Who does it, and by when? Without a name and a day it is a wish: “Ana: Send the words by 18 May”.',
  ));

test('the empty columns of a row are named', () =>
  expect(findings('full-rows', decides('| Price | | |')).found[0]?.message).toBe(
    '“Decides” and “Is asked” are still empty in this row. Fill it in, or write “none, because …”.',
  ));
