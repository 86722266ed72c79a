import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk } from '../../support/desk.ts';

// Ana's folder, half a year on. What she may use in her career worksheet, what has a lock, and what is left out.

const TEAM =
  'people:\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: bo, name: Bo Lindqvist }\n  - { id: carla, name: Carla Diaz }\n';

const PRD = `---
title: Invoice import
author: Ana Lopes
look_on: 2026-10-05
readers: team
rapport: { template: prd@1 }
---

## Problem

Typing an invoice takes 41 minutes. #user-insight

## Result

- Support was asked 40 % less.

> [!PRIVATE]
> Bo did not believe in it.
`;

const WEEKLY = `---
title: Ana Lopes, 2026-09-07
date: 2026-09-07
report: Ana Lopes
manager: Bo Lindqvist
readers: pair
people: [ ana, bo ]
rapport: { template: one-on-one-weekly@1 }
---

## How it is going

- Ana: tired, and proud of the interviews #user-insight

## Promises from today

- [x] Ana: write the test plan by 14 September
- [x] Bo: ask legal
- [ ] Ana: call two customers
`;

const FEEDBACK = `---
title: For Ana, 12 May
date: 2026-05-12
from: Bo Lindqvist
to: Ana Lopes
readers: pair
people: [ ana, bo ]
rapport: { template: feedback-note@1 }
---

## Behaviour

You asked Legal yourself and moved the date. #influence

## Effect

- #ownership: Nobody had to be told twice.
`;

const CASE = `---
id: promotion-case
title: Promotion case
version: 1
family: career
readers: pair
inputs:
  report: { type: person, required: true }
  manager: { type: person, required: true }
sections: { evidence-by-competency: shared }
gathers:
  from: [prd]
  asks: [feedback-note]
  never: [one-on-one-weekly]
page: { file: "Case.md", title: Case }
notion: { properties: { Report: "{{ report }}", Manager: "{{ manager }}" } }
---
{% section "evidence-by-competency" %}
## Evidence

- {% hint %}What can be shown{% endhint %}
{% endsection %}
`;

const WORKSHEET = '2026 Ana Lopes, career.md';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({
    '.rapport/people.yaml': TEAM,
    '.rapport/private/me.yaml': 'me: ana\n',
    '.rapport/templates/promotion-case.md': CASE,
    'plans/Invoice import.md': PRD,
    '2026-09-07 Ana Lopes.md': WEEKLY,
    '2026-05-12 Feedback for Ana Lopes.md': FEEDBACK,
  });
});
afterEach(() => desk.close());

describe('rapport gather', () => {
  test('a new page says how many lines may be used in it', async () => {
    expect((await desk.rapport('new', 'career-worksheet')).out).toContain(
      `2 lines you may use: rapport gather "${WORKSHEET}"\n`,
    );
  });

  test('lists them with day, source and lock, and counts what is left out without a word of it', async () => {
    await desk.rapport('new', 'career-worksheet');
    expect((await desk.rapport('gather', WORKSHEET)).out).toBe(
      `2 lines you may use, and 2 with a lock. ${WORKSHEET} is read by the two of you: Ana Lopes, Bo Lindqvist.

  1  Typing an invoice takes 41 minutes.
     5 October 2026, Invoice import (PRD)  #user-insight

  2  Support was asked 40 % less.
     5 October 2026, Invoice import (PRD)

  3  You asked Legal yourself and moved the date.
     12 May 2026, For Ana, 12 May (feedback note)  #influence
     Locked: It needs the yes of Bo.

  4  Nobody had to be told twice.
     12 May 2026, For Ana, 12 May (feedback note)  #ownership
     Locked: It needs the yes of Bo.

Left out: 1 tagged line; a career worksheet takes nothing from a weekly one-on-one.

Take some: rapport gather "${WORKSHEET}" --take 1,2
`,
    );
  });

  test('puts just the chosen words there, after they were seen with who reads them', async () => {
    await desk.rapport('new', 'career-worksheet');
    const before = await desk.read(WORKSHEET);
    expect(await desk.rapport('gather', WORKSHEET, '--take', '2')).toMatchObject({
      exit: 1,
      out: `Into the section what-i-have-done of ${WORKSHEET}, read by the two of you: Ana Lopes, Bo Lindqvist:

- Support was asked 40 % less. ([Invoice import, 5 October 2026](plans/Invoice%20import.md))

Nothing was taken. Say --yes to take just these words.
`,
    });
    expect(await desk.read(WORKSHEET)).toBe(before);
    expect(await desk.rapport('gather', WORKSHEET, '--take', '2', '--yes')).toMatchObject({ exit: 0 });
    const hint =
      '- <span color="gray">What came of it · my part in it · where it can be seen · what it taught me</span>\n';
    expect(before).toContain(hint);
    expect(await desk.read(WORKSHEET)).toBe(
      before.replace(
        hint,
        '- Support was asked 40 % less. ([Invoice import, 5 October 2026](plans/Invoice%20import.md))\n',
      ),
    );
  });

  test('does not offer once more what was taken', async () => {
    await desk.rapport('new', 'career-worksheet');
    await desk.rapport('gather', WORKSHEET, '--take', '1,2', '--yes');
    const { offers, leftOut } = (await desk.rapport('gather', WORKSHEET, '--json')).json() as {
      offers: { text: string }[];
      leftOut: object[];
    };
    expect(offers.map(({ text }) => text)).not.toContain('Support was asked 40 % less.');
    expect(leftOut).toContainEqual({ why: 'used', source: 'prd', count: 1 });
  });

  test('into another section, or says which there are', async () => {
    await desk.rapport('new', 'career-worksheet');
    expect(await desk.rapport('gather', WORKSHEET, '--take', '1', '--section', 'results', '--yes')).toMatchObject({
      exit: 1,
      err: expect.stringContaining(
        `${WORKSHEET} has no section results. Choose one: --section what-i-have-done, --section where-i-want-to-be`,
      ),
    });
    await desk.rapport('gather', WORKSHEET, '--take', '1', '--section', 'the-gap', '--yes');
    expect(await desk.read(WORKSHEET)).toMatch(/## The gap\n[^#]*- Typing an invoice takes 41 minutes\. \(\[Invoice/);
  });

  test('a locked line is not taken', async () => {
    await desk.rapport('new', 'career-worksheet');
    expect(await desk.rapport('gather', WORKSHEET, '--take', '1,3', '--yes')).toMatchObject({
      exit: 1,
      err: 'Line 3 has a lock. It needs the yes of Bo. Nothing was taken.\n',
    });
  });

  test.each([
    [['--take', '7'], 2, 'there is no line 7. There are 4.'],
    [['--since', 'May'], 2, '--since takes a day'],
    [['--to', 'prd'], 2, '--to belongs to --release'],
    [['--release', 'two', '--to', 'prd'], 2, '--release takes the number of a line'],
    [['--release', '2'], 2, 'Say in which pages it may be used'],
  ])('%j ends with %i', async (args, exit, err) => {
    await desk.rapport('new', 'career-worksheet');
    expect(await desk.rapport('gather', WORKSHEET, ...args)).toMatchObject({
      exit,
      err: expect.stringContaining(err),
    });
  });

  test('--since leaves out what is older', async () => {
    await desk.rapport('new', 'career-worksheet');
    expect((await desk.rapport('gather', WORKSHEET, '--since', '2026-07-01')).out).toContain('2 lines you may use. ');
  });

  test('of my own part it names the page', async () => {
    await desk.rapport('new', 'career-worksheet');
    expect(await desk.rapport('gather', `.rapport/private/${WORKSHEET}`)).toMatchObject({
      exit: 1,
      err: `.rapport/private/${WORKSHEET} is your own part of ${WORKSHEET}. Say it of that page: "${WORKSHEET}"\n`,
    });
  });

  test('a page that was made by hand has no sections to look for', async () => {
    await desk.write('notes.md', '# Notes\n');
    expect(await desk.rapport('gather', 'notes.md')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('was not made from a template'),
    });
  });
});

describe('the yes of an author', () => {
  const NOTE = '2026-05-12 Feedback for Ana Lopes.md';
  const line = FEEDBACK.split('\n').findIndex(text => text.includes('#ownership')) + 1;
  const asBo = () => desk.write('.rapport/private/me.yaml', 'me: bo\n');
  const asAna = () => desk.write('.rapport/private/me.yaml', 'me: ana\n');
  const begin = () => desk.rapport('new', 'promotion-case', '--set', 'report=Ana', '--set', 'manager=Bo');
  const locks = async () => {
    const { offers } = (await desk.rapport('gather', 'Case.md', '--json')).json() as {
      offers: { text: string; lock?: string }[];
    };
    return Object.fromEntries(offers.map(({ text, lock }) => [text, lock]));
  };

  test('stands below the line on the source page, and opens the lock there', async () => {
    await begin();
    await asBo();
    const args = ['gather', NOTE, '--release', String(line), '--to', 'promotion-case'];
    expect(await desk.rapport(...args)).toMatchObject({
      exit: 1,
      out: `Nobody had to be told twice.

Below it will stand, for everybody who reads ${NOTE}:

- Bo: may be used in the promotion case (20 November 2026, words 7j70j)

Nothing was written. Say --yes to do it.
`,
    });
    expect(await desk.read(NOTE)).toBe(FEEDBACK);
    expect(await desk.rapport(...args, '--yes')).toMatchObject({ exit: 0 });
    expect(await desk.read(NOTE)).toBe(
      FEEDBACK.replace(
        'told twice.\n',
        'told twice.\n  - Bo: may be used in the promotion case (20 November 2026, words 7j70j)\n',
      ),
    );
    await asAna();
    expect(await locks()).toMatchObject({
      'Nobody had to be told twice.': undefined,
      'You asked Legal yourself and moved the date.': 'author',
    });
  });

  test('is one to the words as they stood: a changed line is locked again, until another yes', async () => {
    await begin();
    await asBo();
    const release = () => desk.rapport('gather', NOTE, '--release', String(line), '--to', 'promotion-case', '--yes');
    await release();
    await desk.edit(NOTE, 'told twice.', 'told twice, but Cy.');
    await asAna();
    expect(await locks()).toMatchObject({ 'Nobody had to be told twice, but Cy.': 'author' });
    await asBo();
    expect(await release()).toMatchObject({ exit: 0 });
    expect(await release()).toMatchObject({
      exit: 1,
      err: expect.stringContaining('you have said yes to this already'),
    });
    await asAna();
    expect(await locks()).toMatchObject({ 'Nobody had to be told twice, but Cy.': undefined });
  });

  test('to a paragraph stands right below it', async () => {
    await begin();
    await asBo();
    const at = FEEDBACK.split('\n').findIndex(text => text.includes('#influence')) + 1;
    await desk.rapport('gather', NOTE, '--release', String(at), '--to', 'promotion-case', '--yes');
    expect(await desk.read(NOTE)).toContain(
      'moved the date. #influence\n\n- Bo: may be used in the promotion case (20 November 2026, words wre5z)\n\n## Effect',
    );
    await asAna();
    expect(await locks()).toMatchObject({ 'You asked Legal yourself and moved the date.': undefined });
  });

  test.each([
    ['struck out', (yes: string) => yes.replace(/Bo: .*/, '~~$&~~')],
    ['deleted', () => ''],
    ['to another page', (yes: string) => yes.replace('promotion case', 'career worksheet')],
    ['in a name that nobody here has', (yes: string) => yes.replace('Bo', 'Zoe')],
  ])('is none when it is %s', async (_, change) => {
    await begin();
    const yes = '  - Bo: may be used in the promotion case (20 November 2026)\n';
    await desk.write(NOTE, FEEDBACK.replace('told twice.\n', `told twice.\n${change(yes)}`));
    expect(await locks()).toMatchObject({ 'Nobody had to be told twice.': 'author' });
  });

  test('of a feedback note is wanted from who received it as well', async () => {
    await begin();
    await asBo();
    expect(await locks()).toMatchObject({ 'Nobody had to be told twice.': 'receiver' });
    await desk.write('.rapport/private/me.yaml', 'me: carla\n');
    await desk.edit(NOTE, 'people: [ ana, bo ]', 'people: [ ana, bo, carla ]');
    expect(await locks()).toMatchObject({ 'Nobody had to be told twice.': 'both' });
  });

  test('is nobody else’s to give, and opens nothing that never flows', async () => {
    await begin();
    await desk.write('.rapport/private/me.yaml', 'me: carla\n');
    expect(
      await desk.rapport('gather', NOTE, '--release', String(line), '--to', 'promotion-case', '--yes'),
    ).toMatchObject({ exit: 1, err: expect.stringContaining('this is Bo and Ana’s to give, and you are Carla.') });
    await asAna();
    expect(
      await desk.rapport('gather', '2026-09-07 Ana Lopes.md', '--release', '17', '--to', 'promotion-case', '--yes'),
    ).toMatchObject({
      exit: 1,
      err: 'Nothing of a weekly one-on-one is used in a promotion case, whoever agrees. Nothing was written.\n',
    });
    expect(await desk.rapport('gather', NOTE, '--release', '1', '--to', 'promotion-case')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('there is no line of its own here'),
    });
  });
});
