import { describe, expect, test } from 'vitest';
import { findings, pointedAt } from './look.ts';

type Rows = { points: readonly (readonly [page: string, words: string])[]; leaves: readonly string[] };

const THREE = '- One way, because it is quick\n- Another: it is cheap\n- Leave it as it is';
const table = (head: string, ...rows: string[]): string => [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n');
const evidence = (...rows: string[]): string => table('| What we know | From where | When |', ...rows);
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
