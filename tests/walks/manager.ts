import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { TWENTY_SIX_WEEKS } from './half-a-year.ts';
import { ok, type Walk } from './walk.ts';

const FIRST = `---
title: Ana, 2026-05-04
icon: 🗓
kind: One-on-one
date: 2026-05-04
report: Ana
manager: Bo Lindqvist
mode: live
open_promises: 0
readers: pair
people: [ ana, bo-lindqvist ]
rapport: { template: one-on-one-weekly@1, origin: … }
---

## Ana's topics

- <span color="gray">What would make this half hour worth it for you? Say what each line needs: discuss, decide, help, think or fyi.</span>

## Bo's topics

- <span color="gray">What did you hear from above this week? One line. Longer than Ana's list? Keep some for next time.</span>

## How it is going

- Ana: <span color="gray">One line. A word for energy and one for load, if you like; “skip” is an answer.</span>
- Bo:

## One question

Which of your strengths do you wish I used more? <!--q:recognition-26-->

- <span color="gray">The answer in a line or two. “Not today” is fine.</span>

## Promises from today

- [ ] <span color="gray">Who: what, by when. Without a name and a day it is a wish.</span>
`;

/** What the two write into their first page. */
async function writeFirstPage(desk: Desk): Promise<void> {
  const file = '2026-05-04 Ana.md';
  await desk.edit(
    file,
    /- <span color="gray">What would make.*\n/,
    '- think: pricing for teams\n- the launch went well\n',
  );
  await desk.edit(
    file,
    /- \[ \] <span color="gray">Who: what.*\n/,
    '- [ ] Ana: send the draft to legal by 12 May\n- [x] Bo: ask support about the export\n- [ ] Bo: invite Ana to the planning\n',
  );
}

const AGREEMENT = '2026-05-18 Ana, first one-on-one.md';

const QUESTION = /<!--q:([a-z0-9-]+)-->/;

export const MANAGER: Walk = {
  who: 'a manager',
  begins: '2026-05-04',
  async prepare({ folder }) {
    execFileSync('git', ['init', '--quiet', folder]);
    execFileSync('git', ['-C', folder, 'config', 'user.name', 'Bo Lindqvist']);
    return async () => {};
  },
  steps: [
    {
      day: 1,
      says: 'opens the gallery from disk, without a network, and finds the weekly one-on-one in front',
      shownBy: ['browser/gallery.test.ts', 'five templates stand first, the weekly one-on-one in front'],
    },
    {
      day: 1,
      says: 'names Ana, copies the page and pastes it, and Notion makes headings, lists and boxes to tick of it',
      shownBy: ['browser/gallery.test.ts', 'becomes headings, lists and boxes to tick in Local Notion'],
    },
    {
      day: 1,
      says: 'copies what is only for them by a button of its own',
      shownBy: ['browser/gallery.test.ts', 'the private part is copied by its own button'],
    },
    {
      day: 8,
      says: "pastes last week's page into the gallery, and what is open comes along",
      shownBy: ['browser/gallery.test.ts', 'what is open comes along'],
    },
    {
      day: 8,
      says: 'lets the gallery put the page into Notion, after saying who reads the place',
      shownBy: ['browser/gallery-served.test.ts', 'a place that nobody confirmed asks who reads it'],
    },
    {
      day: 15,
      says: "presses Insert, and last week's page was found by itself",
      shownBy: [
        'browser/gallery-served.test.ts',
        'the last page is found by itself, and what is open stands in the page',
      ],
    },
    {
      day: 1,
      says: 'prepares the first one-on-one with Ana in an empty folder, and it is a good page',
      async does(desk) {
        expect(await ok(desk, 'next', 'Ana')).toMatch(
          /^Made 2026-05-04 Ana\.md\n {2}To ask: .+\?\n {2}Only for you: \.rapport\/private\/2026-05-04 Ana\.md\n$/,
        );
        expect((await desk.read('2026-05-04 Ana.md')).replace(/origin: \w{10}/, 'origin: …')).toBe(FIRST);
        expect(await desk.read('.rapport/private/2026-05-04 Ana.md')).toContain('- To praise:\n');
      },
    },
    {
      day: 1,
      says: 'finds that git ignores what is only for them',
      async does({ folder }) {
        const tracked = execFileSync('git', ['-C', folder, 'status', '--porcelain', '-uall'], { encoding: 'utf8' });
        expect(tracked.replace(/\w{10}\.json/, '….json')).toBe(
          '?? .rapport/.gitignore\n?? .rapport/origins/….json\n?? "2026-05-04 Ana.md"\n',
        );
      },
    },
    {
      day: 1,
      says: 'asks for it a second time, and is led to the same page',
      async does(desk) {
        const before = await desk.files();
        expect(await ok(desk, 'next', 'Ana')).toBe('Already prepared: 2026-05-04 Ana.md\n');
        expect(await desk.files()).toEqual(before);
      },
    },
    { day: 1, says: 'writes into it what the two talk about and promise', does: writeFirstPage },
    {
      day: 8,
      says: "finds last week's open promises on the next page, with their age, and the parked topic",
      async does(desk) {
        expect(await ok(desk, 'next', 'Ana')).toContain('Carried over: 2 open promises and 1 topic.');
        const page = await desk.read('2026-05-11 Ana.md');
        expect(page).toContain(`## Ana's topics\n\n- pricing for teams\n- <span`);
        expect(page).toMatch(
          /## Still open\n\n.*\n\n- \[ \] Ana: send the draft to legal by 12 May \(since 4 May\) <!--p:[0-9a-z]{5}-->\n- \[ \] Bo: invite Ana to the planning \(since 4 May\) <!--p:[0-9a-z]{5}-->\n\n/,
        );
      },
    },
    {
      day: 8,
      says: 'does not find what was ticked, nor what was no topic to come back to',
      async does(desk) {
        expect(await desk.read('2026-05-11 Ana.md')).not.toMatch(/ask support|the launch went well/);
      },
    },
    {
      day: 8,
      says: 'is given another question than last week',
      async does(desk) {
        const [last, now] = await Promise.all(
          ['2026-05-04 Ana.md', '2026-05-11 Ana.md'].map(async file => QUESTION.exec(await desk.read(file))?.[1]),
        );
        expect(now).toMatch(/^[a-z-]+-\d+$/);
        expect(now).not.toBe(last);
      },
    },
    {
      day: 15,
      says: 'is asked what became of a promise that somebody took off the page',
      async does(desk) {
        await desk.edit('2026-05-11 Ana.md', /- \[ \] Bo: invite Ana.*\n/, '');
        expect(await ok(desk, 'next', 'Ana')).toContain(
          'Gone from the last page, done, dropped or lost? Bo: invite Ana to the planning',
        );
      },
    },
    {
      day: 15,
      says: 'writes down with Ana how the two work together, and when they look at it again',
      async does(desk) {
        await ok(desk, 'new', 'one-on-one-first', '--set', 'report=Ana', '--set', 'date=2026-05-18');
        await desk.edit(
          AGREEMENT,
          /- When we look at this page again:.*\n/,
          '- When we look at this page again: 2 November\n',
        );
        expect(await ok(desk, 'due')).not.toContain('agreement still fit');
      },
    },
    {
      day: 15,
      says: 'sees before the meeting what to prepare',
      async does(desk) {
        expect(await ok(desk, 'brief', 'Ana')).toContain(
          'Ana promised\n  send the draft to legal (by 12 May, since 4 May)\n    2026-05-18 Ana.md\n',
        );
      },
    },
    ...TWENTY_SIX_WEEKS,
    { day: 183, says: 'has the page ready on Monday without asking for it', notYet: 'schedule and button' },
    {
      day: 183,
      says: 'is reminded of the agreement that the two wanted to look at again, and writes down that it fits',
      async does(desk) {
        const [, id = ''] =
          /^ {2}(\S{5}) {2}today {2}Does our agreement still fit\?/m.exec(await ok(desk, 'due')) ?? [];
        expect(await ok(desk, 'due', '--answer', id, 'It fits. Thursdays from now on.')).toContain(
          '2 November 2026: It fits. Thursdays from now on.',
        );
        expect(await desk.read(AGREEMENT)).toContain(
          '- When we look at this page again: 2 November\n- 2 November 2026: It fits. Thursdays from now on.\n',
        );
        expect(await ok(desk, 'due')).not.toContain('agreement still fit');
      },
    },
    {
      day: 183,
      says: 'sees when the two met last and meet next',
      async does(desk) {
        const [, meetings] = (await ok(desk, 'due')).split('Meetings\n');
        expect(meetings).toMatch(/^ {2}Ana, Weekly one-on-one: last 26 October, next 2 November, due$/m);
      },
    },
  ],
};
