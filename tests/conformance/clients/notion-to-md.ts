import { Client } from '@notionhq/client';
import { NotionToMarkdown } from 'notion-to-md';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../../extensions/local-notion/json.ts';
import type { NotionBlock } from '../../../shared/notion/from-notion.ts';
import { toNotion } from '../../../shared/notion/to-notion.ts';
import { casesOf, foldersOf, readCase, TEMPLATES } from '../../blocks/support/golden-cases.ts';
import { asReturned } from '../../notion/support/as-returned.ts';
import { hasNotionData, recordedBlocks, recordedTrees } from '../../notion/support/notion-data.ts';
import { type CheckedNotion, startCheckedNotion } from './checked-notion.ts';
import type { Evidence } from './evidence.ts';

const CLIENT = 'notion-to-md 3.1';

type Page = readonly [name: string, tree: readonly NotionBlock[]];

/** The golden cases of each block type, as the API would return them. */
const goldenPages = (): Page[] =>
  foldersOf('blocks')
    .filter(folder => !TEMPLATES.has(`blocks/${folder}`))
    .map(folder => {
      const requests = casesOf(`blocks/${folder}`).flatMap(one => toNotion(readCase(`blocks/${folder}`, one)));
      return [folder, asReturned(requests).map(withCaption)];
    });

/** A file without a caption is returned with an empty one. */
const withCaption = ({ children, type = '', ...block }: NotionBlock): NotionBlock => ({
  ...block,
  type,
  [type]: { caption: [], ...(block[type] as object) },
  ...(children && { children: children.map(withCaption) }),
});

const recordedPages = (): Page[] => [
  ...recordedTrees(),
  ...recordedBlocks().map(([type, block]): Page => [`a recorded ${type}`, [block]]),
];

/** Pages that mention what the plain tree has another name for: a person or page not recorded with it, a date made here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '0006__ultimate-notion_ultimate-notion__test_embed_blocks.json': '@Anonymous',
  '0051__ultimate-notion_ultimate-notion__test_local_remote_mention_block_cmp.json': '[Untitled]',
  '0071__ultimate-notion_ultimate-notion__test_local_remote_mention_block_cmp.json': '[Untitled]',
  'a recorded paragraph': '@Anonymous',
  table: '2026-11-27',
};

/** Notion to Markdown by a client of others: the same through Local Notion as from the tree that was loaded into it. */
export const notionToMd = (evidence: Evidence): void => {
  describe('notion-to-md', () => {
    let checked: CheckedNotion;
    const pages = goldenPages();
    const golden = pages.map(([name]) => name);
    const recorded = recordedPages();
    beforeAll(async () => {
      checked = await startCheckedNotion();
    });
    afterAll(async () => {
      evidence.see(checked.exchanges);
      evidence.drive(
        CLIENT,
        `the golden cases of ${pages.length} block types`,
        'the same Markdown as from the plain tree',
      );
      if (hasNotionData)
        evidence.drive(
          CLIENT,
          `${recordedTrees().length} recorded pages, and a recorded block of each type`,
          `the same, but for the names of mentioned people and pages that were not recorded`,
        );
      for (const { method, path } of checked.exchanges) evidence.touch('notion-to-md', method, path);
      await checked.close();
    });

    const compared = async ([name, tree]: Page): Promise<void> => {
      const before = checked.lacks.length;
      const [page = ''] = checked.notion.importTrees([{ title: name, tree: tree as readonly Json[] }]);
      const client = new Client({ auth: checked.notion.token, baseUrl: checked.url, notionVersion: '2026-03-11' });
      const there = await markdownOf(client, page);
      const plain = await markdownOf(offline(tree), TOP);
      // Golden cases have odd ones, a sound without an address, say, which no API would answer with.
      if (!golden.includes(name)) expect(checked.lacks.slice(before)).toEqual([]);
      const elsewhere = ELSEWHERE[name];
      if (elsewhere === undefined) expect(there).toBe(plain);
      else expect(there).toContain(elsewhere);
    };

    test.each(pages)('the golden cases of %s', async (...page) => compared(page));

    test.skipIf(!hasNotionData).each(recorded)('%s (skipped where ../shared/notion-data is absent)', async (...page) =>
      compared(page),
    );
  });
};

const markdownOf = async (notionClient: object, page: string): Promise<string> => {
  const converter = new NotionToMarkdown({ notionClient: notionClient as Client });
  return converter.toMarkdownString(await converter.pageToMarkdown(page)).parent ?? '';
};

const TOP = 'top';

/** A client that answers from a tree, without any server. */
const offline = (tree: readonly NotionBlock[]): object => {
  const inside = new Map<string, object[]>();
  const keep = (id: string, blocks: readonly NotionBlock[]): void => {
    const listed = blocks.map(({ children = [], ...block }, index) => {
      const own = typeof block.id === 'string' ? block.id : `${id}-${index}`;
      if (children.length > 0) keep(own, children);
      return { ...structuredClone(block), id: own, has_children: children.length > 0 };
    });
    inside.set(id, listed);
  };
  keep(TOP, tree);
  const list = async ({ block_id }: { block_id: string }) => ({
    results: inside.get(block_id) ?? [],
    next_cursor: null,
  });
  return { blocks: { children: { list } } };
};
