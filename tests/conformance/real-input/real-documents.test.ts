import { afterAll, describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { equalDocuments } from '../../../shared/document/equal.ts';
import { walk } from '../../../shared/document/walk.ts';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { toNotion } from '../../../shared/notion/to-notion.ts';
import { notionView } from '../../../shared/notion/view.ts';
import { asReturned } from '../../notion/support/as-returned.ts';
import { madeByRequest } from '../../notion/support/comparable.ts';
import { connectedDesk } from './connected-desk.ts';
import { hasRealDocuments, realDocuments } from './real-documents.ts';
import { damageTo } from './same-file.ts';
import { Tally } from './tally.ts';

const tally = new Tally('34 real documents of other people');

describe.skipIf(!hasRealDocuments)('real Markdown (skipped where ../shared/markdown is absent)', () => {
  afterAll(() => tally.print());

  test('all 34 documents are there', () => expect(realDocuments()).toHaveLength(34));

  test.each(realDocuments())('%s', async (name, text) => {
    const document = readMarkdown(text);
    const printed = printMarkdown(document);
    const reads = equalDocuments(readMarkdown(printed), document);
    expect.soft(tally.note('read, printed, read: equal', reads, name)).toBe(true);
    const again = printMarkdown(readMarkdown(printed)) === printed;
    expect.soft(tally.note('printed again: the same bytes', again, name)).toBe(true);

    const there = fromNotion(asReturned(toNotion(document)));
    const [view, made] = [notionView(document), madeByRequest(document)];
    tally.note('to Notion and back: as notionView says', equalDocuments(there, view), `${name}: ${pictures(document)}`);
    const same = equalDocuments(there, made);
    expect.soft(tally.note('  and what is missing are pictures beside the file', same, name)).toBe(true);

    const { desk, notion, writes, close } = await connectedDesk({ [name]: text });
    try {
      expect.soft(await desk.rapport('publish', name, '--parent', notion.root)).toMatchObject({ exit: 0, err: '' });
      const published = await desk.read(name);
      writes();
      expect.soft(await desk.rapport('sync', name)).toMatchObject({ exit: 0, err: '' });
      expect.soft(writes()).toEqual([]);
      const damage = damageTo(text, await desk.read(name)) ?? damageTo(text, published);
      expect.soft(damage).toBeUndefined();
      tally.note('published, synced: every byte as before', damage === undefined, `${name}: ${damage}`);

      const page = /\bpage: ([0-9a-f-]{36})/.exec(published)![1]!;
      expect.soft(await desk.rapport('pull', page, 'copy.md')).toMatchObject({ exit: 0, err: '' });
      const pulled = belowTitle(madeByRequest(readMarkdown(await desk.read('copy.md'))));
      const copied = equalDocuments(pulled, belowTitle(made));
      expect.soft(tally.note('pulled into a new file: what Notion was given', copied, name)).toBe(true);
    } finally {
      await close();
    }
  });
});

/** Pictures whose address is a path on somebody's disk: Notion can't fetch them, and they stay in the file. */
function pictures({ blocks }: Document): string {
  const paths = [...walk(blocks)].flatMap(block =>
    block.type === 'image' && !/^https?:/.test(block.url) ? [block.url] : [],
  );
  return `${paths.length} pictures beside the file, ${paths[0]} the first`;
}

/** The heading that names a page is not among its blocks in Notion, and a page without one is named after its file. */
function belowTitle({ blocks }: Document): Document {
  const [first, ...rest] = blocks;
  return { blocks: first?.type === 'heading' && first.level === 1 ? rest : blocks };
}
