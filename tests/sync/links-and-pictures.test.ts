import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../shared/document/json.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { publishPage } from '../../shared/sync/actions/publish-page.ts';
import { pullPage } from '../../shared/sync/actions/pull-page.ts';
import { syncPage } from '../../shared/sync/actions/sync-page.ts';
import { undoLast } from '../../shared/sync/actions/undo-last.ts';
import { isWrite, type Workspace, workspace } from './support/workspace.ts';

// Promises 1, 3 and 4 for what leads out of a page: links to other pages of the folder, and pictures beside it.

const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const OTHER = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 9, 9]);

let space: Workspace;
beforeEach(async () => {
  space = await workspace();
});
afterEach(() => space.close());

const write = (path: string, text: string): unknown => space.files.texts.set(path, text);
const read = (path: string): string => space.files.texts.get(path)!;
const edit = (path: string, before: string, after: string): void => {
  expect(read(path)).toContain(before);
  write(path, read(path).replace(before, after));
};

async function publish(file: string): Promise<string> {
  const report = await publishPage(space.host, { file, parent: space.notion.root });
  if (report.kind !== 'published') throw new Error(JSON.stringify(report));
  return report.page!;
}

const sync = (file: string) => syncPage(space.host, { file });

/** Nothing is left to do, on either side. */
async function isQuiet(...files: string[]): Promise<void> {
  for (const file of files) {
    const text = read(file);
    space.requests();
    expect(await sync(file)).toMatchObject({
      kind: 'synced',
      writes: 0,
      fileChanged: false,
      conflicts: [],
      refused: [],
    });
    expect(space.requests().filter(isWrite)).toEqual([]);
    expect(read(file)).toBe(text);
  }
}

/** The blocks of a page as Notion has them. */
const blocks = async (page: string) => fromNotion((await space.host.pages.read(page)).blocks).blocks;
const links = async (page: string): Promise<unknown[]> =>
  (await blocks(page)).flatMap(block => (block.text ?? []).flatMap(run => (run.link === undefined ? [] : [run.link])));
const address = (page: string): string => `https://www.notion.so/${page.replaceAll('-', '')}`;
const words = (content: string, url?: string): Json => ({
  type: 'text',
  text: { content, ...(url && { link: { url } }) },
});

describe('a link to a page of the folder', () => {
  beforeEach(() => {
    write('plan.md', '# Plan\n\nFor [Ana](one-on-ones/Ana%20Lopes.md#goals), soon.\n');
    write('one-on-ones/Ana Lopes.md', '# Ana\n\nSee [the plan](./../plan.md "Ours") and [that](../plan.md).\n');
  });

  test('becomes a link in Notion once that page is published, and the file keeps its path', async () => {
    const plan = await publish('plan.md');
    expect(await links(plan)).toEqual([]);
    const ana = await publish('one-on-ones/Ana Lopes.md');
    expect(await links(ana)).toEqual([address(plan), address(plan)]);
    await isQuiet('one-on-ones/Ana Lopes.md');
    expect(await sync('plan.md')).toMatchObject({ writes: 1, fileChanged: false });
    expect(await links(plan)).toEqual([address(ana)]);
    await isQuiet('plan.md', 'one-on-ones/Ana Lopes.md');
  });

  test('comes home as the path, whatever form Notion gives its address', async () => {
    const plan = await publish('plan.md');
    const ana = await publish('one-on-ones/Ana Lopes.md');
    const id = plan.replaceAll('-', '');
    const forms = [`/${id}`, `https://app.notion.com/p/Plan-${id}?pvs=4`, `https://www.notion.so/acme/${id}`];
    const [block] = await blocks(ana);
    for (const form of forms) {
      const rich_text = [words('See '), words('the plan', form), words(' and '), words('that', form), words('.')];
      await space.other.write('PATCH', `/blocks/${block!.id}`, { paragraph: { rich_text } });
      await isQuiet('one-on-ones/Ana Lopes.md');
    }
    // Words that somebody links in Notion are linked here as the file does it already.
    await space.other.write('PATCH', `/blocks/${ana}/children`, {
      children: [{ paragraph: { rich_text: [words('And '), words('again', forms[1])] } }],
    });
    await sync('one-on-ones/Ana Lopes.md');
    expect(read('one-on-ones/Ana Lopes.md')).toMatch(
      /\n\nSee \[the plan\]\(\.\/\.\.\/plan\.md "Ours"\) and \[that\]\(\.\.\/plan\.md\)\.\n\nAnd \[again\]\(\.\/\.\.\/plan\.md\)\n$/,
    );
    await isQuiet('one-on-ones/Ana Lopes.md');
  });

  test('that somebody makes in Notion becomes the plain path, and the words beside it can change on both sides', async () => {
    write('b/notes.md', '# Notes\n\nSee there for more.\n');
    const plan = await publish('plan.md');
    const notes = await publish('b/notes.md');
    const [block] = await blocks(notes);
    const rich_text = [words('See '), words('there', address(plan)), words(' for more, please.')];
    await space.other.write('PATCH', `/blocks/${block!.id}`, { paragraph: { rich_text } });
    edit('b/notes.md', 'See there', 'Do see there');
    expect(await sync('b/notes.md')).toMatchObject({ writes: 1, conflicts: [] });
    expect(read('b/notes.md')).toContain('\nDo see [there](../plan.md) for more, please.\n');
    await isQuiet('b/notes.md');
    edit('b/notes.md', '[there](../plan.md)', 'there');
    await sync('b/notes.md');
    expect(await links(notes)).toEqual([]);
    await isQuiet('b/notes.md');
  });

  test('stays an address where the file says so, and one to a block of a page is not shortened', async () => {
    const plan = await publish('plan.md');
    const id = plan.replaceAll('-', '');
    const text = `# A\n\n[Plan](https://app.notion.com/p/Plan-${id}) and [there](${address(plan)}#${id}).\n`;
    write('a.md', text);
    await publish('a.md');
    await isQuiet('a.md');
    expect(read('a.md')).toContain(text.slice(3));
  });

  test('outlives the renaming of its file, and of the file that it stands in', async () => {
    const plan = await publish('plan.md');
    const ana = await publish('one-on-ones/Ana Lopes.md');
    write('strategy.md', read('plan.md'));
    space.files.texts.delete('plan.md');
    await isQuiet('one-on-ones/Ana Lopes.md');
    expect(await links(ana)).toEqual([address(plan), address(plan)]);
    await sync('strategy.md');
    write(
      'Ana.md',
      read('one-on-ones/Ana Lopes.md').replace('./../plan.md', 'strategy.md').replace('../plan.md', 'strategy.md'),
    );
    space.files.texts.delete('one-on-ones/Ana Lopes.md');
    await isQuiet('Ana.md', 'strategy.md');
    expect(await links(ana)).toEqual([address(plan), address(plan)]);
  });

  test('to a file that is private is not looked into', async () => {
    write('.rapport/private/notes.md', `---\nrapport: { page: ${space.notion.root} }\n---\n`);
    write('a.md', '# A\n\n[Notes](.rapport/private/notes.md), [up](../../x.md), [none](gone.md).\n');
    expect(await links(await publish('a.md'))).toEqual([]);
    await isQuiet('a.md');
    expect(space.notion.requests.filter(({ body }) => /private|gone|x\.md/.test(body))).toEqual([]);
  });
});

describe('a picture beside a page', () => {
  const PAGE = '# Chart\n\nBefore.\n\n![The *chart*](img/my%20chart.png "Ours")\n\nAfter.\n';
  beforeEach(() => {
    write('chart.md', PAGE);
    space.files.bytes.set('img/my chart.png', PICTURE);
  });

  async function publishOther(): Promise<string> {
    space.files.bytes.set('other.png', OTHER);
    write('other.md', '# Other\n\n![](other.png)\n');
    return publish('other.md');
  }

  /** The bytes of the pictures that a page shows. */
  const shown = async (page: string): Promise<(number[] | string)[]> => {
    const list: (number[] | string)[] = [];
    for (const block of (await space.host.pages.read(page)).blocks) {
      if (block.type !== 'image') continue;
      const { file, external } = block.image as { file?: { url: string }; external?: { url: string } };
      if (file) list.push([...new Uint8Array(await (await fetch(file.url)).arrayBuffer())]);
      else list.push(external!.url);
    }
    return list;
  };
  const uploads = (): number => space.requests().filter(request => request === 'POST /file_uploads').length;

  test('is uploaded once, shown in Notion, and stays the same path in the file', async () => {
    const page = await publish('chart.md');
    expect(await shown(page)).toEqual([[...PICTURE]]);
    expect(read('chart.md')).toContain(PAGE.slice(PAGE.indexOf('Before')));
    expect(uploads()).toBe(1);
    await isQuiet('chart.md');
    await space.files.remove('.rapport/state/nothing');
    expect(await pullPage(space.host, { file: 'chart.md' })).toMatchObject({ fileChanged: false });
  });

  test('is uploaded anew when it was changed here, into the same block', async () => {
    const page = await publish('chart.md');
    const [, before] = await blocks(page);
    space.files.bytes.set('img/my chart.png', OTHER);
    expect(await syncPage(space.host, { file: 'chart.md', dryRun: true })).toMatchObject({
      outgoing: [{ kind: 'update', id: before!.id }],
    });
    await sync('chart.md');
    expect(await shown(page)).toEqual([[...OTHER]]);
    expect((await blocks(page))[1]!.id).toBe(before!.id);
    await isQuiet('chart.md');
  });

  test('has words below it that merge, and is another one when the file names another', async () => {
    const page = await publish('chart.md');
    const [, block] = await blocks(page);
    await space.other.write('PATCH', `/blocks/${block!.id}`, { image: { caption: [words('The new chart')] } });
    await sync('chart.md');
    expect(read('chart.md')).toContain('![The new chart](img/my%20chart.png "Ours")');
    space.files.bytes.set('b.png', OTHER);
    edit('chart.md', 'img/my%20chart.png', './b.png');
    await sync('chart.md');
    expect(await shown(page)).toEqual([[...OTHER]]);
    await isQuiet('chart.md');
  });

  test('that is replaced in Notion comes home as Notion’s, and the old file stays', async () => {
    const page = await publish('chart.md');
    const [, block] = await blocks(page);
    await space.other.write('PATCH', `/blocks/${block!.id}`, { image: { external: { url: 'https://x.y/z.png' } } });
    await sync('chart.md');
    expect(read('chart.md')).toContain('(https://x.y/z.png "Ours")');
    expect(space.files.bytes.get('img/my chart.png')).toBe(PICTURE);
    await isQuiet('chart.md');
    expect(await shown(page)).toEqual(['https://x.y/z.png']);
  });

  test('is moved, and moves with what it stands in', async () => {
    const page = await publish('chart.md');
    edit(
      'chart.md',
      'Before.\n\n![The *chart*](img/my%20chart.png "Ours")\n\nAfter.\n',
      'After.\n\n> Quote\n>\n> ![The *chart*](img/my%20chart.png)\n',
    );
    expect(await sync('chart.md')).toMatchObject({ refused: [] });
    expect((await blocks(page)).map(({ type }) => type)).toEqual(['paragraph', 'quote']);
    await isQuiet('chart.md');
  });

  test('that is missing, too large, no picture or outside stays here and hinders nothing else', async () => {
    space.files.bytes.set('large.png', new Uint8Array(6 * 1024 * 1024).fill(7));
    space.files.bytes.set('tool.exe', PICTURE);
    space.files.bytes.set('.rapport/private/me.png', PICTURE);
    const text =
      '# A\n\nOne\n\n![](gone.png)\n\n![](large.png)\n\n![](tool.exe)\n\n![](.rapport/private/me.png)\n\nTwo\n';
    write('a.md', text);
    const report = await publishPage(space.host, { file: 'a.md', parent: space.notion.root });
    if (report.kind !== 'published') throw new Error('not published');
    expect(report.fidelity.flatMap(({ reason }) => reason ?? [])).toEqual([
      'a.md:5: gone.png stays here: there is no such file in this folder.',
      'a.md:7: large.png stays here: it has 6.0 MiB, and the workspace takes 5.0 MiB. Make it smaller, or put it on the web and show its address.',
      'a.md:9: tool.exe stays here: Notion takes no files such as tool.exe. Save it as another kind of file.',
      'a.md:11: .rapport/private/me.png stays here: it does not lie among the pages of this folder. Put a copy beside the page to send it.',
    ]);
    expect((await blocks(report.page!)).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(read('a.md')).toContain(text.slice(4));
    await isQuiet('a.md');
    expect(space.notion.requests.filter(({ body }) => /gone|large|tool|private/.test(body))).toEqual([]);
    space.files.bytes.set('gone.png', PICTURE);
    await sync('a.md');
    expect(await shown(report.page!)).toEqual([[...PICTURE]]);
    await isQuiet('a.md');
  });

  test('that goes missing later leaves Notion with what it has', async () => {
    const page = await publish('chart.md');
    space.files.bytes.clear();
    await isQuiet('chart.md');
    edit('chart.md', 'img/my%20chart.png', 'img/other.png');
    edit('chart.md', 'After.', 'After all.');
    expect(await sync('chart.md')).toMatchObject({ writes: 1 });
    expect(await shown(page)).toEqual([[...PICTURE]]);
    await isQuiet('chart.md');
  });

  test('is known again in a fresh clone, and one that differs there is a conflict and not lost', async () => {
    write('two.md', '# Two\n\n![](a.png)\n\nBetween.\n\n![](b.png)\n');
    space.files.bytes.set('a.png', PICTURE);
    space.files.bytes.set('b.png', PICTURE);
    const page = await publish('two.md');
    for (const path of await space.files.list('.rapport/state')) await space.files.remove(path);
    space.files.bytes.set('b.png', OTHER);
    space.requests();
    const report = await sync('two.md');
    expect(report).toMatchObject({ writes: 0, conflicts: [{ field: 'url' }], fileChanged: false });
    expect(await shown(page)).toEqual([[...PICTURE], [...PICTURE]]);
    expect(uploads()).toBe(0);
    space.files.bytes.set('b.png', PICTURE);
    await sync('two.md');
    await isQuiet('two.md');
  });

  test('is known by its name where its bytes can’t be had, as in a browser', async () => {
    const page = await publish('chart.md');
    for (const path of await space.files.list('.rapport/state')) await space.files.remove(path);
    space.requests();
    const pages = { ...space.host.pages, download: async () => undefined };
    expect(await syncPage({ ...space.host, pages }, { file: 'chart.md' })).toMatchObject({ writes: 0, conflicts: [] });
    expect(uploads()).toBe(0);
    expect(await shown(page)).toEqual([[...PICTURE]]);
    await isQuiet('chart.md');
  });

  test('that both sides replaced is a conflict, and neither is lost', async () => {
    const page = await publish('chart.md');
    const [, block] = await blocks(page);
    await space.other.write('PATCH', `/blocks/${block!.id}`, { image: { external: { url: 'https://x.y/z.png' } } });
    space.files.bytes.set('img/my chart.png', OTHER);
    space.requests();
    const report = await sync('chart.md');
    expect(report).toMatchObject({ conflicts: [{ local: 'img/my%20chart.png', remote: 'https://x.y/z.png' }] });
    expect(await shown(page)).toEqual(['https://x.y/z.png']);
    expect(read('chart.md')).toContain('(img/my%20chart.png "Ours")');
    expect(uploads()).toBe(0);
    edit('chart.md', 'img/my%20chart.png', 'https://x.y/z.png');
    await isQuiet('chart.md');
  });

  test('that becomes one of the web here and another of Notion’s there is a conflict, too', async () => {
    const [page, other] = [await publish('chart.md'), await publishOther()];
    const [, block] = await blocks(page);
    const [picture] = (await space.host.pages.read(other)).blocks;
    const { url } = (picture!.image as { file: { url: string } }).file;
    await space.other.write('PATCH', `/blocks/${block!.id}`, { image: { file: { url } } });
    edit('chart.md', 'img/my%20chart.png', 'https://x.y/z.png');
    expect(await sync('chart.md')).toMatchObject({ conflicts: [{ field: 'url' }], writes: 0 });
    expect(await shown(page)).toEqual([[...OTHER]]);
    expect(read('chart.md')).toContain('(https://x.y/z.png "Ours")');
  });

  test('is shown twice, and one of the two is taken away', async () => {
    write('twice.md', '# Twice\n\n![one](img/my%20chart.png)\n\n![two](./img/my%20chart.png)\n');
    const page = await publish('twice.md');
    expect(uploads()).toBe(1);
    await isQuiet('twice.md');
    edit('twice.md', '![one](img/my%20chart.png)\n\n', '');
    await sync('twice.md');
    expect(await shown(page)).toEqual([[...PICTURE]]);
    await isQuiet('twice.md');
  });

  test('comes back by an undo, as far as it is still here', async () => {
    const page = await publish('chart.md');
    const text = read('chart.md');
    edit('chart.md', '\n![The *chart*](img/my%20chart.png "Ours")\n', '');
    await sync('chart.md');
    expect(await shown(page)).toEqual([]);
    await undoLast(space.host, 'chart.md');
    expect(await shown(page)).toEqual([[...PICTURE]]);
    write('chart.md', text);
    await isQuiet('chart.md');
    space.files.bytes.set('img/my chart.png', OTHER);
    await sync('chart.md');
    space.files.bytes.set('img/my chart.png', PICTURE);
    await undoLast(space.host, 'chart.md');
    expect(await shown(page)).toEqual([[...PICTURE]]);
    await isQuiet('chart.md');
  });

  test('in another file keeps its path when the page is pulled there', async () => {
    const page = await publish('chart.md');
    await pullPage(space.host, { file: 'copies/chart.md', page });
    expect(read('copies/chart.md')).toContain('![The chart](../img/my%20chart.png)');
  });

  test.each([
    ['<video source="film.mp4">A film</video>', 'film.mp4', 'video'],
    ['<audio source="talk.mp3" />', 'talk.mp3', 'audio'],
    ['<pdf source="docs/paper.pdf" />', 'docs/paper.pdf', 'pdf'],
    ['<file source="docs/all.zip" name="Everything" />', 'docs/all.zip', 'file'],
    ['<file source="docs/all.zip" />', 'docs/all.zip', 'file'],
  ])('%s goes the same way', async (tag, path, type) => {
    space.files.bytes.set(path, PICTURE);
    write('a.md', `# A\n\n${tag}\n`);
    const page = await publish('a.md');
    expect(await blocks(page)).toMatchObject([{ type, kind: 'file' }]);
    await isQuiet('a.md');
    expect(read('a.md')).toContain(tag);
  });
});
