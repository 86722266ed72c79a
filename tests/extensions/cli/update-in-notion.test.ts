import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../extensions/cli/app.ts';
import { update } from '../../../extensions/cli/commands/update.ts';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { insertPage } from '../../../extensions/notion/actions/insert-page.ts';
import { connect as connectTo, notionPeople, openDoor } from '../../../extensions/notion/index.ts';
import { h, li, p } from '../../../shared/document/build.ts';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import type { NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { notionPages } from '../../../shared/notion/pages.ts';
import type { Files } from '../../../shared/ports.ts';
import { isProblem } from '../../../shared/sync/actions/problem.ts';
import { readSpaces } from '../../../shared/workspace/spaces.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { connect, otherPerson, words } from '../../support/notion-place.ts';
import { append, newPage } from '../../support/template-page.ts';
import { ok } from '../../walks/walk.ts';

// Pages that the gallery put into Notion have no file here. What was kept of them is enough to bring them to a better template.

const CHECKIN = `---
id: check-in
title: Check-in
version: 1
family: one-on-ones
readers: pair
inputs:
  report: { type: person, required: true }
  manager: { type: person, default: me }
page: { title: "Check-in with {{ report.first }}" }
notion: { database: Journal, kind: Check-in, properties: { Date: "{{ today }}", Report: "{{ report }}" } }
---
## Topics

- {% hint %}What is on your mind, {{ report.first }}?{% endhint %}

## Mood

{% hint %}One word.{% endhint %}
`;

const BETTER = CHECKIN.replace('version: 1', 'version: 2')
  .replace('One word.', 'One word, or a number.')
  .replace('## Mood', '## Wins\n\n- {% hint %}However small.{% endhint %}\n\n## Mood');

let notion: LocalNotion;
let desk: Desk;
let client: NotionClient;
let journal: string;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({ ...TEAM, '.rapport/templates/check-in.md': CHECKIN });
  connect(desk, notion);
  client = otherPerson(notion);
  await ok(desk, 'setup', '--parent', notion.root, '--pair', 'Ana Lopes,Bo Lindqvist', '--yes');
  const { spaces } = await readSpaces(nodeFiles(desk.folder));
  journal = spaces.find(({ people }) => people)!.databases.Journal!.source;
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const improve = (text = BETTER): Promise<void> => desk.write('.rapport/templates/check-in.md', text);

/** Inserts a page as the served gallery does; gives back its id. */
async function inserted(request: string, date = '2026-11-20'): Promise<string> {
  const env = desk.env;
  const clock = { now: () => new Date(`${date}T09:00:00Z`), today: () => date };
  const app = createApp({ json: true, yes: false, folder: desk.folder, env, clock, out: () => {} });
  const connection = await connectTo({ token: notion.token, baseUrl: notion.url, fetch });
  const door = openDoor(connection, app, await notionPeople(connection));
  const wish = { request, template: 'check-in', answers: { report: 'ana' }, place: journal };
  const made = await insertPage(door, wish, () => {});
  if (isProblem(made)) throw new Error(made.message);
  return made.page;
}

const link = (page: string): string => `https://www.notion.so/${page.replaceAll('-', '')}`;
const read = async (page: string): Promise<string> =>
  printMarkdown(fromNotion((await notionPages(client).read(page)).blocks));
const blocks = async (page: string) => (await notionPages(client).read(page)).blocks;

const NEW = `## Topics

- <span color="gray">What is on your mind, Ana?</span>

## Wins

- <span color="gray">However small.</span>

## Mood

<span color="gray">One word, or a number.</span>
`;

/** Files that stop before the nth change of the disk. */
function crashing(files: Files, nth: number): Files {
  let left = nth;
  const step = (): void => {
    if (left-- === 0) throw new Error('the program ended');
  };
  return {
    read: path => files.read(path),
    readBytes: path => files.readBytes(path),
    list: folder => files.list(folder),
    write: async (path, text) => {
      step();
      await files.write(path, text);
    },
    remove: async path => {
      step();
      await files.remove(path);
    },
  };
}

/** Ana writes what she wants to talk about. */
async function anaWrites(page: string): Promise<void> {
  const item = (await blocks(page)).find(({ type }) => type === 'bulleted_list_item')!;
  await client.write('PATCH', `/blocks/${item.id}`, { bulleted_list_item: { rich_text: words('The launch') } });
}

describe('a page of Notion that the gallery made', () => {
  test('comes to the new version of its template; what was written stays, blocks keep their ids, and a second run does nothing', async () => {
    const page = await inserted('first-page');
    await anaWrites(page);
    expect(await ok(desk, 'update', link(page))).toBe('Nothing to update in 1 page.\n');
    const before = await blocks(page);
    await improve();
    expect(await ok(desk, 'update', link(page))).toBe(
      `${link(page)}: came from check-in@1 to check-in@2\n1 of 1 page was updated.\n`,
    );
    expect(await read(page)).toBe(NEW.replace('<span color="gray">What is on your mind, Ana?</span>', 'The launch'));
    const ids = (await blocks(page)).map(({ id }) => id);
    expect(before.map(({ id }) => id).every(id => ids.includes(id))).toBe(true);
    const since = notion.requests.length;
    expect(await ok(desk, 'update', link(page))).toBe('Nothing to update in 1 page.\n');
    expect(
      notion.requests.slice(since).filter(({ method, url }) => method !== 'GET' && !url.endsWith('/query')),
    ).toEqual([]);
  });

  test('is shown with --dry-run, and counted with --check', async () => {
    const page = await inserted('first-page');
    await improve();
    const out = await ok(desk, 'update', link(page), '--dry-run');
    expect(out).toContain('+ - <span color="gray">However small.</span>\n');
    expect(await desk.rapport('update', link(page), '--check')).toMatchObject({
      exit: 1,
      out: `${link(page)}: check-in@1 → check-in@2\n1 of 1 page is behind.\n`,
    });
    expect(await read(page)).not.toContain('Wins');
    expect(Object.keys(await desk.files()).filter(path => /state\/(notion-|[0-9a-f]{8}-)/.test(path))).toEqual([]);
  });

  test('is as it was before after rapport undo, but for what was written since', async () => {
    const page = await inserted('first-page');
    const before = await read(page);
    await improve();
    await ok(desk, 'update', link(page));
    await append(client, page, [p('Written since')]);
    expect(await ok(desk, 'undo')).toMatch(/: as it was before the update \(\d+ writes in Notion\)\n$/);
    expect(await read(page)).toBe(`${before}\nWritten since\n`);
    expect((await desk.rapport('undo', link(page))).err).toContain('nothing is known of a last update');
    expect(await ok(desk, 'update', link(page))).toContain('came from check-in@1 to check-in@2');
    expect(await read(page)).toBe(`${NEW}\nWritten since\n`);
  });

  test('asks before it is called otherwise or read by more people', async () => {
    const page = await inserted('first-page');
    await improve(BETTER.replace('title: "Check-in with', 'title: "Talk with'));
    const out = await desk.rapport('update', link(page));
    expect(out).toMatchObject({ exit: 1 });
    expect(out.out).toContain('needs a yes: title: Check-in with Ana → Talk with Ana');
    await ok(desk, 'update', link(page), '--yes');
    const { title } = await notionPages(client).read(page);
    expect(title).toEqual([{ type: 'text', text: 'Talk with Ana' }]);
  });

  test('is not written to where its place is read by more than it may be', async () => {
    const page = await inserted('first-page');
    await improve();
    const config = await desk.read('.rapport/config.yaml');
    await desk.write('.rapport/config.yaml', `places:\n  ${journal}: { readers: team, confirmed: 2026-11-01 }\n`);
    const { exit, out } = await desk.rapport('update', link(page));
    expect(exit).toBe(1);
    expect(out).toContain('This page is for pair (ana, bo)');
    expect(await read(page)).not.toContain('Wins');
    await desk.write('.rapport/config.yaml', config);
    await ok(desk, 'update', link(page));
    expect(await read(page)).toBe(NEW);
  });
});

describe('a whole database', () => {
  test('is updated page by page; pages that were made otherwise are offered adopting', async () => {
    const [one, two] = [await inserted('first-page', '2026-11-13'), await inserted('second-page')];
    const own = await newPage(client, { data_source_id: journal }, 'By hand', [h(2, 'Topics'), li('Mine')]);
    await improve();
    expect(await desk.rapport('update', link(journal), '--check')).toMatchObject({ exit: 1 });
    const out = await ok(desk, 'update', link(journal));
    expect(out).toContain('2 of 2 pages were updated.\n');
    expect(out).toContain(
      `Nothing is kept here of how "By hand" came to be. To align a page with a template by its headings: rapport update ${link(own)} --adopt <template>\n`,
    );
    expect([await read(one), await read(two)]).toEqual([NEW, NEW]);
    expect(await ok(desk, 'update', link(journal), '--check')).toContain('Nothing to update in 2 pages.\n');
    await ok(desk, 'undo');
    expect(await read(two)).not.toContain('Wins');
  });
});

describe('a page that was made by hand', () => {
  test('is adopted: nothing of it is removed, and then it is updated as any other', async () => {
    const page = await newPage(client, { data_source_id: journal }, 'By hand', [
      h(2, 'Topics'),
      li('Mine'),
      p('And this'),
    ]);
    expect((await desk.rapport('update', link(page))).out).toContain(
      `${link(page)}: nothing is kept here of how it was made. To align it with the template by its headings: rapport update "${link(page)}" --adopt <template>`,
    );
    const adopt = ['update', link(page), '--adopt', 'check-in', '--set', 'report=ana'];
    expect(await desk.rapport(...adopt)).toMatchObject({ exit: 1 });
    expect(await read(page)).not.toContain('Mood');
    await ok(desk, ...adopt, '--yes');
    expect(await read(page)).toContain('- Mine\n\nAnd this\n');
    expect(await read(page)).toContain('## Mood\n\n<span color="gray">One word.</span>\n');
    await improve();
    await ok(desk, 'update', link(page));
    expect(await read(page)).toContain('## Mood\n\n<span color="gray">One word, or a number.</span>\n');
    expect((await desk.rapport(...adopt)).out).toContain('how it was made is known already');
  });
});

describe('a page of which what was kept is broken', () => {
  test('is said to be, and can be adopted anew', async () => {
    const page = await inserted('first-page');
    const file = `.rapport/private/made/${page.replaceAll('-', '')}.json`;
    await desk.write(file, JSON.stringify({ format: 1, page, origin: '{ "format": 9 }' }));
    await improve();
    const { exit, out } = await desk.rapport('update', link(page));
    expect(exit).toBe(1);
    expect(out).toContain('what was kept of it has the format 9, and this version of Rapport knows 1. To align it');
    await ok(desk, 'update', link(journal), '--adopt', 'check-in', '--set', 'report=ana', '--yes');
    expect(await read(page)).toContain('## Wins');
    expect(await ok(desk, 'update', link(page))).toBe('Nothing to update in 1 page.\n');
  });
});

describe('when Notion fails', () => {
  test('at any request: the next run goes on, nothing is there twice, and what Ana wrote stays', async () => {
    for (let nth = 1; ; nth++) {
      await improve(CHECKIN);
      const page = await inserted(`page-number-${nth}`);
      await anaWrites(page);
      await improve();
      const since = notion.requests.length;
      notion.setFaults([{ on: '*', nth, do: nth % 2 ? 'drop-after' : 'drop-before' }]);
      const { exit } = await desk.rapport('update', link(page));
      notion.setFaults([]);
      const reached = notion.requests.length - since >= nth;
      if (exit !== 0) await ok(desk, 'update', link(page));
      expect(await read(page)).toBe(NEW.replace('<span color="gray">What is on your mind, Ana?</span>', 'The launch'));
      expect(await ok(desk, 'update', link(page))).toBe('Nothing to update in 1 page.\n');
      if (!reached) break;
    }
  });

  test('at any request of an undo: the next one ends it', async () => {
    for (let nth = 1; ; nth++) {
      await improve(CHECKIN);
      const page = await inserted(`page-number-${nth}`);
      await anaWrites(page);
      const before = await read(page);
      await improve();
      await ok(desk, 'update', link(page));
      const since = notion.requests.length;
      notion.setFaults([{ on: '*', nth, do: nth % 2 ? 'drop-after' : 'drop-before' }]);
      const { exit } = await desk.rapport('undo', link(page));
      notion.setFaults([]);
      if (exit !== 0) await ok(desk, 'undo', link(page));
      expect(await read(page)).toBe(before);
      if (notion.requests.length - since < nth) break;
    }
  });

  test('and wherever the program ends: the next run goes on', async () => {
    for (let nth = 0; ; nth++) {
      await improve(CHECKIN);
      const page = await inserted(`page-number-${nth}`);
      await anaWrites(page);
      await improve();
      const app = createApp({ json: true, yes: false, folder: desk.folder, env: desk.env, out: () => {} });
      const ended = await update
        .run({ ...app, files: crashing(app.files, nth) }, { arguments: [link(page)], options: {} })
        .then(
          () => false,
          () => true,
        );
      if (ended) await ok(desk, 'update', link(page));
      expect(await read(page)).toBe(NEW.replace('<span color="gray">What is on your mind, Ana?</span>', 'The launch'));
      expect(await ok(desk, 'update', link(page))).toBe('Nothing to update in 1 page.\n');
      expect((await desk.rapport('sync')).exit).toBe(0);
      if (!ended) break;
    }
  });

  test('what somebody writes in the very middle stays', async () => {
    const page = await inserted('first-page');
    await improve();
    const writes = (): Promise<void> => anaWrites(page);
    let left = 1;
    const busy: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      // Just after the page was looked at for the first time.
      if (String(input).includes(`${page}/children`) && left-- === 1) await writes();
      return answer;
    };
    const app = createApp({ json: true, yes: false, folder: desk.folder, env: desk.env, fetch: busy, out: () => {} });
    expect(await update.run(app, { arguments: [link(page)], options: {} })).toBe(0);
    expect(await read(page)).toBe(NEW.replace('<span color="gray">What is on your mind, Ana?</span>', 'The launch'));
  });
});
