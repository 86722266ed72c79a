import * as vscode from 'vscode';
import { at, exists, inFront, open, read, surroundings, write } from './folder.ts';
import type { Person } from './person.ts';
import { expect, expectText, type Test, until } from './suite.ts';

const { executeCommand } = vscode.commands;

const TEAM = 'people:\n  - { id: bo, name: Bo Lindqvist }\n  - { id: ana, name: Ana Lopes, manager: bo }\n';
const PLAN = 'plans/Checkout.md';
const DUE = '.rapport/private/due.yaml';
/** A plan whose day has come: it wants to be asked what came of it. */
const CHECKOUT = `---
title: Checkout
author: Bo Lindqvist
look_on: 2026-01-20
readers: team
rapport: { template: prd@1 }
---

## Problem

Nine of ten leave at the address. #user-insight

## Result

## Later

- More.
`;
const FEEDBACK = `---
title: For Ana
date: 2026-01-12
from: Ana Lopes
to: Bo Lindqvist
readers: pair
people: [ana, bo]
rapport: { template: feedback-note@1 }
---

## Behaviour

You asked Legal yourself. #influence
`;
const WORKSHEET = `---
title: Bo's career, 2026
report: Bo Lindqvist
manager: Ana Lopes
readers: pair
people: [ana, bo]
rapport: { template: career-worksheet@1 }
---

## What I have done

- Import
`;
const FIRST = `---
title: Dee Okafor, 2026-01-12
date: 2026-01-12
report: Bo Lindqvist
manager: Dee Okafor
readers: pair
people: [bo, dee]
rapport: { template: one-on-one-weekly@1 }
---

## Promises from today

- [ ] Bo: name the measure
- [ ] Bo: call two customers
`;
const THERE = 'on a computer, and not in a browser';

/** What a manager's own meetings need: what comes up, what is known, what is noted, what may be used. */
export const meetingTests = (person: Person): Test[] => [
  {
    sentence: 'the Due view finds what comes up; a click leads to where the answer goes',
    async run() {
      await write('.rapport/people.yaml', TEAM);
      await write('.rapport/private/me.yaml', 'me: bo\n');
      await write(PLAN, CHECKOUT);
      if ((await surroundings()).host === 'web') return elsewhere(person, 'rapport.openDue');
      await executeCommand('rapport.due.focus');
      const due = await until('the question is known', () => dueAt('2026-01-20'));
      person.will();
      await executeCommand('rapport.openDue', { due });
      const { document, selection } = await inFront('Checkout.md');
      expectText(document.lineAt(selection.active.line).text, '## Result');
      await executeCommand('rapport.openDue', { due: 'nobod' });
      await person.reads('This does not come up any more');
    },
  },
  {
    sentence: 'what comes up is put off; after the third time it is asked whether to drop it',
    async run() {
      if ((await surroundings()).host === 'web') return elsewhere(person, 'rapport.putOff');
      const due = (await dueAt('2026-01-20'))!;
      person.will({ pick: 'For a week' });
      await executeCommand('rapport.putOff', { due });
      await person.reads('“Checkout” comes up again on');
      expectText(await read(DUE), 'snoozed: 1');
      await write(DUE, (await read(DUE)).replace('snoozed: 1', 'snoozed: 3'));
      person.will({ pick: 'Drop it' });
      await executeCommand('rapport.putOff', { due });
      expectText(person.asked[0]!, '“Checkout” was put off 3 times. Drop it?');
      await person.reads('does not come up again');
      expectText(await read(DUE), /dropped: 20/);
    },
  },
  {
    sentence: 'what is noted for somebody stands in their brief and in the next agenda, and then no more in the inbox',
    async run() {
      const { host } = await surroundings();
      if (host === 'web') return elsewhere(person, 'rapport.noteTalkingPoint');
      person.will({ type: 'pricing for teams' });
      await executeCommand('rapport.noteTalkingPoint', { person: 'Ana' });
      expectText(person.asked[0]!, 'What do you want to talk about with Ana Lopes?');
      await person.reads('Noted for Ana Lopes.');
      expectText(await read('.rapport/private/inbox/ana.md'), 'pricing for teams');
      await executeCommand('rapport.briefMe', { person: 'ana' });
      await until('the brief is in front', () => tabInFront() === 'Ana Lopes');
      await executeCommand('rapport.newPage', {
        template: 'one-on-one-weekly',
        answers: { report: 'ana', date: '2030-01-07' },
      });
      const { document } = await inFront('2030-01-07 Ana Lopes.md');
      expectText(document.getText(), 'pricing for teams');
      expect(!(await read('.rapport/private/inbox/ana.md')).includes('pricing'), 'it is still in the inbox');
      await vscode.workspace.fs.delete(document.uri);
    },
  },
  {
    sentence: 'somebody without a page is told of as such, and nothing is shown',
    async run() {
      if ((await surroundings()).host === 'web') return elsewhere(person, 'rapport.briefMe');
      person.will();
      await executeCommand('rapport.briefMe', { person: 'Zoe Park' });
      await person.reads('No page here is about you and Zoe Park yet.');
    },
  },
  {
    sentence:
      'lines of other pages are offered with day and source, a locked one says whom to ask, and Undo takes them back',
    async run() {
      await write(
        'plans/Checkout.md',
        CHECKOUT.replace('author: Bo Lindqvist', 'author: Bo Lindqvist\ndate: 2026-01-20'),
      );
      await write('For Bo.md', FEEDBACK);
      await write("Bo's career.md", WORKSHEET);
      const { document } = await open("Bo's career.md");
      if ((await surroundings()).host === 'web') return elsewhere(person, 'rapport.useEvidence');
      person.will({ tick: ['Nine of ten leave at the address.', 'You asked Legal yourself.'] });
      await executeCommand('rapport.useEvidence');
      expectText(person.asked[0]!, 'read here by the two of you: Ana Lopes, Bo Lindqvist');
      await person.reads('Put 1 line into “What I have done”. Undo takes it back. Left out, because it has a lock');
      await person.reads('It needs the yes of Ana. A yes is a line below it, on its page');
      expectText(
        await read("Bo's career.md"),
        '- Import\n- Nine of ten leave at the address. ([Checkout, 20 January 2026](plans/Checkout.md))\n',
      );
      await executeCommand('undo');
      await until('it is as it was', () => document.getText() === WORKSHEET);
      await document.save();
    },
  },
  {
    sentence: 'who is new is asked about once the page is made, and Escape leaves it for another time',
    async run() {
      const isWeb = (await surroundings()).host === 'web';
      const answers = { report: 'Zoe Park', date: '2030-01-08' };
      person.will({ leave: true });
      await executeCommand('rapport.newPage', { template: 'one-on-one-weekly', answers });
      const first = await inFront('2030-01-08 Zoe Park.md');
      expect(person.asked.includes('Zoe Park is new here. Who is that to you?') !== isWeb, `asked: ${person.asked}`);
      expect(!(await read('.rapport/people.yaml')).includes('Zoe'), 'nobody said who that is');
      await vscode.workspace.fs.delete(first.document.uri);
      if (isWeb) return;
      person.will({ pick: 'Reports to me' });
      await executeCommand('rapport.newPage', {
        template: 'one-on-one-weekly',
        answers: { ...answers, date: '2030-01-09' },
      });
      await person.reads('Added Zoe Park to .rapport/people.yaml.');
      expectText(await read('.rapport/people.yaml'), '{ id: zoe-park, name: Zoe Park, manager: bo }');
      await vscode.workspace.fs.delete(at('2030-01-09 Zoe Park.md'));
    },
  },
  {
    sentence: 'with a new manager only what is ticked goes along, after a yes to just that',
    async run() {
      if ((await surroundings()).host === 'web') return elsewhere(person, 'rapport.handOver');
      await write(
        '.rapport/people.yaml',
        'people:\n  - { id: bo, name: Bo Lindqvist, manager: dee }\n  - { id: dee, name: Dee Okafor }\n',
      );
      await write('2026-01-12 Dee and Bo.md', FIRST);
      person.will({ tick: ['name the measure'] });
      await executeCommand('rapport.handOver', { person: 'Cy Moreau' });
      expectText(
        person.asked[1] ?? person.read.join(),
        /^Begin with Cy Moreau\?\nCy reads this, .*\n {2}name the measure\n\nThe pages with Dee/,
      );
      expectText(await read('.rapport/people.yaml'), 'manager: dee');
      person.will({ tick: ['name the measure'] }, { press: 'Begin' });
      await executeCommand('rapport.handOver', { person: 'Cy Moreau' });
      const { document } = await until('the first page is in front', () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.getText().includes('one-on-one-first@') ? editor : undefined;
      });
      expectText(document.getText(), 'name the measure');
      expect(!document.getText().includes('call two customers'), 'what was not ticked went along');
      expectText(await read('.rapport/people.yaml'), 'manager: cy-moreau');
    },
  },
  {
    sentence: 'somebody is forgotten after a look at everything that names them, and not before',
    async run() {
      if ((await surroundings()).host === 'web') return elsewhere(person, 'rapport.forgetSomebody');
      person.will();
      await executeCommand('rapport.forgetSomebody', { person: 'Cy Moreau' });
      expectText(person.asked[0]!, /^Forget Cy Moreau\?[\s\S]*To delete:\n[\s\S]*\.rapport\/people\.yaml \(settings\)/);
      expectText(await read('.rapport/people.yaml'), 'Cy Moreau');
      person.will({ press: 'Forget' });
      await executeCommand('rapport.forgetSomebody', { person: 'Cy Moreau' });
      await person.reads('The receipt is .rapport/private/receipts/');
      expect(!(await read('.rapport/people.yaml')).includes('Cy Moreau'), 'the name is still there');
      person.will();
      await executeCommand('rapport.forgetSomebody', { person: 'bo' });
      await person.reads('Bo Lindqvist is you');
    },
  },
];

/** In a browser the command says where it works. */
async function elsewhere(person: Person, command: string): Promise<void> {
  person.will();
  await executeCommand(command);
  await person.reads(THERE);
}

/** The id of the question that comes up on a day. */
async function dueAt(day: string): Promise<string | undefined> {
  if (!(await exists(DUE))) return undefined;
  return new RegExp(`^(\\w{5}):(?=(?:\\s+\\w+: .*)*?\\s+day: "?${day})`, 'm').exec(await read(DUE))?.[1];
}

const tabInFront = (): string | undefined => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
