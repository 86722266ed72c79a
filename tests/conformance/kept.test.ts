import { afterAll, describe, expect, test } from 'vitest';
import type { Document } from '../../shared/document/document.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { fromNotion, type NotionBlock } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { casesOf, foldersOf, KINDS, readCase } from '../blocks/support/golden-cases.ts';
import { asReturned } from '../notion/support/as-returned.ts';
import { comparable, madeByRequest } from '../notion/support/comparable.ts';
import { hasNotionData, recordedBlocks, recordedTrees } from '../notion/support/notion-data.ts';
import { commonmarkExamples } from './markdown/commonmark-examples.ts';
import { comesBack, looks } from './markdown/dialect.ts';
import { gfmExamples } from './markdown/gfm-examples.ts';
import { COMMONMARK_OTHERWISE, GFM_OTHERWISE } from './markdown/otherwise.ts';
import { VIEWERS } from './markdown/shown.ts';
import { hasRealDocuments, realDocuments } from './real-input/real-documents.ts';
import { Tally } from './real-input/tally.ts';

/** What is kept of everything that we can lay our hands on, as one table: all of it, or which not, and why. */
const tally = new Tally('What is kept, of what people and Notion write');
afterAll(() => tally.print());

/** Notes each case under a row, and fails unless just those are missing for which a reason is listed. */
function row<T>(
  what: string,
  cases: readonly [string, T][],
  kept: (value: T) => boolean,
  reasons: { readonly [name: string]: string } = {},
): void {
  test(what, () => {
    const missing = cases.flatMap(([name, value]) => {
      return tally.note(what, kept(value), `${name}: ${reasons[name]}`) ? [] : [name];
    });
    expect(missing).toEqual(Object.keys(reasons));
  });
}

const spec = (examples: readonly [number, string, string][]): [string, string][] =>
  examples.map(([number, , markdown]) => [String(number), markdown]);

const same =
  (viewer: (typeof VIEWERS)[keyof typeof VIEWERS]) =>
  (text: string): boolean => {
    const { written, printed } = looks(text, viewer);
    return written === printed;
  };

const commonmark = spec(await commonmarkExamples());
const gfm = spec(gfmExamples());

describe.skipIf(commonmark.length === 0)('CommonMark', () => {
  row('CommonMark: printed, it reads as it did', commonmark, comesBack);
  row(
    '  markdown-it shows it as it did',
    commonmark,
    same(VIEWERS['markdown-it']),
    COMMONMARK_OTHERWISE['markdown-it'],
  );
  row('  GitHub shows it as it did', commonmark, same(VIEWERS.GitHub), COMMONMARK_OTHERWISE.GitHub);
});

describe('GFM', () => {
  row('GFM: printed, it reads as it did', gfm, comesBack);
  row('  GitHub shows it so', gfm, same(VIEWERS.GitHub), GFM_OTHERWISE);
});

/** Notion, document, Markdown, document: the same; and as requests, what a request can make. */
function wholeWay(blocks: readonly NotionBlock[]): boolean {
  const document = fromNotion(blocks as NotionBlock[]);
  const back = readMarkdown(printMarkdown(document));
  const there = comparable(fromNotion(asReturned(toNotion(back))));
  return equalDocuments(back, document) && String(there) === String(comparable(madeByRequest(document)));
}

describe('golden cases', () => {
  const cases = KINDS.flatMap(kind =>
    foldersOf(kind).flatMap(folder =>
      casesOf(`${kind}/${folder}`).map((one): [string, Document] => [
        `${folder}, ${one.title}`,
        readCase(`${kind}/${folder}`, one),
      ]),
    ),
  ).filter(
    ([, document]) => !JSON.stringify(document).includes('"hole"') && !JSON.stringify(document).includes('"tag"'),
  );
  row('Golden cases: printed, they read as they did', cases, document =>
    equalDocuments(readMarkdown(printMarkdown(document)), document),
  );
});

describe.skipIf(!hasNotionData)('Notion (skipped where ../shared/notion-data is absent)', () => {
  const blocks = recordedBlocks().map(([type, block]): [string, NotionBlock[]] => [type, [block]]);
  row('Recorded blocks, one a type: Notion, Markdown, Notion', blocks, wholeWay);
  row('Recorded pages: Notion, Markdown, Notion', recordedTrees(), wholeWay);
});

describe.skipIf(!hasRealDocuments)('real documents (skipped where ../shared/markdown is absent)', () => {
  row('Real documents: printed, they read as they did', realDocuments(), comesBack);
  row('  GitHub shows them as it did', realDocuments(), same(VIEWERS.GitHub), {
    '022__career-ladder__career-ladder__README.md':
      'code right below the text of an item; micromark, by which we see what GitHub shows, loses its line ends there',
  });
  row('  Markdown, Notion, Markdown', realDocuments(), text => {
    const document = readMarkdown(text);
    return equalDocuments(fromNotion(asReturned(toNotion(document))), madeByRequest(document));
  });
});
