import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Desk, newDesk } from '../support/desk.ts';
import { confirm, connect, newPlace } from '../support/notion-place.ts';
import { canaries, outgoing } from './support/outgoing.ts';

// Promise 5: nobody reads more than was meant. What two people agreed on is quoted only where the same two read it, and what
// stands in my own part of a page leaves this machine with no page.

const PEOPLE = `people:
  - { id: ana, name: Ana Lopes, manager: bo }
  - { id: bo, name: Bo Lindqvist }
  - { id: cy, name: Cy Moreau, manager: bo }
`;
const AGREEMENT = `---
title: "Ana and Bo: how we work together"
date: 2026-03-02
report: Ana Lopes
manager: Bo Lindqvist
readers: pair
people: [ ana, bo ]
rapport: { template: one-on-one-first@1 }
---

## Feedback and praise

- Ana: hide-agreement
`;

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

/** Everything in the folder but the agreement itself. */
const elsewhere = async (): Promise<string> =>
  Object.entries(await desk.files())
    .flatMap(([path, text]) => (path === 'agreement.md' ? [] : [text]))
    .join('\n');

const deskOf = (me: string): Promise<Desk> =>
  newDesk({
    '.rapport/people.yaml': PEOPLE,
    '.rapport/private/me.yaml': `me: ${me}\n`,
    'agreement.md': AGREEMENT,
  });

test.each(['feedback-note', 'recognition-note'])('a quote never reaches a page that more people read: %s', async id => {
  desk = await deskOf('cy');
  expect(await desk.rapport('new', id, '--set', 'to=Ana')).toMatchObject({ exit: 0 });
  expect(canaries(await elsewhere(), 'hide')).toEqual([]);
  await desk.close();

  desk = await deskOf('bo');
  expect(await desk.rapport('new', id, '--set', 'to=Cy')).toMatchObject({ exit: 0 });
  expect(canaries(await elsewhere(), 'hide')).toEqual([]);
});

test('what Ana said stands in my own part of the note for her, and goes nowhere with the note', async () => {
  desk = await deskOf('bo');
  connect(desk, notion);
  const place = await newPlace(notion);
  await confirm(desk, place, 'readers: pair, people: [ana, bo]');
  await desk.rapport('new', 'recognition-note', '--set', 'to=Ana');
  const [mine] = Object.entries(await desk.files()).filter(([, text]) => text.includes('rapport: { part: author'));
  expect(mine?.[1]).toContain('- What Ana said about feedback and praise, 2 March: hide-agreement\n');
  const made = mine![0].replace('.rapport/private/', '');
  expect(await desk.rapport('publish', made, '--parent', place)).toMatchObject({ exit: 0 });
  expect(canaries(outgoing(notion), 'hide')).toEqual([]);
});
