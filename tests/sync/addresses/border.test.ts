import { describe, expect, test } from 'vitest';
import { walk } from '../../../shared/document/walk.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { rewrite } from '../../../shared/markdown/rewrite.ts';
import { viewBlocks } from '../../../shared/notion/view.ts';
import { type Addresses, noAddresses } from '../../../shared/sync/addresses/addresses.ts';
import { Border } from '../../../shared/sync/addresses/border.ts';
import { mergeFiles } from '../../../shared/sync/addresses/merge-files.ts';
import { isMedia } from '../../../shared/sync/addresses/picture.ts';

const PLAN = '38d9ce7b60a4814686a8e82177e8342a';
const AT = `https://www.notion.so/${PLAN}`;
const HOSTED = 'https://files.example/1/chart.png';

const known: Addresses = {
  ...noAddresses('notes/a.md'),
  pages: new Map([
    ['../plan.md', PLAN],
    ['.././plan.md', PLAN],
    [AT, PLAN],
  ]),
  written: new Map([[PLAN, '../plan.md']]),
  hosted: new Map([[HOSTED, { written: 'chart.png', name: 'chart.png', here: true }]]),
};

describe('a page crosses the border', () => {
  test('with addresses for its paths, and comes back to the byte', () => {
    const text = `[One](../plan.md), [**two**](.././plan.md#risks "Ours"), [three](gone.md).

![A chart](chart.png "Chart")

| [four](../plan.md) | ![x](chart.png) |
| --- | --- |
| ${AT} | b |
`;
    const file = readMarkdown(text);
    const shown = new Map(
      [...walk(file.blocks)]
        .filter(isMedia)
        .map(block => [block.source!, { written: block.url, url: HOSTED, here: true }]),
    );
    const border = new Border({ ...known, shown });
    const crossed = border.fromFile(file);
    const seen = JSON.stringify(viewBlocks(crossed.blocks));
    // Three paths, and one that the file itself writes as an address, which says what it leads to.
    expect(seen.split(AT)).toHaveLength(1 + 3 + 2);
    expect(seen).toContain(HOSTED);
    expect(seen).not.toMatch(/plan\.md|"chart\.png/);
    expect(rewrite(text, file, border.home(crossed))).toBe(text);
  });

  test('and is the same value where nothing in it leads anywhere', () => {
    const file = readMarkdown('# One\n\n- two\n  - [three](https://x.y)\n\n| a |\n| - |\n| b |\n');
    const border = new Border(known);
    expect(border.fromFile(file)).toBe(file);
    expect(border.fromNotion(file)).toBe(file);
    expect(border.home(file)).toBe(file);
  });

  test('from Notion with the one address of each page, and is written as the file does it', () => {
    const border = new Border(known);
    const link = (url: string) => ({
      blocks: [{ type: 'paragraph' as const, text: [{ type: 'text' as const, text: 'x', link: url }] }],
    });
    const there = border.fromNotion(link(`https://app.notion.com/p/Plan-${PLAN}?pvs=4`));
    expect(there).toEqual(link(AT));
    expect(border.home(there)).toEqual(link('../plan.md'));
    const other = link(`https://www.notion.so/acme/Other-${PLAN.replace('3', '4')}`);
    expect(border.home(border.fromNotion(other))).toEqual(other);
  });
});

test('between versions of a file a path is a link as any', () => {
  const [base, mine, theirs] = ['See the plan.', 'See the plan, Bo.', 'See [the plan](../plan.md).'].map(text =>
    readMarkdown(text),
  );
  const { document } = mergeFiles(base!, mine!, theirs!);
  expect(rewrite('See the plan, Bo.', mine!, document)).toBe('See [the plan](../plan.md), Bo.');
});
