import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk } from '../../support/desk.ts';

const PEOPLE = `people:
  - { id: ana, name: Ana Lopes, manager: bo }
  - { id: bo, name: Bo Lind }
  - { id: cy, name: Cy Moreau }
`;

const AGREEMENT = `---
title: "Ana and Bo: how we work together"
kind: First one-on-one
date: 2026-05-04
report: Ana Lopes
manager: Bo Lind
readers: pair
people: [ ana, bo ]
rapport: { template: one-on-one-first@1 }
---

## How I work

| | Ana | Bo |
| --- | --- | --- |
| The fastest way to reach me | a message | hide-call |
| What loses it | hide-how Bo shouts | hide-surprise |

## Feedback and praise

- Ana: written first
- Bo: hide-in-the-moment

## Our meeting

- When and how long: Mondays at 10
`;

const WEEKLY = `---
title: Ana Lopes, 2026-11-16
kind: One-on-one
date: 2026-11-16
report: Ana Lopes
manager: Bo Lind
readers: pair
people: [ ana, bo ]
rapport: { template: one-on-one-weekly@1 }
---

## Ana's topics

- think: hide-topic

## How it is going

- Ana: hide-tired

## Growth

- Tell a story with three numbers
  - hide-progress

## Promises from today

- [ ] Ana: show the prototype to two customers by 24 November
- [x] Ana: hide-done
- [ ] Bo: hide-bos-promise

> [!PRIVATE]
> hide-private
`;

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({
    '.rapport/people.yaml': PEOPLE,
    '.rapport/private/me.yaml': 'me: ana\n',
    'first.md': AGREEMENT,
    'weekly.md': WEEKLY,
  });
});
afterEach(() => desk.close());

describe('a new manager', () => {
  test('is told nothing before the person said what goes along', async () => {
    const before = await desk.files();
    const { exit, out } = await desk.rapport('handover', 'Cy');
    expect({ exit, out }).toEqual({
      exit: 1,
      out: `What you promised:
  1. show the prototype to two customers
What you want to learn:
  2. Tell a story with three numbers
How you work:
  3. The fastest way to reach me: a message
  4. written first
  5. When and how long: Mondays at 10

Nothing was written. Say what Cy may read: rapport handover "Cy Moreau" --take 1,2 (or all, or none)
`,
    });
    expect(await desk.files()).toEqual(before);
  });

  test('gets a first page with what was ticked, in its place, and not a word more', async () => {
    const { exit, out } = await desk.rapport('handover', 'Cy', '--take', '1,2,3,4');
    expect({ exit, out }).toEqual({
      exit: 0,
      out: `Made 2026-11-23 Ana Lopes, first one-on-one.md
  4 of 5 things went along. Cy reads nothing else of before.
  From now on you report to Cy Moreau. The pages with Bo stay between you two.
`,
    });
    const page = await desk.read('2026-11-23 Ana Lopes, first one-on-one.md');
    expect(page).toContain('people: [ ana, cy ]');
    expect(page).toMatch(
      /## What comes along\n\n- \[ \] Ana: show the prototype to two customers by 24 November \(since 16 November\) <!--p:\w{5}-->\n- Tell a story with three numbers\n/,
    );
    expect(page).toContain('| The fastest way to reach me | a message | |');
    expect(page).toContain('- Ana: written first\n');
    expect(page).not.toMatch(/hide-|Mondays at 10|\bBo\b/);
    expect(await desk.read('.rapport/people.yaml')).toContain('{ id: ana, name: Ana Lopes, manager: cy }');
  });

  test('may get nothing at all', async () => {
    await desk.rapport('handover', 'Dan Weiss', '--take', 'none');
    const page = await desk.read('2026-11-23 Ana Lopes, first one-on-one.md');
    expect(page).not.toContain('What comes along');
    expect(await desk.read('.rapport/people.yaml')).toContain('{ id: dan-weiss, name: Dan Weiss }');
  });

  test('closes the old pair: the next agenda is with the new one, and takes nothing from the old pages', async () => {
    await desk.rapport('handover', 'Cy', '--take', 'none');
    await desk.rapport('next', 'Cy');
    const page = await desk.read('2026-11-23 Ana Lopes.md');
    expect(page).toContain('manager: Cy Moreau');
    expect(page).not.toMatch(/hide-|prototype/);
  });

  test.each([
    [['Bo'], 'Bo Lind is your manager already.'],
    [['Ana'], 'Ana Lopes is you.'],
    [['Cy', '--take', '9'], '--take 9: there is no number 9. The list has 5.'],
  ])('%j says what is wrong, and changes nothing', async (args, said) => {
    const before = await desk.files();
    const { exit, err } = await desk.rapport('handover', ...args);
    expect(exit).toBeGreaterThan(0);
    expect(err).toContain(said);
    expect(await desk.files()).toEqual(before);
  });

  test('is the business of the person who gets one', async () => {
    await desk.write('.rapport/private/me.yaml', 'me: bo\n');
    const { exit, err } = await desk.rapport('handover', 'Cy');
    expect(exit).toBe(1);
    expect(err).toContain('does not say who your manager is');
  });

  test('that was cut off after its page is ended by the next run, and the page stays as it is', async () => {
    const people = await desk.read('.rapport/people.yaml');
    const { out } = await desk.rapport('handover', 'Cy', '--take', '1');
    const [, file = ''] = /^Made (.*)$/m.exec(out)!;
    const page = await desk.read(file);
    await desk.write('.rapport/people.yaml', people);
    // What the page holds went along, whatever is ticked the second time.
    const again = await desk.rapport('handover', 'Cy', '--take', 'none');
    expect(again).toMatchObject({ exit: 0 });
    expect(again.out).toContain('  1 of ');
    expect(again.out).not.toContain('Nothing went along');
    expect(await desk.read('.rapport/people.yaml')).toContain('{ id: ana, name: Ana Lopes, manager: cy }');
    expect(await desk.read(file)).toBe(page);
  });
});
