import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk } from '../../support/desk.ts';

const PEOPLE = `people:
  - { id: ana, name: Ana Lopes, manager: bo }
  - { id: bo, name: Bo Lind }
  - { id: gro, name: Gro Haugen }
`;

const page = (kind: string, fields: string, people: string, body: string): string =>
  `---\ntitle: ${kind}\n${fields}readers: pair\npeople: [ ${people} ]\nrapport: { template: ${kind}@1 }\n---\n\n${body}`;

const WEEKLY = page(
  'one-on-one-weekly',
  'date: 2026-11-16\nreport: Ana Lopes\nmanager: Bo Lind\n',
  'ana, bo',
  `## Ana's topics

- think: what would we stop?
- the launch went well

## How it is going

- Ana: curious
- Bo: calm

## One question

What would you stop? <!--q:growth-03-->

- hide-answer

## Growth

- Tell a story with three numbers
  - tried it once

## Promises from today

- [ ] Ana: show the prototype by 24 November
- [ ] Bo: ask finance by 20 November
- [x] Bo: hide-done

> [!PRIVATE]
> hide-private
`,
);

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({
    '.rapport/people.yaml': PEOPLE,
    '.rapport/private/me.yaml': 'me: bo\n',
    'weekly.md': WEEKLY,
    // What was said in confidence, what others said to each other, and a draft.
    'stay.md': page(
      'stay-interview',
      'date: 2026-05-11\nreport: Ana Lopes\nmanager: Bo Lind\n',
      'ana, bo',
      '## What we do about it\n\n- [ ] Bo: hide-stay\n',
    ),
    'skip.md': page(
      'skip-level',
      'date: 2026-11-10\nreport: Ana Lopes\nskip_manager: Gro Haugen\n',
      'ana, gro',
      '## What Gro will do\n\n- [ ] Gro: hide-skip\n',
    ),
    'note.md': page(
      'feedback-note',
      'date: 2026-11-12\nfrom: Bo Lind\nto: Ana Lopes\n',
      'ana, bo',
      '## Behaviour\n\nhide-feedback\n',
    ),
  });
  desk.today = '2026-11-23';
});
afterEach(() => desk.close());

describe('rapport brief', () => {
  test('says on one screen what I must know, each with where it stands', async () => {
    await desk.rapport('note', 'Ana', 'who decides about prices?');
    const { exit, out } = await desk.rapport('brief', 'Ana');
    expect({ exit, out }).toEqual({
      exit: 0,
      out: `Ana Lopes
Meetings
  Stay conversation: last on 11 May, was to be on 11 November
  Weekly one-on-one: last on 16 November, next on 23 November
Bo promised
  ask finance (by 20 November, since 16 November)
    weekly.md
Ana promised
  show the prototype (by 24 November, since 16 November)
    weekly.md
To talk about
  who decides about prices?
    .rapport/private/inbox/ana.md
  what would we stop?
    weekly.md
How it was going
  Ana: curious
  Bo: calm
    weekly.md
Learning
  Tell a story with three numbers. Last time: tried it once
    weekly.md
Feedback not yet seen
  feedback-note
    note.md
`,
    });
  });

  test('says of talks in confidence that they were, and no word of them, nor of pages that I am no reader of', async () => {
    const { out } = await desk.rapport('brief', 'Ana');
    expect(out).not.toMatch(/hide-/);
    expect(JSON.stringify((await desk.rapport('brief', 'Ana', '--json')).json())).not.toMatch(/hide-|skip\.md/);
  });

  test('fits on a screen, however much is open', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `- [ ] Bo: thing number ${i}\n`).join('');
    await desk.edit('weekly.md', '- [ ] Bo: ask finance by 20 November\n', many);
    const { out } = await desk.rapport('brief', 'Ana');
    expect(out).toContain('    weekly.md\n  and 35 more\n');
    expect(out.split('\n').length).toBeLessThan(40);
  });

  test('says what somebody else took on in the talk of the two, by name', async () => {
    await desk.edit('weekly.md', '- [x] Bo: hide-done', '- [ ] Gro: decide on the price by 30 November');
    expect((await desk.rapport('brief', 'Ana')).out).toContain(
      'Others promised\n  Gro: decide on the price (by 30 November, since 16 November)\n    weekly.md\n',
    );
  });

  test('does not say that there is no page where there is one that is still empty', async () => {
    await desk.write('.rapport/people.yaml', `${PEOPLE}  - { id: cy, name: Cy Moreau, manager: bo }\n`);
    desk.today = '2026-11-15';
    await desk.rapport('next', 'Cy');
    desk.today = '2026-11-23';
    const [, made = ''] = /(\S+ Cy Moreau\.md)/.exec(desk.printed) ?? [];
    expect((await desk.rapport('brief', 'Cy')).out).toBe(
      `Nobody wrote anything into a page of you and Cy Moreau yet. The newest is ${made}\n`,
    );
  });

  test('knows nothing of somebody new, and says how to begin', async () => {
    expect((await desk.rapport('brief', 'Dan')).out).toBe(
      'No page here is about you and Dan yet. rapport next "Dan" makes the first.\n',
    );
  });
});

describe('rapport brief --since', () => {
  const GROWTH = page(
    'growth-plan',
    'date: 2026-10-05\nperiod: 2026 Q4\nreport: Ana Lopes\nmanager: Bo Lind\n',
    'ana, bo',
    '## Closing\n\n- Ana tells a story with three numbers, and sales repeats it. #communication\n',
  );

  test('says by competency what the pages of the time say, each with its day and page', async () => {
    await desk.write('growth.md', GROWTH);
    await desk.write(
      'old.md',
      GROWTH.replace('2026-10-05', '2026-01-05').replace('2026 Q4', '2026 Q1').replace('sales', 'hide-old'),
    );
    await desk.edit('stay.md', '- [ ] Bo: hide-stay', '- hide-stay #communication');
    await desk.edit('weekly.md', '- Ana: curious', '- Ana: hide-how-it-is-going #communication');
    const { exit, out } = await desk.rapport('brief', 'Ana', '--since', '3 months');
    expect(exit).toBe(0);
    expect(out).toContain(
      'Writing and telling\n  5 October: Ana tells a story with three numbers, and sales repeats it.\n    growth.md\n',
    );
    expect(out).not.toMatch(/hide-/);
  });

  test('tells of a line that needs a yes that it is there, and not what it says', async () => {
    await desk.edit('note.md', 'hide-feedback', 'hide-feedback, in the review on 12 November. #communication');
    const { out } = await desk.rapport('brief', 'Ana', '--since', '3 months');
    expect(out).toContain('1 line by others, which need a yes first: rapport gather');
    expect(out).not.toMatch(/hide-/);
  });

  test('takes no time that is none', async () => {
    expect(await desk.rapport('brief', 'Ana', '--since', 'soon')).toMatchObject({ exit: 2 });
  });
});
