import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { readPlainMarkdown } from '../../../extensions/local-notion/viewer/paste/read-plain-markdown.ts';
import { printPasteable } from '../../../shared/markdown/pasteable.ts';
import { fromNotion, type NotionBlock } from '../../../shared/notion/from-notion.ts';
import { wordsOf } from '../../markdown/pasteable/words.ts';
import { notionDocument } from '../../support/arbitrary-document.ts';
import { asReturned } from '../../support/as-returned.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { ask, words } from './ask.ts';

/** Blocks on a line each: `to_do x call Bo`, with what lies below indented. */
const outline = (requests: readonly Json[], indent = ''): string[] =>
  requests.flatMap(request => {
    const [[type, value]] = Object.entries(request as JsonObject) as [[string, JsonObject]];
    const text = ((value.rich_text ?? []) as JsonObject[]).map(run => (run.text as JsonObject).content).join('|');
    const cells = ((value.cells ?? []) as JsonObject[][]).map(cell =>
      cell.map(run => (run.text as JsonObject).content).join('|'),
    );
    const head = [type, value.checked === true ? 'x' : '', text, cells.join(' / ')].filter(Boolean).join(' ');
    return [indent + head, ...outline((value.children ?? []) as Json[], `${indent}  `)];
  });

describe('what pasted Markdown becomes', () => {
  test.each([
    ['# a\n## b\n### c\n#### d', ['heading_1 a', 'heading_2 b', 'heading_3 c', 'heading_3 d']],
    ['one\ntwo  \nthree', ['paragraph one| |two|\n|three']],
    ['- a\n  - b\n- [ ] c\n- [x] d', ['bulleted_list_item a', '  bulleted_list_item b', 'to_do c', 'to_do x d']],
    ['1. a\n   - b\n2. c', ['numbered_list_item a', '  bulleted_list_item b', 'numbered_list_item c']],
    ['> a\n>\n> - b', ['quote a', '  bulleted_list_item b']],
    ['| a | b |\n| - | - |\n| **c** | |', ['table', '  table_row a / b', '  table_row c']],
    ['```ts\na\n\nb\n```', ['code a\n\nb']],
    ['---', ['divider']],
    ['a **b** *c* ~~d~~ `e` [f](https://a.example)', ['paragraph a |b| |c| |d| |e| |f']],
    ['<b>a</b> <script>b</script>', ['paragraph <b>a</b> <script>b</script>']],
    [
      '<callout icon="💡">\n\na\n\n</callout>',
      ['paragraph <callout icon="💡">', 'paragraph a', 'paragraph </callout>'],
    ],
    ['![a](https://a.example/b.png)', ['paragraph !|a']],
    ['[a]: https://a.example', ['paragraph [a]: |https://a.example']],
    ['- \\[ ] a', ['bulleted_list_item [ ] a']],
    ['', []],
  ])('%j', (markdown, expected) => {
    expect(outline(readPlainMarkdown(markdown)).map(line => line.replace(/ \/ $/, ''))).toEqual(expected);
  });

  test('marks and links are kept; an address that only a file has is not', () => {
    expect(readPlainMarkdown('**[a](https://a.example)** [b](./b.md)')).toEqual([
      {
        paragraph: {
          rich_text: [
            { text: { content: 'a', link: { url: 'https://a.example' } }, annotations: { bold: true } },
            { text: { content: ' ' }, annotations: { bold: false } },
            { text: { content: 'b' }, annotations: { bold: false } },
          ],
        },
      },
    ]);
  });

  test('a text that is too long for one run is divided, and never inside a character', () => {
    const [block] = readPlainMarkdown('🙂'.repeat(3001)) as [
      { paragraph: { rich_text: { text: { content: string } }[] } },
    ];
    const pieces = block.paragraph.rich_text.map(run => run.text.content);
    expect(pieces.join('')).toBe('🙂'.repeat(3001));
    expect(pieces.every(piece => piece.length <= 2000 && piece.isWellFormed())).toBe(true);
  });

  test('what we print for pasting becomes blocks with all the words of the page', () => {
    fc.assert(
      fc.property(notionDocument, document => {
        const blocks = readPlainMarkdown(printPasteable(document));
        const pasted = fromNotion(asReturned(blocks) as unknown as NotionBlock[]);
        expect(wordsOf(pasted)).toBe(wordsOf(document));
      }),
      propertyRuns(200),
    );
  });
});

describe('a paste', () => {
  let notion: LocalNotion;
  beforeAll(async () => {
    notion = await startLocalNotion();
  });
  afterAll(() => notion.close());

  const post = async (what: string, body: Json) => {
    const answer = await fetch(`${notion.url}/_viewer/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: notion.url },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as JsonObject };
  };
  const makePage = async (...lines: string[]) =>
    String(
      (
        await ask(notion, 'POST /v1/pages', {
          parent: { page_id: notion.root },
          properties: { title: words('Page') },
          children: lines.map(line => ({ paragraph: { rich_text: line ? words(line) : [] } })),
        })
      ).body.id,
    );
  const childrenOf = async (page: string) =>
    (await ask(notion, `GET /v1/blocks/${page}/children`)).body.results as JsonObject[];
  const shown = async (page: string) => outlineOf(await childrenOf(page));
  const outlineOf = (blocks: JsonObject[]) =>
    blocks.map(block => {
      const { rich_text } = block[String(block.type)] as { rich_text?: JsonObject[] };
      return `${block.type} ${(rich_text ?? []).map(run => run.plain_text).join('')}`.trim();
    });

  test('goes to the end of the page, behind a block, or before all', async () => {
    const page = await makePage('one', 'two');
    const [one] = await childrenOf(page);
    await post('paste', { page, text: '- end' });
    await post('paste', { page, block: one?.id ?? '', text: '- [ ] middle' });
    await post('paste', { page, block: page, text: '# start' });
    expect(await shown(page)).toEqual([
      'heading_1 start',
      'paragraph one',
      'to_do middle',
      'paragraph two',
      'bulleted_list_item end',
    ]);
  });

  test('is made by the person who was chosen', async () => {
    const ana = notion.addPerson({ name: 'Ana' });
    const page = await makePage();
    await post('paste', { page, text: 'words', person: ana });
    expect(await childrenOf(page)).toMatchObject([{ created_by: { id: ana }, last_edited_by: { id: ana } }]);
  });

  test('takes the place of an empty line, and gives it back', async () => {
    const page = await makePage('one', '', 'two');
    const [, empty] = await childrenOf(page);
    const { body } = await post('paste', { page, block: empty?.id ?? '', text: '# a\n\nb' });
    expect(await shown(page)).toEqual(['paragraph one', 'heading_1 a', 'paragraph b', 'paragraph two']);
    expect((await post('unpaste', body)).status).toBe(200);
    expect(await shown(page)).toEqual(['paragraph one', 'paragraph', 'paragraph two']);
  });

  test('on which somebody worked since is not taken back', async () => {
    const page = await makePage();
    const { body } = await post('paste', { page, text: '- [ ] a\n- [ ] b' });
    const [first] = await childrenOf(page);
    await new Promise(resolve => setTimeout(resolve, 5));
    await post('tick', { block: first?.id ?? '', checked: true });
    expect(await post('unpaste', body)).toEqual({
      status: 400,
      body: { message: 'Some of what was pasted was changed meanwhile, so it stays. Nothing was taken back.' },
    });
    expect(await shown(page)).toEqual(['to_do a', 'to_do b']);
  });

  test.each([
    ['too many blocks', '- a\n'.repeat(1001), 'That would be 1001 blocks; at most 1000 can be pasted at once.'],
    ['a paragraph with too many runs', '**a** '.repeat(101), 'One of the paragraphs is too long'],
    ['2 MB', 'word '.repeat(400_000), 'That is more than one paste can hold (500 kB).'],
    ['what is nested too deeply', '> '.repeat(500), 'This text is nested too deeply'],
  ])('of %s is refused in plain words, and nothing is half made', async (_, text, message) => {
    const page = await makePage('one');
    const { status, body } = await post('paste', { page, text });
    expect(status).toBe(400);
    expect(body.message).toContain(message);
    expect(body.message).toMatch(/othing was changed/);
    expect(await shown(page)).toEqual(['paragraph one']);
  });

  test('onto what is no page says where to paste', async () => {
    const { body } = await post('paste', { page: '00000000-0000-4000-8000-000000000000', text: 'a' });
    expect(body.message).toBe('Only a page takes pasted text. Open one of the pages here, and paste there.');
  });
});
