import { describe, expect, test } from 'vitest';
import type { Fault } from '../../extensions/local-notion/index.ts';
import type { Block } from '../../shared/document/block.ts';
import type { Json } from '../../shared/document/json.ts';
import { plainText } from '../../shared/document/text.ts';
import { isNotionError } from '../../shared/notion/client/notion-error.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { publishPage } from '../../shared/sync/actions/publish-page.ts';
import { syncPage } from '../../shared/sync/actions/sync-page.ts';
import { type Workspace, workspace } from './support/workspace.ts';

const FILE = 'weekly.md';
const words = (content: string): Json => [{ type: 'text', text: { content } }];
const BEFORE =
  '# Ana\n\nSay hello to everybody.\n\n- [ ] Call Bo about hiring\n- [ ] Write the plan\n- [ ] Read the report\n\nThe end of it.\n';

async function lines(space: Workspace, page: string): Promise<string[]> {
  const list = (blocks: readonly Block[], depth: number): string[] =>
    blocks.flatMap(block => [
      `${'  '.repeat(depth)}${block.type === 'to_do' ? `[${block.checked ? 'x' : ' '}] ` : ''}${plainText(block.text)}`,
      ...list(block.children ?? [], depth + 1),
    ]);
  return list(fromNotion((await space.host.pages.read(page)).blocks).blocks, 0);
}

async function idOf(space: Workspace, page: string, text: string): Promise<string> {
  const { blocks } = fromNotion((await space.host.pages.read(page)).blocks);
  return blocks.find(block => plainText(block.text).includes(text))!.id!;
}

/** A page of which much changed on both sides. */
async function begun(): Promise<{ space: Workspace; page: string }> {
  const space = await workspace();
  space.files.texts.set(FILE, BEFORE);
  const report = await publishPage(space.host, { file: FILE, parent: space.notion.root });
  if (report.kind !== 'published') throw new Error('not published');
  const page = report.page!;
  await space.other.write('PATCH', `/blocks/${await idOf(space, page, 'Write')}`, { to_do: { checked: true } });
  await space.other.write('PATCH', `/blocks/${page}/children`, {
    children: [{ paragraph: { rich_text: words('From Bo') } }],
  });
  const text = space.files.texts.get(FILE)!;
  space.files.texts.set(
    FILE,
    text
      .replace('hello', 'goodbye')
      .replace('- [ ] Read the report\n', '')
      .replace(
        'The end of it.',
        '- new\n  - nested\n    - deeper\n      - deepest\n        - bottom\n\nThe end of it all.',
      ),
  );
  space.requests();
  return { space, page };
}

const AFTER = [
  'Say goodbye to everybody.',
  '[ ] Call Bo about hiring',
  '[x] Write the plan',
  'new',
  '  nested',
  '    deeper',
  '      deepest',
  '        bottom',
  'The end of it all.',
  'From Bo',
];

/** Syncs until nothing is left to do, as somebody would who tries again. */
async function untilDone(space: Workspace): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt++) {
    try {
      const report = await syncPage(space.host, { file: FILE });
      expect(report).toMatchObject({ kind: 'synced', conflicts: [] });
      return;
    } catch (error) {
      if (!isNotionError(error)) throw error;
    }
  }
  throw new Error('it never got done');
}

async function requestsOfOneSync(): Promise<string[]> {
  const { space } = await begun();
  await syncPage(space.host, { file: FILE });
  const requests = space.requests();
  await space.close();
  return requests;
}

const faults: [string, Omit<Fault, 'on' | 'nth'>][] = [
  ['is lost on its way', { do: 'drop-before' }],
  ['is done and its answer lost', { do: 'drop-after' }],
  ['is refused by an unwell Notion', { do: 'status', status: 500 }],
  ['is done by an unwell Notion', { do: 'status-after', status: 502 }],
  ['is done and only its ids are told', { do: 'committed' }],
  ['has to wait', { do: 'status', status: 429, retryAfter: 1 }],
];

describe.each(faults)('a request of a sync %s', (_, fault) => {
  test('whichever it is, the next run finishes: nothing twice, nothing lost', async () => {
    const count = (await requestsOfOneSync()).length;
    expect(count).toBeGreaterThan(5);
    for (let nth = 1; nth <= count; nth++) {
      const { space, page } = await begun();
      space.notion.setFaults([{ on: '*', nth, ...fault }]);
      await untilDone(space);
      space.notion.setFaults([]);
      expect(await lines(space, page), `request ${nth}`).toEqual(AFTER);
      expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 0, fileChanged: false });
      await space.close();
    }
  });
});

describe('the program ends in the middle of a sync', () => {
  /** A crash: from a certain write of a file on, nothing is written any more. */
  async function crashAt(write: number): Promise<boolean> {
    const { space, page } = await begun();
    let writes = 0;
    const dying = {
      ...space.host,
      files: {
        read: (path: string) => space.files.read(path),
        readBytes: (path: string) => space.files.readBytes(path),
        list: (folder: string) => space.files.list(folder),
        write: async (path: string, text: string) => {
          if (++writes >= write) throw new Error('the program ended');
          await space.files.write(path, text);
        },
        remove: async (path: string) => {
          if (++writes >= write) throw new Error('the program ended');
          await space.files.remove(path);
        },
      },
    };
    const ended = await syncPage(dying, { file: FILE }).then(
      () => false,
      () => true,
    );
    // In between somebody writes into the file, and somebody into the page.
    space.files.texts.set(FILE, space.files.texts.get(FILE)!.replace('# Ana\n', '# Ana\n\nWritten after the crash.\n'));
    await space.other.write('PATCH', `/blocks/${await idOf(space, page, 'Call Bo')}`, { to_do: { checked: true } });
    await untilDone(space);
    const expected = ['Written after the crash.', ...AFTER.map(line => line.replace('[ ] Call', '[x] Call'))];
    expect(await lines(space, page), `write ${write}`).toEqual(expected);
    expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 0, fileChanged: false, conflicts: [] });
    await space.close();
    return ended;
  }

  test('wherever that is, the next run finishes: nothing twice, nothing lost', async () => {
    let write = 1;
    while (await crashAt(write)) write++;
    expect(write).toBeGreaterThan(6);
  });
});

describe('a publication that does not finish', () => {
  test.each(faults)('because a request %s, makes one page all the same', async (_, fault) => {
    for (let nth = 1; nth <= 10; nth++) {
      const space = await workspace({ faults: [{ on: '*', nth, ...fault }] });
      space.files.texts.set(FILE, BEFORE);
      for (let attempt = 0; attempt < 4; attempt++) {
        try {
          const report = await publishPage(space.host, { file: FILE, parent: space.notion.root });
          if (report.kind !== 'problem' || report.code === 'linked_already') break;
        } catch (error) {
          if (!isNotionError(error)) throw error;
        }
      }
      await untilDone(space);
      const pages = (await space.other.list(`/blocks/${space.notion.root}/children`)).map(block => String(block.id));
      expect(pages, `request ${nth}`).toHaveLength(1);
      expect(await lines(space, pages[0]!), `request ${nth}`).toEqual([
        'Say hello to everybody.',
        '[ ] Call Bo about hiring',
        '[ ] Write the plan',
        '[ ] Read the report',
        'The end of it.',
      ]);
      await space.close();
    }
  });
});

describe('a page with a picture and a link', () => {
  const PICTURE = Uint8Array.from([1, 2, 3]);
  const OTHER = Uint8Array.from([9]);
  const PAGE = '# Ana\n\nSee [the plan](plan.md).\n\n![A chart](chart.png)\n\n> A quote\n>\n> ![Inside](inside.png)\n';

  async function folder(faults: Fault[] = []): Promise<Workspace> {
    const space = await workspace();
    space.files.texts.set('plan.md', '# Plan\n\nSoon.\n');
    await publishPage(space.host, { file: 'plan.md', parent: space.notion.root });
    space.files.texts.set(FILE, PAGE);
    for (const path of ['chart.png', 'inside.png']) space.files.bytes.set(path, PICTURE);
    space.notion.setFaults(faults);
    return space;
  }

  /** Publishes, changes a picture and its words, and syncs, each until it is done. */
  async function throughAll(space: Workspace, host = space.host): Promise<void> {
    const attempts = async (run: () => Promise<unknown>): Promise<void> => {
      for (let attempt = 0; attempt < 6; attempt++) {
        const failed = await run().then(
          () => false,
          error => {
            if (!isNotionError(error)) throw error;
            return true;
          },
        );
        if (!failed) return;
      }
    };
    await attempts(() => publishPage(host, { file: FILE, parent: space.notion.root }));
    space.files.bytes.set('chart.png', OTHER);
    space.files.texts.set(
      FILE,
      space.files.texts.get(FILE)!.replace('A chart', 'The chart').replace('See [', 'Do see ['),
    );
    await attempts(() => syncPage(host, { file: FILE }));
  }

  async function expectWhole(space: Workspace, when: string): Promise<void> {
    space.notion.setFaults([]);
    await untilDone(space);
    const children = await space.other.list(`/blocks/${space.notion.root}/children`);
    const titles = children.map(({ child_page: page }) => (page as { title: string }).title);
    expect(titles, when).toEqual(['Plan', 'Ana']);
    const { blocks } = await space.host.pages.read(String(children[1]!.id));
    const [words, chart, quote] = fromNotion(blocks).blocks;
    expect(blocks, when).toHaveLength(3);
    expect(words!.text, when).toMatchObject([{ text: 'Do see ' }, { text: 'the plan', link: expect.any(String) }, {}]);
    expect(plainText((chart as { caption?: [] }).caption), when).toBe('The chart');
    expect(quote!.children, when).toMatchObject([{ type: 'image', kind: 'file' }]);
    const address = (blocks[1]!.image as { file: { url: string } }).file.url;
    expect(new Uint8Array(await (await fetch(address)).arrayBuffer()), when).toEqual(OTHER);
    expect(space.files.texts.get(FILE), when).toContain(
      PAGE.slice(PAGE.indexOf('![A')).replace('A chart', 'The chart'),
    );
    expect(await syncPage(space.host, { file: FILE }), when).toMatchObject({ writes: 0, fileChanged: false });
  }

  test('has as many requests as are tried below', async () => {
    const space = await folder();
    await throughAll(space);
    const sent = space.requests().filter(request => request.includes('file_uploads'));
    expect(sent).toHaveLength(6);
    await expectWhole(space, 'without a fault');
    await space.close();
  });

  test.each(faults)('is whole in the end, though a request %s', async (_, fault) => {
    for (let nth = 1; nth <= 24; nth++) {
      const space = await folder([{ on: '*', nth, ...fault }]);
      await throughAll(space);
      await expectWhole(space, `request ${nth}`);
      await space.close();
    }
  });

  test('is whole in the end, wherever the program ends', async () => {
    for (let write = 1, ended = true; ended; write++) {
      const space = await folder();
      let writes = 0;
      const files = {
        read: (path: string) => space.files.read(path),
        readBytes: (path: string) => space.files.readBytes(path),
        list: (folder: string) => space.files.list(folder),
        write: async (path: string, text: string) => {
          if (++writes >= write) throw new Error('the program ended');
          await space.files.write(path, text);
        },
        remove: async (path: string) => {
          if (++writes >= write) throw new Error('the program ended');
          await space.files.remove(path);
        },
      };
      ended = await throughAll(space, { ...space.host, files }).then(
        () => false,
        () => true,
      );
      await throughAll(space);
      await expectWhole(space, `write ${write}`);
      await space.close();
    }
  });
});
