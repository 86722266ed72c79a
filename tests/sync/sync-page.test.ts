import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import type { Json } from '../../shared/document/json.ts';
import { plainText } from '../../shared/document/text.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { publishPage } from '../../shared/sync/actions/publish-page.ts';
import { pullPage } from '../../shared/sync/actions/pull-page.ts';
import { statusOf } from '../../shared/sync/actions/status-of.ts';
import { syncPage } from '../../shared/sync/actions/sync-page.ts';
import { undoLast } from '../../shared/sync/actions/undo-last.ts';
import { isWrite, type Workspace, workspace } from './support/workspace.ts';

let space: Workspace;
beforeEach(async () => {
  space = await workspace();
});
afterEach(() => space.close());

const FILE = 'weekly.md';
const PAGE = `---
rapport: { template: one-on-one-weekly@1 }
readers: pair
people: [ana, bo]
mood: fine # mine
---

# Ana, 21 November

Say hello to everybody.

> [!PRIVATE]
> What I think of it.

## Promises

- [ ] Call Bo about hiring
- [ ] Write the plan
    - with numbers
`;

const body = (text: string): string => text.slice(text.indexOf('\n---\n') + 5).trimStart();

async function published(text = PAGE): Promise<string> {
  space.files.texts.set(FILE, text);
  const report = await publishPage(space.host, { file: FILE, parent: space.notion.root });
  if (report.kind !== 'published') throw new Error(JSON.stringify(report));
  space.requests();
  return report.page!;
}

/** The page in Notion as indented lines. */
async function inNotion(page: string): Promise<string[]> {
  const lines = (blocks: readonly Block[], depth: number): string[] =>
    blocks.flatMap(block => [
      `${'  '.repeat(depth)}${block.type === 'to_do' ? `[${block.checked ? 'x' : ' '}] ` : ''}${plainText(block.text)}`,
      ...lines(block.children ?? [], depth + 1),
    ]);
  return lines(fromNotion((await space.host.pages.read(page)).blocks).blocks, 0);
}

async function blockWith(page: string, words: string): Promise<string> {
  const find = (blocks: readonly Block[]): string | undefined => {
    for (const block of blocks) {
      if (plainText(block.text).includes(words)) return block.id;
      const below = find(block.children ?? []);
      if (below !== undefined) return below;
    }
    return undefined;
  };
  const id = find(fromNotion((await space.host.pages.read(page)).blocks).blocks);
  space.requests();
  if (id === undefined) throw new Error(`no block with ${words}`);
  return id;
}

const edit = (change: (text: string) => string): void => {
  space.files.texts.set(FILE, change(space.files.texts.get(FILE)!));
};
const words = (content: string): Json => [{ type: 'text', text: { content } }];

describe('publishing', () => {
  test('makes the page, links the file, and keeps what is private here', async () => {
    const page = await published();
    expect(await inNotion(page)).toEqual([
      'Say hello to everybody.',
      'Promises',
      '[ ] Call Bo about hiring',
      '[ ] Write the plan',
      '  with numbers',
    ]);
    expect((await space.host.pages.read(page)).title).toEqual([{ type: 'text', text: 'Ana, 21 November' }]);
    expect(space.files.texts.get(FILE)).toBe(
      PAGE.replace('{ template: one-on-one-weekly@1 }', `{ template: one-on-one-weekly@1, page: ${page} }`),
    );
  });

  test('a sync right after writes nothing', async () => {
    await published();
    const before = space.files.texts.get(FILE);
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({
      kind: 'synced',
      writes: 0,
      incoming: [],
      conflicts: [],
    });
    expect(space.requests().filter(isWrite)).toEqual([]);
    expect(space.files.texts.get(FILE)).toBe(before);
  });

  test('a place that nobody confirmed is refused with the entry to fill in', async () => {
    space.files.texts.set(FILE, PAGE);
    const made = await space.other.write('POST', '/pages', {
      parent: { page_id: space.notion.root },
      properties: { title: { title: words('Plans') } },
    });
    const place = made.kind === 'done' ? String(made.body.id) : '';
    const refused = await publishPage(space.host, { file: FILE, parent: place });
    const entry = `places:\n  ${place}: { readers: pair, people: [ana, bo], confirmed: 2026-11-21 }\n`;
    expect(refused).toMatchObject({ kind: 'problem', code: 'unconfirmed', entry });
    expect(space.files.texts.get(FILE)).toBe(PAGE);

    space.files.texts.set('.rapport/config.yaml', entry.replace('pair, people: [ana, bo]', 'team'));
    expect(await publishPage(space.host, { file: FILE, parent: place })).toMatchObject({ code: 'unconfirmed' });

    space.files.texts.set('.rapport/config.yaml', entry);
    expect(await publishPage(space.host, { file: FILE, parent: place })).toMatchObject({ kind: 'published' });
  });

  test('a mark that is nearly private stops it', async () => {
    space.files.texts.set(FILE, 'Hello\n\n> [!PRIVAT]\n> What I think.\n');
    expect(await publishPage(space.host, { file: FILE, parent: space.notion.root })).toMatchObject({
      code: 'nearly_private',
    });
  });

  test('a page of 250 paragraphs and deep lists arrives whole', async () => {
    const deep = Array.from({ length: 6 }, (_, i) => `${'  '.repeat(i)}- level ${i}`).join('\n');
    const many = Array.from({ length: 250 }, (_, i) => `Paragraph ${i}`).join('\n\n');
    const page = await published(`${many}\n\n${deep}\n`);
    const lines = await inNotion(page);
    expect(lines.slice(0, 250)).toEqual(Array.from({ length: 250 }, (_, i) => `Paragraph ${i}`));
    expect(lines.slice(250)).toEqual(Array.from({ length: 6 }, (_, i) => `${'  '.repeat(i)}level ${i}`));
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 0, incoming: [] });
  });
});

describe('syncing', () => {
  test('one word here is one update there, of the text alone', async () => {
    const page = await published();
    const id = await blockWith(page, 'hello');
    edit(text => text.replace('hello', 'goodbye'));
    const report = await syncPage(space.host, { file: FILE });
    expect(report).toMatchObject({
      kind: 'synced',
      writes: 1,
      outgoing: [{ kind: 'update', id, payload: { rich_text: words('Say goodbye to everybody.') } }],
    });
    expect(space.requests().filter(isWrite)).toEqual([`PATCH /blocks/${id}`]);
  });

  test('a tick there changes one line here', async () => {
    const page = await published();
    const id = await blockWith(page, 'Call Bo');
    await space.other.write('PATCH', `/blocks/${id}`, { to_do: { checked: true } });
    const before = space.files.texts.get(FILE)!;
    const report = await syncPage(space.host, { file: FILE });
    expect(report).toMatchObject({ writes: 0, fileChanged: true, incoming: [{ kind: 'changed' }] });
    expect(space.files.texts.get(FILE)).toBe(before.replace('- [ ] Call Bo', '- [x] Call Bo'));
  });

  test('changes of both sides meet, and a second sync has nothing to do', async () => {
    const page = await published();
    const id = await blockWith(page, 'Call Bo');
    await space.other.write('PATCH', `/blocks/${id}`, { to_do: { checked: true } });
    await space.other.write('PATCH', `/blocks/${page}/children`, {
      children: [{ paragraph: { rich_text: words('From Bo') } }],
    });
    edit(text =>
      text
        .replace('Call Bo about hiring', 'Call Bo about the hiring plan')
        .replace('- [ ] Write the plan\n    - with numbers\n', ''),
    );
    const report = await syncPage(space.host, { file: FILE });
    expect(report).toMatchObject({ conflicts: [], writes: 2 });
    expect(await inNotion(page)).toEqual([
      'Say hello to everybody.',
      'Promises',
      '[x] Call Bo about the hiring plan',
      'From Bo',
    ]);
    expect(body(space.files.texts.get(FILE)!)).toBe(
      `# Ana, 21 November\n\nSay hello to everybody.\n\n> [!PRIVATE]\n> What I think of it.\n\n## Promises\n\n- [x] Call Bo about the hiring plan\n\nFrom Bo\n`,
    );
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({
      writes: 0,
      fileChanged: false,
      incoming: [],
      conflicts: [],
    });
  });

  test('a conflict stays on both sides until it is settled', async () => {
    const page = await published();
    const id = await blockWith(page, 'hello');
    await space.other.write('PATCH', `/blocks/${id}`, { paragraph: { rich_text: words('Say hello to nobody.') } });
    edit(text => text.replace('everybody', 'all'));
    for (let i = 0; i < 2; i++) {
      expect(await syncPage(space.host, { file: FILE })).toMatchObject({
        writes: 0,
        conflicts: [{ field: 'text' }],
        fileChanged: false,
      });
      expect((await inNotion(page))[0]).toBe('Say hello to nobody.');
      expect(space.files.texts.get(FILE)).toContain('Say hello to all.');
    }
    edit(text => text.replace('to all', 'to nobody'));
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 0, conflicts: [] });
    edit(text => text.replace('nobody', 'somebody'));
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 1, conflicts: [] });
  });

  test('without a base nothing is deleted, and what differs stays in conflict', async () => {
    const page = await published();
    for (const path of await space.files.list('.rapport')) space.files.texts.delete(path);
    const id = await blockWith(page, 'Call Bo');
    await space.other.write('PATCH', `/blocks/${id}`, { to_do: { rich_text: words('Call Bo about salaries') } });
    edit(text => text.replace('Say hello to everybody.\n\n', ''));
    for (let i = 0; i < 2; i++)
      expect(await syncPage(space.host, { file: FILE })).toMatchObject({ conflicts: [{ field: 'text' }] });
    expect(space.files.texts.get(FILE)).toContain('Say hello to everybody.');
    expect(space.files.texts.get(FILE)).toContain('Call Bo about hiring');
    expect(await inNotion(page)).toContain('[ ] Call Bo about salaries');
  });

  test('a dry run and a look at the status write nothing', async () => {
    await published();
    edit(text => text.replace('hello', 'goodbye'));
    const before = new Map(space.files.texts);
    expect(await syncPage(space.host, { file: FILE, dryRun: true })).toMatchObject({
      kind: 'preview',
      outgoing: [{ kind: 'update' }],
    });
    expect(await statusOf(space.host, FILE)).toMatchObject({ standing: 'changed_here' });
    expect(space.requests().filter(isWrite)).toEqual([]);
    expect(space.files.texts).toEqual(before);
  });

  test('the title changes on both sides', async () => {
    const page = await published();
    edit(text => text.replace('# Ana, 21', '# Ana and Bo, 21'));
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ properties: ['title'], writes: 1 });
    expect(plainText((await space.host.pages.read(page)).title)).toBe('Ana and Bo, 21 November');
    await space.other.write('PATCH', `/pages/${page}`, {
      properties: { title: { title: words('Ana and Bo, 22 November') } },
    });
    await syncPage(space.host, { file: FILE });
    expect(space.files.texts.get(FILE)).toContain('# Ana and Bo, 22 November\n');
  });

  test('what somebody writes while a question is open is not overwritten', async () => {
    const page = await published();
    const id = await blockWith(page, 'hello');
    edit(text => text.replace('everybody', 'all'));
    let asked = 0;
    const approve = async (): Promise<boolean> => {
      if (asked++ > 0) return true;
      await space.other.write('PATCH', `/blocks/${id}`, {
        paragraph: { rich_text: words('Please say hello to everybody.') },
      });
      space.passes(60_000);
      return true;
    };
    expect(await syncPage(space.host, { file: FILE, approve })).toMatchObject({ writes: 1, conflicts: [] });
    expect(asked).toBe(2);
    expect((await inNotion(page))[0]).toBe('Please say hello to all.');
    expect(space.files.texts.get(FILE)).toContain('Please say hello to all.');
  });

  test('what was private and is not any more needs a yes', async () => {
    await published();
    edit(text => text.replace('> [!PRIVATE]\n> What I think of it.', '> What I think of it.'));
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ kind: 'problem', code: 'was_private' });
    expect(space.requests().filter(isWrite)).toEqual([]);
    space.answers.confirm = true;
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ kind: 'synced', writes: 1 });
  });

  test("git's conflict markers, the trash, a missing link: one clear message, and everything as it was", async () => {
    const page = await published();
    const linked = space.files.texts.get(FILE)!;
    edit(text => `${text}\n<<<<<<< ours\n`);
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ code: 'git_conflict' });
    space.files.texts.set(FILE, linked);
    await space.other.write('PATCH', `/pages/${page}`, { in_trash: true });
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ code: 'trashed' });
    space.files.texts.set(FILE, 'Hello\n');
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ code: 'not_linked' });
    expect(await syncPage(space.host, { file: 'none.md' })).toMatchObject({ code: 'no_file' });
  });
});

describe('pulling', () => {
  test('a page becomes a file, and a sync right after writes nothing', async () => {
    const page = await published();
    expect(await pullPage(space.host, { page, file: 'pulled.md' })).toMatchObject({ kind: 'pulled', page });
    expect(body(space.files.texts.get('pulled.md')!)).toBe(
      '# Ana, 21 November\n\nSay hello to everybody.\n\n## Promises\n\n- [ ] Call Bo about hiring\n- [ ] Write the plan\n  - with numbers\n',
    );
    expect(await syncPage(space.host, { file: 'pulled.md' })).toMatchObject({ writes: 0, fileChanged: false });
  });

  test('a linked file takes what changed there and gives nothing', async () => {
    const page = await published();
    const id = await blockWith(page, 'Call Bo');
    await space.other.write('PATCH', `/blocks/${id}`, { to_do: { checked: true } });
    edit(text => text.replace('hello', 'goodbye'));
    expect(await pullPage(space.host, { file: FILE })).toMatchObject({ kind: 'synced', writes: 0, fileChanged: true });
    expect(space.files.texts.get(FILE)).toContain('- [x] Call Bo');
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 1 });
    expect((await inNotion(page))[0]).toBe('Say goodbye to everybody.');
  });
});

describe('undoing', () => {
  test('brings back words, and deleted blocks under their old ids, and takes away what was added', async () => {
    const page = await published();
    const before = await inNotion(page);
    const id = await blockWith(page, 'Call Bo');
    edit(now =>
      now
        .replace('hello', 'goodbye')
        .replace('- [ ] Call Bo about hiring\n', '')
        .replace('## Promises', 'New\n\n## Promises'),
    );
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 3 });
    expect(await undoLast(space.host, FILE)).toMatchObject({ kind: 'undone' });
    expect(await inNotion(page)).toEqual(before);
    expect(await blockWith(page, 'Call Bo')).toBe(id);
    // The file keeps what was written into it: it was not the sync that did that.
    expect(space.files.texts.get(FILE)).toContain('goodbye');
    expect(await statusOf(space.host, FILE)).toMatchObject({ standing: 'changed_here' });
  });

  test('takes back what a file took from Notion, without turning it into a change of its own', async () => {
    const page = await published();
    const before = space.files.texts.get(FILE);
    const id = await blockWith(page, 'Call Bo');
    await space.other.write('PATCH', `/blocks/${id}`, { to_do: { checked: true } });
    await syncPage(space.host, { file: FILE });
    await undoLast(space.host, FILE);
    expect(space.files.texts.get(FILE)).toBe(before);
    expect(await statusOf(space.host, FILE)).toMatchObject({ standing: 'changed_there' });
    expect(await inNotion(page)).toContain('[x] Call Bo about hiring');
  });

  test('takes back the last sync that did something, however many found nothing to do since', async () => {
    const page = await published();
    const before = await inNotion(page);
    edit(now => now.replace('hello', 'goodbye'));
    await syncPage(space.host, { file: FILE });
    await space.other.write('PATCH', `/pages/${page}`, { icon: { type: 'emoji', emoji: '🗓' } });
    edit(now => `${now}\n> [!PRIVATE]\n> remembered, and never sent\n`);
    await syncPage(space.host, { file: FILE });
    expect(await undoLast(space.host, FILE)).toMatchObject({ kind: 'undone' });
    expect(await inNotion(page)).toEqual(before);
  });

  test('takes a page away that was published', async () => {
    const page = await published();
    expect(await undoLast(space.host, FILE)).toMatchObject({ kind: 'undone', writes: 1 });
    expect(space.files.texts.get(FILE)).toBe(PAGE);
    expect((await space.host.pages.read(page)).inTrash).toBe(true);
    expect(await undoLast(space.host, FILE)).toMatchObject({ code: 'nothing_to_undo' });
  });

  test('leaves what others wrote since', async () => {
    const page = await published();
    edit(now => now.replace('hello', 'goodbye'));
    await syncPage(space.host, { file: FILE });
    await space.other.write('PATCH', `/blocks/${page}/children`, {
      children: [{ paragraph: { rich_text: words('From Bo') } }],
    });
    await undoLast(space.host, FILE);
    expect(await inNotion(page)).toEqual([
      'Say hello to everybody.',
      'Promises',
      '[ ] Call Bo about hiring',
      '[ ] Write the plan',
      '  with numbers',
      'From Bo',
    ]);
  });
});
