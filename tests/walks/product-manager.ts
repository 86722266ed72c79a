import { expect } from 'vitest';
import { startLocalNotion } from '../../extensions/local-notion/index.ts';
import type { Desk } from '../support/desk.ts';
import { connect, newPlace } from '../support/notion-place.ts';
import { ok, type Walk } from './walk.ts';

const headings = async (desk: Desk, file: string): Promise<string[]> =>
  [...(await desk.read(file)).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!);

const FORMATS: { [format: string]: string[] } = {
  'one-page': ['Problem', 'Evidence', 'Bet', 'Not doing', 'Measure', 'Open questions', 'Changes', 'Result'],
  full: [
    'Problem',
    'Evidence',
    'Why now',
    'Bet',
    'Solution sketch',
    'Not doing',
    'Measure',
    'Risks',
    'Release',
    'Open questions',
    'Changes',
    'Result',
  ],
  pitch: ['Problem', 'Appetite', 'Solution sketch', 'Rabbit holes', 'Not doing', 'Measure', 'Changes', 'Result'],
  'press-release': [
    "Customer's words",
    'Questions customers ask',
    'Questions we ask',
    'Evidence',
    'Measure',
    'Changes',
    'Result',
  ],
};

/** The place in Notion that the whole team reads. */
let plans = '';
let journal = '';

export const PRODUCT_MANAGER: Walk = {
  who: 'a product manager',
  begins: '2026-05-04',
  files: {
    '.rapport/people.yaml':
      'people:\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: bo, name: Bo Lindqvist }\n',
    '.rapport/private/me.yaml': 'me: ana\n',
  },
  async prepare(desk) {
    const notion = await startLocalNotion();
    connect(desk, notion);
    plans = await newPlace(notion, 'Plans');
    journal = await newPlace(notion, 'Ana and Bo');
    await desk.write(
      '.rapport/config.yaml',
      `places:\n  ${plans}: { readers: team, confirmed: 2026-05-04 }\n  ${journal}: { readers: pair, people: [ana, bo], confirmed: 2026-05-04 }\n`,
    );
    return () => notion.close();
  },
  steps: [
    {
      day: 1,
      says: 'picks a template in VS Code and sees each page beside the list',
      shownBy: ['editor/ui/pages.ts', 'moving through the list of templates shows each page beside it'],
    },
    {
      day: 1,
      says: 'fills the form in by keyboard, and begins to write on the first hint',
      shownBy: ['editor/ui/pages.ts', 'the page opens with the cursor on its first hint, and the next is a Tab away'],
    },
    {
      day: 1,
      says: 'publishes from VS Code, after seeing who will read it and what Notion will have',
      shownBy: ['editor/ui/publishing.ts', 'what Notion will have of it is shown before anything is sent'],
    },
    {
      day: 1,
      says: 'looks at the page as it will be in Notion while writing it',
      shownBy: [
        'editor/ui/preview.ts',
        'the Markdown preview shows a page as it looks in Notion, in light and in dark',
      ],
    },
    {
      day: 1,
      says: 'is stopped from sharing a private note through git, and moves it at a press',
      shownBy: [
        'editor/ui/findings.ts',
        'a private note in a file that git tracks is an error, and one press moves it to my private file',
      ],
    },
    { day: 1, says: 'is offered completions while writing', notYet: 'completions in VS Code' },
    {
      day: 1,
      says: 'is asked one thing for a PRD: what it is called',
      async does(desk) {
        expect(await desk.rapport('new', 'prd')).toMatchObject({
          exit: 2,
          err: '"Product requirements" needs to know: what it is called.\nGive it with --set title=…\n',
        });
      },
    },
    ...Object.entries(FORMATS).map(([format, expected]) => ({
      day: 1,
      says: `drafts a PRD as ${format}, with just its sections`,
      async does(desk: Desk) {
        await ok(desk, 'new', 'prd', '--set', `title=Import, ${format}`, '--set', `format=${format}`);
        expect(await headings(desk, `Import, ${format}.md`)).toEqual(expected);
      },
    })),
    {
      day: 1,
      says: 'publishes it where the team reads, and need not say where',
      async does(desk) {
        expect(await ok(desk, 'publish', 'Import, pitch.md')).toMatch(
          /^"Import, pitch" will be read by your team\.\nAll \d+ blocks will be in Notion as they are here\.\nPublished Import, pitch\.md: https:\/\/www\.notion\.so\/[0-9a-f]{32}\n$/,
        );
      },
    },
    {
      day: 1,
      says: 'sees what of the PRD is still empty, and that its problem names a solution',
      async does(desk) {
        expect(await ok(desk, 'check', 'Import, pitch.md')).toBe(
          'Still empty: Problem, Appetite, Solution sketch, Rabbit holes, Not doing, Measure.\nNothing to mend in 1 file.\n',
        );
        await desk.edit(
          'Import, one-page.md',
          /(## Problem\n\n).*/,
          '## Problem\n\nCarla needs a dashboard on Mondays.',
        );
        const said = await ok(desk, 'check', 'Import, one-page.md');
        expect(said).toContain('This names a solution (dashboard). Who has which trouble without it?');
        expect(said).toContain('Still empty: Evidence, Bet, Not doing, Measure, Open questions.\n');
      },
    },
    {
      day: 8,
      says: 'sees at the bottom of the window that a page changed here, and syncs it with a click',
      shownBy: [
        'editor/ui/page-status.ts',
        'the status bar says how the page in front stands since the last sync, and a click syncs it',
      ],
    },
    {
      day: 8,
      says: 'begins a career worksheet: the page for two, own strengths and doubts apart from it',
      async does(desk) {
        await ok(desk, 'new', 'career-worksheet');
        const file = '2026 Ana Lopes, career.md';
        expect(await headings(desk, file)).toEqual([
          'What I have done',
          'Where I want to be',
          'What the organisation needs',
          'The gap',
          'Experience to collect',
          'Next steps',
        ]);
        expect(await desk.read(file)).toContain('readers: pair\npeople: [ ana, bo ]\n');
        expect(await headings(desk, `.rapport/private/${file}`)).toEqual(['What I can do']);
        expect(await headings(desk, '.rapport/private/2026 Ana Lopes, career (report).md')).toEqual(['Doubts']);
      },
    },
    {
      day: 8,
      says: 'drafts feedback for Bo that nobody sees, and that nothing sends by mistake',
      async does(desk) {
        const said = await ok(desk, 'new', 'feedback-note', '--set', 'to=Bo', '--set', 'kind=change');
        const draft = '.rapport/private/2026-05-11 Feedback for Bo Lindqvist.md';
        expect(said).toContain(`Made ${draft}\n  It is a draft: only you can see it until you share it.\n`);
        expect(await headings(desk, draft)).toEqual(['Situation', 'Behaviour', 'Effect', "Bo's side", 'Next time']);
        expect(await desk.rapport('publish', draft, '--parent', plans)).toMatchObject({ exit: 1 });
        expect(await ok(desk, 'sync')).not.toContain('Feedback');
      },
    },
    {
      day: 8,
      says: 'shares it with Bo after seeing words, readers and place once more',
      async does(desk) {
        const draft = '.rapport/private/2026-05-11 Feedback for Bo Lindqvist.md';
        await desk.edit(draft, /<span color="gray">[^<]*<\/span>/, 'In the review on Tuesday.');
        expect(await desk.rapport('share', draft, '--parent', plans)).toMatchObject({
          exit: 1,
          err: expect.stringContaining('read by team'),
        });
        const unseen = await desk.rapport('share', draft);
        expect(unseen).toMatchObject({ exit: 1, out: expect.stringContaining('In the review on Tuesday.') });
        expect(unseen.out).toContain('will be read by the two of you: Bo Lindqvist, Ana Lopes');
        const said = await ok(desk, 'share', draft, '--parent', journal, '--yes');
        expect(said).toMatch(/Shared 2026-05-11 Feedback for Bo Lindqvist\.md: https:/);
        expect(await desk.files()).not.toHaveProperty([draft]);
      },
    },
    {
      day: 8,
      says: 'writes into the PRD on which day they look at what came of it',
      async does(desk) {
        await desk.edit('Import, full.md', /- When we look:.*\n/, '- When we look: 2 November, half a year on\n');
        expect(await ok(desk, 'due', '--within', '1 year')).toContain(
          '2 November  What came of it? Keep, change or remove?',
        );
      },
    },
    {
      day: 8,
      says: 'makes no second PRD over the first one',
      async does(desk) {
        const before = await desk.files();
        const { exit, err } = await desk.rapport('new', 'prd', '--set', 'title=Import, full');
        expect({ exit, err }).toMatchObject({
          exit: 1,
          err: expect.stringMatching(/^Import, full\.md is there already/),
        });
        expect(await desk.files()).toEqual(before);
      },
    },
    {
      day: 183,
      says: 'is reminded on the day to look at what came of the bet, and says it where everybody reads it',
      async does(desk) {
        const [, id = ''] = /^ {2}(\S{5}) {2}today +What came of it\?/m.exec(await ok(desk, 'due')) ?? [];
        expect(await ok(desk, 'due', '--answer', id, 'From 41 to 18 minutes. Keep.')).toBe(
          'Import, full.md: 2 November 2026: From 41 to 18 minutes. Keep.\n',
        );
        expect(await desk.read('Import, full.md')).toMatch(
          /## Result\n\n2 November 2026: From 41 to 18 minutes\. Keep\.\n/,
        );
        expect(await ok(desk, 'due')).not.toContain('What came of it?');
      },
    },
    {
      day: 183,
      says: 'takes results of the half-year into the career worksheet',
      async does(desk) {
        const worksheet = '2026 Ana Lopes, career.md';
        await desk.edit(
          '2026-05-11 Feedback for Bo Lindqvist.md',
          'In the review on Tuesday.',
          'In the review on Tuesday Ana asked Legal herself. #influence',
        );
        expect(
          await ok(desk, 'gather', worksheet),
        ).toBe(`1 line you may use, and 1 with a lock. ${worksheet} is read by the two of you: Ana Lopes, Bo Lindqvist.

  1  From 41 to 18 minutes. Keep.
     2 November 2026, Import, full (PRD)

  2  In the review on Tuesday Ana asked Legal herself.
     11 May 2026, For Bo, 11 May (feedback note)  #influence
     Locked: It needs the yes of Bo.

Take some: rapport gather "${worksheet}" --take 1
`);
        expect(await ok(desk, 'gather', worksheet, '--take', '1', '--yes')).toContain(`It stands in ${worksheet}.\n`);
        expect(await desk.read(worksheet)).toMatch(
          /## What I have done\n\n<span[^>]*>[^<]*<\/span>\n\n- From 41 to 18 minutes\. Keep\. \(\[Import, full, 2 November 2026\]\(Import%2C%20full\.md\)\)\n/,
        );
      },
    },
  ],
};
