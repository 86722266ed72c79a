import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Tree } from '../../extensions/local-notion/index.ts';
import type { Block } from '../../shared/document/block.ts';
import { walk } from '../../shared/document/walk.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { rewrite } from '../../shared/markdown/rewrite.ts';
import { publishPage } from '../../shared/sync/actions/publish-page.ts';
import { pullPage } from '../../shared/sync/actions/pull-page.ts';
import { syncPage } from '../../shared/sync/actions/sync-page.ts';
import { hasNotionData, recordedTrees } from '../notion/support/notion-data.ts';
import { isWrite, type Workspace, workspace } from './support/workspace.ts';

let space: Workspace;
beforeEach(async () => {
  space = await workspace();
});
afterEach(() => space.close());

/** The text with one word of one block replaced, or `undefined` where no block has a word. */
function withOneWord(text: string): string | undefined {
  const document = readMarkdown(text);
  const found = [...walk(document.blocks)].find(
    block => block.type !== 'heading' && block.text?.some(run => run.type === 'text' && /\p{L}{3}/u.test(run.text)),
  );
  if (!found) return undefined;
  const edit = (block: Block): Block => {
    const children = block.children && { children: block.children.map(edit) };
    if (block !== found) return { ...block, ...children } as Block;
    const at = block.text!.findIndex(run => run.type === 'text' && /\p{L}{3}/u.test(run.text));
    const runs = block.text!.map((run, i) =>
      i === at && run.type === 'text' ? { ...run, text: run.text.replace(/\p{L}{3,}/u, 'edited') } : run,
    );
    return { ...block, text: runs, ...children } as Block;
  };
  return rewrite(text, document, { ...document, blocks: document.blocks.map(edit) });
}

describe.skipIf(!hasNotionData)(
  'recorded pages in Local Notion (skipped where ../shared/notion-data is absent)',
  () => {
    test.each(recordedTrees())('%s: pulled, synced without a write, one word edited with one', async (name, tree) => {
      const [page] = space.notion.importTrees([{ tree } as unknown as Tree]);
      const file = 'page.md';
      expect(await pullPage(space.host, { page: page!, file })).toMatchObject({ kind: 'pulled' });
      space.requests();
      expect(await syncPage(space.host, { file }), name).toMatchObject({
        kind: 'synced',
        writes: 0,
        fileChanged: false,
        conflicts: [],
      });
      expect(space.requests().filter(isWrite)).toEqual([]);
      const text = withOneWord(space.files.texts.get(file)!);
      if (text === undefined) return;
      space.files.texts.set(file, text);
      space.files.texts.set('.rapport/config.yaml', `places:\n  ${page}: { readers: team, confirmed: 2026-11-21 }\n`);
      const report = await syncPage(space.host, { file });
      expect(report, name).toMatchObject({ kind: 'synced', writes: 1, outgoing: [{ kind: 'update' }], refused: [] });
      expect(await syncPage(space.host, { file })).toMatchObject({ writes: 0, fileChanged: false, conflicts: [] });
    });
  },
);

test.each(['README.md', 'docs/decisions.md', 'CONTRIBUTING.md'])(
  '%s is published and synced back byte for byte',
  async name => {
    const text = readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
    space.files.texts.set(name, text);
    const report = await publishPage(space.host, { file: name, parent: space.notion.root });
    expect(report).toMatchObject({ kind: 'published' });
    const linked = space.files.texts.get(name)!;
    expect(linked.endsWith(text)).toBe(true);
    expect(await syncPage(space.host, { file: name })).toMatchObject({
      writes: 0,
      fileChanged: false,
      conflicts: [],
      incoming: [],
    });
    expect(space.files.texts.get(name)).toBe(linked);
  },
);

test('one word in a page of 2,000 blocks, 200 of them parents, is one write', async () => {
  const items = Array.from(
    { length: 200 },
    (_, i) => `- Item ${i}\n${Array.from({ length: 9 }, (_, k) => `  - Point ${k} of ${i}\n`).join('')}`,
  );
  space.files.texts.set('big.md', items.join(''));
  await publishPage(space.host, { file: 'big.md', parent: space.notion.root });
  await syncPage(space.host, { file: 'big.md' });
  space.requests();
  space.files.texts.set('big.md', space.files.texts.get('big.md')!.replace('Point 4 of 100\n', 'Thing 4 of 100\n'));
  expect(await syncPage(space.host, { file: 'big.md' })).toMatchObject({ writes: 1 });
  expect(space.requests().filter(isWrite)).toHaveLength(1);
});

test('twenty blocks at the top of a page are one write', async () => {
  space.files.texts.set('page.md', Array.from({ length: 100 }, (_, i) => `Paragraph ${i}\n`).join('\n'));
  await publishPage(space.host, { file: 'page.md', parent: space.notion.root });
  space.requests();
  const added = Array.from({ length: 20 }, (_, i) => `New ${i}\n`).join('\n');
  space.files.texts.set(
    'page.md',
    space.files.texts.get('page.md')!.replace('Paragraph 0\n', `${added}\nParagraph 0\n`),
  );
  expect(await syncPage(space.host, { file: 'page.md' })).toMatchObject({
    writes: 1,
    outgoing: [{ kind: 'append', after: 'start' }],
  });
});
