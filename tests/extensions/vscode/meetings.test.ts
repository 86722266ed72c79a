import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { briefHtml } from '../../../extensions/vscode/src/meetings/brief-html.ts';
import { offerItems } from '../../../extensions/vscode/src/meetings/offer-items.ts';
import { sectionsFor } from '../../../extensions/vscode/src/meetings/sections-for.ts';
import { traceLines } from '../../../extensions/vscode/src/meetings/trace-lines.ts';
import { whereToAnswer } from '../../../extensions/vscode/src/meetings/where-to-answer.ts';
import type { Offer } from '../../../shared/practice/evidence/evidence-for.ts';
import { openWorkspace, type Workspace } from '../../../shared/workspace/index.ts';
import { newcomers } from '../../../shared/workspace/newcomers.ts';
import { pageMade } from '../../../shared/workspace/page-made.ts';
import { type Desk, newDesk } from '../../support/desk.ts';
import { l10n } from './l10n.ts';

const PRD = `---
title: Invoice import
rapport: { template: prd@1 }
---

## Problem

Typing takes 41 minutes.

## Result

- From 41 to 18 minutes.
  Since May.

## My own heading

- More.
`;

let desk: Desk;
const workspaceIn = (folder: string): Workspace =>
  openWorkspace({
    files: nodeFiles(folder),
    clock: { now: () => new Date('2026-11-20T09:00:00Z'), today: () => '2026-11-20' },
    templates: nodeFiles('templates'),
  });

beforeEach(async () => {
  desk = await newDesk({
    '.rapport/people.yaml':
      'people:\n  - { id: bo, name: Bo Lindqvist }\n  - { id: ana, name: Ana Lopes, manager: bo }\n',
    '.rapport/private/me.yaml': 'me: bo\n',
    'Invoice import.md': PRD,
  });
});
afterEach(() => desk.close());

describe('the answer to a question goes', () => {
  const there = async (text: string, section: string | undefined, page = 'Invoice import.md') => {
    const { file, start, end } = await whereToAnswer(workspaceIn(desk.folder), page, section);
    return { file, words: text.slice(start, end) };
  };

  test('below the last line of its section, wherever the heading stands', async () =>
    expect(await there(PRD, 'result')).toEqual({
      file: 'Invoice import.md',
      words: '## Result\n\n- From 41 to 18 minutes.\n  Since May.',
    }));

  test('below the heading of an empty one', async () => {
    const text = PRD.replace(/- From[\s\S]*May\.\n\n/, '');
    await desk.edit('Invoice import.md', /- From[\s\S]*May\.\n\n/, '');
    expect(await there(text, 'result')).toEqual({ file: 'Invoice import.md', words: '## Result' });
  });

  test('to the top of a page that has lost the heading, and of one that is looked at as a whole', async () => {
    expect(await there(PRD, 'changes')).toEqual({ file: 'Invoice import.md', words: '' });
    expect(await there(PRD, undefined)).toEqual({ file: 'Invoice import.md', words: '' });
    expect(await there(PRD, 'result', 'gone.md')).toEqual({ file: 'gone.md', words: '' });
  });

  test('into my own part of the page, where the question is about that', async () => {
    await desk.rapport('new', 'one-on-one-weekly', '--set', 'report=Ana');
    const page = '2026-11-23 Ana Lopes.md';
    const { file } = await whereToAnswer(workspaceIn(desk.folder), page, 'only-me');
    expect(file).toBe(`.rapport/private/${page}`);
  });
});

test('lines of other pages go where they belong, or into one of the sections that are there', async () => {
  const made = await pageMade(workspaceIn(desk.folder), 'Invoice import.md');
  if (made.kind === 'problem') throw new Error(made.message);
  expect(sectionsFor(made)).toEqual({
    usual: undefined,
    all: [
      { id: 'problem', title: 'Problem' },
      { id: 'result', title: 'Result' },
    ],
  });
  await desk.edit('Invoice import.md', '## Problem', '## Evidence');
  const moved = await pageMade(workspaceIn(desk.folder), 'Invoice import.md');
  if (moved.kind === 'problem') throw new Error(moved.message);
  expect(sectionsFor(moved).usual).toEqual({ id: 'evidence', title: 'Evidence' });
});

test('somebody is new whom no line of the people file means, by name, first name or id', async () => {
  const weekly = (await workspaceIn(desk.folder).catalog()).find('one-on-one-weekly')!.template;
  const asked = (answers: object) => newcomers(workspaceIn(desk.folder), weekly, { ...answers });
  expect(await asked({ report: 'Zoe Park', manager: 'bo' })).toEqual(['Zoe Park']);
  expect(await asked({ report: 'Ana', manager: 'Bo Lindqvist' })).toEqual([]);
  expect(await asked({ report: ' Zoe ', manager: 'Zoe', date: 'Kim' })).toEqual(['Zoe']);
  expect(await asked({ report: '', manager: { id: 'kim' } })).toEqual([]);
});

describe('a brief', () => {
  const shown = briefHtml(
    'Ana <Lopes>',
    [
      {
        title: 'Bo promised',
        rows: [
          { text: 'ask "support" & legal', path: 'One-on-ones/2026-11-16 Ana.md' },
          { text: '<img src=x>', path: 'One-on-ones/2026-11-16 Ana.md' },
          { text: 'and 2 more' },
        ],
      },
      {
        title: 'To talk about',
        rows: [
          { text: 'pricing', link: 'https://www.notion.so/1' },
          { text: 'the export', path: '.rapport/private/inbox/ana.md' },
        ],
      },
    ],
    { l10n, open: path => `command:open?"${path}"`, prepare: 'command:prepare' },
  );

  test('says each statement, and where it stands once for several of one page', () =>
    expect(shown.slice(shown.indexOf('<h1>'))).toBe(
      `<h1>Ana &lt;Lopes&gt;</h1>
<h2>Bo promised</h2>
<ul>
<li>ask &quot;support&quot; &amp; legal</li>
<li>&lt;img src=x&gt; <a href="command:open?&quot;One-on-ones/2026-11-16 Ana.md&quot;">2026-11-16 Ana</a></li>
<li>and 2 more</li>
</ul>
<h2>To talk about</h2>
<ul>
<li>pricing <a href="https://www.notion.so/1">Notion</a></li>
<li>the export <a href="command:open?&quot;.rapport/private/inbox/ana.md&quot;">my notes</a></li>
</ul>
</div>`,
    ));

  test('leads to the next page of the two', () =>
    expect(shown).toContain('<a class="button" href="command:prepare">Prepare Next One-on-One</a>'));
});

describe('a line that is offered says', () => {
  const OFFER: Offer = {
    id: 'a',
    text: 'Support asked 40 % less.',
    date: '2026-10-05',
    title: 'Invoice import',
    source: 'prd',
    readers: { readers: 'pair', people: ['ana', 'bo'] },
    open: true,
  };
  test.each<[Partial<Offer>, object]>([
    [{}, { label: 'Support asked 40 % less.', description: '5 October 2026 · Invoice import (PRD)' }],
    [
      { competency: 'user-insight', open: false },
      {
        description: '5 October 2026 · Invoice import (PRD) · #user-insight',
        detail: 'Not everybody who reads this page can read its source: its title and link stay behind.',
      },
    ],
    [
      { lock: 'author', why: 'It needs the yes of Bo.' },
      {
        label: '$(lock) Support asked 40 % less.',
        detail: 'It needs the yes of Bo. They say it below the line, on its page.',
      },
    ],
  ])('%j', (changed, item) => expect(offerItems([{ ...OFFER, ...changed }], l10n)[0]).toMatchObject(item));
});

test('what is forgotten stands by what becomes of it, in the order of a dry run', () =>
  expect(
    traceLines(
      [
        { path: '.rapport/people.yaml', what: 'settings', how: 'entry', times: 1 },
        { path: 'Ana.md', what: 'page', how: 'delete', times: 2, notion: '38d9c7f0-0000-4000-8000-000000000001' },
        { path: 'Team.md', what: 'page', how: 'redact', times: 1 },
      ],
      l10n,
    ),
  ).toEqual([
    'To delete:',
    '  Ana.md (page, and in Notion: https://www.notion.so/38d9c7f0000040008000000000000001)',
    'The name is taken out:',
    '  Team.md (page)',
    'The entry is taken out:',
    '  .rapport/people.yaml (settings)',
  ]));
