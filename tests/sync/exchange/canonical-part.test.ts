import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/document/block.ts';
import type { Document } from '../../../shared/document/document.ts';
import { mapBlocks } from '../../../shared/document/walk.ts';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { findNearlyPrivate } from '../../../shared/notion/share/nearly-private.ts';
import { toShared } from '../../../shared/notion/share/shared.ts';
import { toNotion } from '../../../shared/notion/to-notion.ts';
import { publishPage } from '../../../shared/sync/actions/publish-page.ts';
import { isMedia } from '../../../shared/sync/addresses/picture.ts';
import { canonicalPart } from '../../../shared/sync/exchange/canonical-part.ts';
import { fingerprintOf } from '../../../shared/sync/exchange/commitment.ts';
import { findMarks, markBlock, saltBlock } from '../../../shared/sync/exchange/mark.ts';
import { asReturned } from '../../notion/support/as-returned.ts';
import { notionDocument } from '../../support/arbitrary-document.ts';
import { PATIENCE, propertyRuns } from '../../support/property-runs.ts';
import { workspace } from '../support/workspace.ts';

const canonical = (markdown: string): string => canonicalPart(readMarkdown(markdown).blocks);

describe('two parts that say the same have one form', () => {
  test.each([
    ['other signs for the same marks', '- **a** b', '* __a__ b'],
    ['loose and tight lists', '- a\n- b', '- a\n\n- b'],
    ['names of languages', '```ts\nlet a\n```', '```typescript\nlet a\n```'],
    ['headings that Notion has not', '##### a', '#### a'],
    ['titles of links', '[a](https://x.y "t")', '[a](https://x.y)'],
    ['the address of a site, with and without its last stroke', '[a](https://x.y)', '[a](https://x.y/)'],
    [
      'a page of ours, by its path and by its address',
      '[a](plan.md)',
      '[a](https://www.notion.so/38d9ce7b60a4814686a8e82177e8342a)',
    ],
    ['comments', 'a\n\n<!-- b -->', 'a'],
  ])('%s', (_, one, other) => expect(canonical(one)).toBe(canonical(other)));
});

describe('two parts that say something else have two', () => {
  test.each([
    ['a word', 'a', 'b'],
    ['a mark', '**a**', '*a*'],
    ['an address', '[a](https://x.y)', '[a](https://x.z)'],
    ['a tick', '- [ ] a', '- [x] a'],
    ['the order', '- a\n- b', '- b\n- a'],
    ['what stands below what', '- a\n  - b', '- a\n- b'],
    ['one paragraph or two', 'a\n\nb', 'a b'],
  ])('%s', (_, one, other) => expect(canonical(one)).not.toBe(canonical(other)));
});

const SALT = '0'.repeat(32);
const published = (name: string, print: string, part: readonly Block[]): Block =>
  ({ ...markBlock(name, print), children: [...part, saltBlock(SALT)] }) as Block;

/** A card of a link in a text comes from Notion alone: nobody writes one into a file, and no request can make one. */
const hasNoCards = ({ blocks }: Document): boolean => !/"link_(?:preview|mention)"/.test(JSON.stringify(blocks));

/** A picture of the folder is brought to Notion by a sync, which is not tried here. */
const withAddress = (block: Block): Block => {
  if (!isMedia(block)) return block;
  const { kind: _, ...bare } = block;
  return { ...bare, url: 'https://x.y/a.png' };
};

const parts = notionDocument
  .filter(document => hasNoCards(document) && !findNearlyPrivate(document.blocks))
  .map(({ blocks }) => mapBlocks(blocks, withAddress));

test(
  'a part that was published and read back has the same fingerprint, in Notion and in every file',
  async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.string(), async (blocks, word) => {
        const name = `N${word.replace(/\s+/g, '')}`;
        const part = toShared({ blocks }, 'me').value.blocks;
        const print = await fingerprintOf({ name, salt: SALT, blocks: part });
        const page = { blocks: [published(name, print, part)] };
        for (const [where, back] of [
          ['Notion', fromNotion(asReturned(toNotion(page)))],
          ['a file', readMarkdown(printMarkdown(page))],
          ['a file of what Notion gave', readMarkdown(printMarkdown(fromNotion(asReturned(toNotion(page)))))],
        ] as const) {
          const [mark] = findMarks(back.blocks);
          expect(mark, where).toMatchObject({ fingerprint: print, part: { salt: SALT } });
          const again = { name: mark!.name, salt: SALT, blocks: mark!.part!.blocks };
          expect(await fingerprintOf(again), where).toBe(print);
        }
      }),
      propertyRuns(600),
    );
  },
  PATIENCE,
);

describe('in Local Notion', async () => {
  const desk = await workspace();
  afterAll(() => desk.close());

  test.each([
    ['a list in a list in a list', '- a\n  - b\n    - c\n      - d'],
    ['a table', '| a | b |\n| --- | --- |\n| 1 | **2** |'],
    ['a very long line', `${'long words '.repeat(500)}end`],
    ['many marks', Array.from({ length: 130 }, (_, i) => `**a${i}** b`).join(' ')],
    [
      'a callout, a toggle and code',
      '> [!NOTE]\n> a\n\n<details>\n<summary>b</summary>\n\nc\n\n</details>\n\n```js\nd\n```',
    ],
    ['dates, formulas and mentions', 'By $x^2$ and `code`'],
    ['to-dos and numbers', '1. a\n2. b\n\n- [x] c\n- [ ] d'],
  ])('%s keeps its fingerprint', async (_, text) => {
    const part = readMarkdown(text).blocks;
    const print = await fingerprintOf({ name: 'Ana', salt: SALT, blocks: part });
    const file = `${hashName(text)}.md`;
    await desk.files.write(file, printMarkdown({ blocks: [published('Ana', print, part)] }));
    const report = await publishPage(desk.host, { file, parent: desk.notion.root });
    if (report.kind !== 'published') throw new Error('not published');
    const [mark] = findMarks(fromNotion((await desk.host.pages.read(report.page!)).blocks).blocks);
    expect(await fingerprintOf({ name: 'Ana', salt: SALT, blocks: mark!.part!.blocks })).toBe(print);
  });
});

const hashName = (text: string): string => text.replace(/\W+/g, '-').slice(0, 20);
