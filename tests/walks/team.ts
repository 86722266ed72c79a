import { expect } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Desk, newDesk } from '../support/desk.ts';
import { connect, otherPerson, words } from '../support/notion-place.ts';
import { ok, type Walk } from './walk.ts';

const FILE = 'plan.md';
const PLAN = `---
readers: team
---

# The plan

We ship the invoice import in May.

- [ ] Ana: write the copy
- [ ] Bo: ask legal

The risk is small.
`;

let notion: LocalNotion;

/** What somebody else does in Notion, to the block that holds some words. */
const inNotion = async (desk: Desk) => {
  const page = /page: ([0-9a-f-]{36})/.exec(await desk.read(FILE))![1]!;
  const client = otherPerson(notion);
  const blocks = await client.list(`/blocks/${page}/children`);
  const id = (said: string): string => String(blocks.find(block => JSON.stringify(block).includes(said))!.id);
  return {
    page,
    client,
    says: (said: string, now: string) =>
      client.write('PATCH', `/blocks/${id(said)}`, { paragraph: { rich_text: words(now) } }),
    ticks: (said: string) => client.write('PATCH', `/blocks/${id(said)}`, { to_do: { checked: true } }),
    comments: (said: string, text: string) =>
      client.write('POST', '/comments', { parent: { block_id: id(said) }, rich_text: words(text) }),
    commentsOn: (said: string) => client.read('/comments', { block_id: id(said) }),
    ids: blocks.map(block => block.id),
    text: JSON.stringify(blocks),
  };
};

const body = async (desk: Desk): Promise<string> => (await desk.read(FILE)).split('---\n\n')[1]!;

export const TEAM: Walk = {
  who: 'a team',
  begins: '2026-05-04',
  files: { [FILE]: PLAN },
  async prepare(desk) {
    notion = await startLocalNotion();
    connect(desk, notion);
    return () => notion.close();
  },
  steps: [
    {
      day: 1,
      says: 'sees who will read a page and what of it will be in Notion, before anything is sent',
      async does(desk) {
        expect(await ok(desk, 'publish', FILE, '--parent', notion.root, '--dry-run')).toBe(
          '"The plan" will be read by your team.\nAll 4 blocks will be in Notion as they are here.\n',
        );
        expect(await desk.read(FILE)).toBe(PLAN);
      },
    },
    {
      day: 1,
      says: 'publishes it; the file gets a link and is otherwise as it was',
      async does(desk) {
        await ok(desk, 'publish', FILE, '--parent', notion.root);
        const { page } = await inNotion(desk);
        expect(await desk.read(FILE)).toBe(
          PLAN.replace('readers: team\n', `readers: team\nrapport: { page: ${page} }\n`),
        );
        expect(await ok(desk, 'status')).toBe('plan.md: the same on both sides\n');
      },
    },
    {
      day: 2,
      says: 'edits both sides, even one sentence; the words merge, and one line of the file changes for each',
      async does(desk) {
        const there = await inNotion(desk);
        await there.says('invoice', 'We ship the invoice import in early May.');
        await there.ticks('Ana: write');
        await desk.edit(FILE, 'We ship', 'We will ship');
        await desk.edit(FILE, 'Bo: ask legal', 'Bo: ask legal about the form');
        expect(await ok(desk, 'status')).toBe('plan.md: changed on both sides\n');
        expect(await ok(desk, 'sync')).toBe('plan.md: 2 changes from Notion, 2 changes to Notion (2 writes)\n');
        expect(await body(desk)).toBe(`# The plan

We will ship the invoice import in early May.

- [x] Ana: write the copy
- [ ] Bo: ask legal about the form

The risk is small.
`);
        const now = await inNotion(desk);
        expect(now.ids).toEqual(there.ids);
        expect(now.text).toContain('We will ship the invoice import in early May.');
        expect(now.text).toContain('Bo: ask legal about the form');
      },
    },
    {
      day: 2,
      says: 'syncs once more, and nothing is written anywhere',
      async does(desk) {
        const before = await body(desk);
        expect(await ok(desk, 'sync')).toBe('plan.md: the same on both sides\n');
        expect(await body(desk)).toBe(before);
      },
    },
    {
      day: 3,
      says: 'comments in Notion, and the comment stays where it is when the line is edited here',
      async does(desk) {
        await (await inNotion(desk)).comments('Bo: ask', 'Who in legal?');
        await desk.edit(FILE, 'ask legal about', 'ask legal on Tuesday about');
        await ok(desk, 'sync');
        expect(JSON.stringify(await (await inNotion(desk)).commentsOn('Bo: ask'))).toContain('Who in legal?');
      },
    },
    { day: 3, says: 'reads and answers the comment in VS Code', notYet: 'comments' },
    {
      day: 8,
      says: 'writes two different things in one place: both stay, and both are shown',
      async does(desk) {
        await (await inNotion(desk)).says('risk', 'The risk is tiny.');
        await desk.edit(FILE, 'risk is small', 'risk is large');
        expect(await desk.rapport('sync')).toMatchObject({
          exit: 1,
          out: `plan.md: 1 in conflict
  in conflict, each side keeps its own: text
    here:      The risk is large.
    in Notion: The risk is tiny.
  Write the same on both sides, and sync again.
`,
        });
        expect(await body(desk)).toContain('The risk is large.');
        expect((await inNotion(desk)).text).toContain('The risk is tiny.');
      },
    },
    {
      day: 8,
      says: 'settles it by writing the same on both sides',
      async does(desk) {
        await desk.edit(FILE, 'risk is large', 'risk is tiny');
        expect(await ok(desk, 'sync')).toBe('plan.md: the same on both sides\n');
      },
    },
    { day: 8, says: 'settles it in a list, with one key for each side', notYet: 'resolve' },
    {
      day: 9,
      says: 'deletes a line here; Notion loses it only after a yes',
      async does(desk) {
        await desk.edit(FILE, /- \[x\] Ana.*\n/, '');
        const { exit, out } = await desk.rapport('sync');
        expect({ exit, out }).toEqual({
          exit: 1,
          out: `plan.md: left as it is, since it would delete 1 block in Notion. Say --yes to do it.
plan.md: would take 1 change to Notion
  deletes a block in Notion
`,
        });
        expect((await inNotion(desk)).text).toContain('Ana: write the copy');
        await ok(desk, 'sync', '--yes');
        expect((await inNotion(desk)).text).not.toContain('Ana: write the copy');
      },
    },
    {
      day: 9,
      says: 'takes it back: the line is in Notion again, under its old id',
      async does(desk) {
        expect(await ok(desk, 'undo')).toBe('plan.md: as it was before the last sync (1 write in Notion)\n');
        expect((await inNotion(desk)).text).toContain('Ana: write the copy');
      },
    },
    {
      day: 10,
      says: 'loses the answers to its writes; the sync looks what became of them, and writes nothing twice',
      async does(desk) {
        await desk.edit(FILE, 'The risk is tiny.', 'The risk is tiny.\n\nFirst new line.\n\nSecond new line.');
        notion.setFaults([{ on: 'PATCH /v1/blocks/**', do: 'drop-after', times: 'always' }]);
        await ok(desk, 'sync', '--yes');
        notion.setFaults([]);
        expect((await inNotion(desk)).text.match(/"plain_text":"(First|Second) new line\."/g)).toHaveLength(2);
        expect(await ok(desk, 'sync')).toBe('plan.md: the same on both sides\n');
      },
    },
    {
      day: 10,
      says: 'loses the connection altogether; the next sync ends what was begun',
      async does(desk) {
        await desk.edit(FILE, 'Second new line.', 'Second new line, at length.');
        notion.setFaults([{ on: 'PATCH /v1/blocks/**', do: 'drop-before', times: 'always' }]);
        expect(await desk.rapport('sync')).toMatchObject({ exit: 3 });
        notion.setFaults([]);
        await ok(desk, 'sync');
        expect((await inNotion(desk)).text).toContain('Second new line, at length.');
        expect((await body(desk)).match(/Second new line/g)).toHaveLength(1);
      },
    },
    {
      day: 183,
      says: 'begins on another machine: the page comes from Notion into a new file',
      async does(desk) {
        const { page } = await inNotion(desk);
        const elsewhere = await newDesk();
        connect(elsewhere, notion);
        await ok(elsewhere, 'pull', page, FILE);
        expect((await elsewhere.read(FILE)).split('---\n\n')[1]).toBe(await body(desk));
        await elsewhere.close();
      },
    },
    {
      day: 183,
      says: 'throws the page away in Notion; the file stays, and the sync says what happened',
      async does(desk) {
        const there = await inNotion(desk);
        const before = await desk.read(FILE);
        await there.client.write('PATCH', `/pages/${there.page}`, { in_trash: true });
        const { exit, out } = await desk.rapport('sync');
        expect(exit).toBe(1);
        expect(out).toContain("lies in Notion's trash. Bring it back there");
        expect(await desk.read(FILE)).toBe(before);
      },
    },
    { day: 183, says: 'sees what changed in Notion like source control', notYet: 'VS Code' },
  ],
};
