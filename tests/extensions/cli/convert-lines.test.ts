import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { pageHtml } from '../../../shared/markdown/preview/page-html.ts';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { fromNotion, type NotionBlock } from '../../../shared/notion/from-notion.ts';
import { toNotion } from '../../../shared/notion/to-notion.ts';
import { casesOf, foldersOf, KINDS } from '../../blocks/support/golden-cases.ts';
import { told } from '../../blocks/support/told.ts';
import { realDocuments } from '../../conformance/real-input/real-documents.ts';
import { recordedTrees } from '../../notion/support/notion-data.ts';

// `rapport convert --lines`: one document a line in, one answer a line out, in one process for a whole folder.

const WRITE: { readonly [to: string]: (page: Document) => unknown } = {
  markdown: page => printMarkdown(page),
  notion: page => toNotion(page),
  html: page => pageHtml(page),
};

/** Golden cases always; other people's documents and pages where they lie beside the project. */
const texts: [id: string, text: string][] = [
  ...KINDS.flatMap(kind =>
    foldersOf(kind).flatMap(folder =>
      casesOf(`${kind}/${folder}`).map(({ title, markdown }): [string, string] => [`${folder}: ${title}`, markdown]),
    ),
  ),
  ...realDocuments(),
];
const trees: [id: string, tree: NotionBlock[]][] = [
  ...texts.map(([id, text]): [string, NotionBlock[]] => [id, told(readMarkdown(text))]),
  ...recordedTrees(),
];

interface Answer {
  id: unknown;
  output?: unknown;
  error?: string;
}

/** Runs the command with these lines as its standard input. */
function lines(from: string, to: string, input: readonly string[]): { exit: number | null; answers: Answer[] } {
  const args = [resolve('extensions/cli/main.ts'), 'convert', '--from', from, '--to', to, '--lines'];
  const run = spawnSync(process.execPath, args, {
    input: input.join('\n'),
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  expect(run.stderr).toBe('');
  return {
    exit: run.status,
    answers: run.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Answer),
  };
}

const inJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(Object.keys(WRITE))('to %s', to => {
  const write = WRITE[to]!;

  test(`${texts.length} texts, a line each, as the library turns them`, () => {
    const { exit, answers } = lines(
      'markdown',
      to,
      texts.map(([id, input]) => JSON.stringify({ id, input })),
    );
    expect(exit).toBe(0);
    expect(answers).toEqual(texts.map(([id, text]) => ({ id, output: inJson(write(readMarkdown(text))) })));
  });

  test(`${trees.length} pages of Notion, a line each, as the library turns them`, () => {
    const { exit, answers } = lines(
      'notion',
      to,
      trees.map(([id, input]) => JSON.stringify({ id, input })),
    );
    expect(exit).toBe(0);
    expect(answers).toEqual(trees.map(([id, tree]) => ({ id, output: inJson(write(fromNotion(tree))) })));
  });
});

test('a line that can not be turned gets an answer of its own, and the others theirs', () => {
  const { exit, answers } = lines('notion', 'markdown', [
    JSON.stringify({ id: 1, input: [{ object: 'block', type: 'divider', divider: {} }] }),
    '{"id": 2, "input": [',
    '',
    JSON.stringify({ id: 3, input: 'no blocks' }),
    JSON.stringify({
      id: 4,
      input: [{ object: 'block', id: 'abc', type: 'paragraph', paragraph: { rich_text: 'x' } }],
    }),
    JSON.stringify({ input: [] }),
  ]);
  expect(exit).toBe(1);
  expect(answers).toEqual([
    { id: 1, output: '***\n' },
    { id: null, error: expect.stringMatching(/JSON/) },
    { id: 3, error: expect.stringMatching(/list of blocks/) },
    { id: 4, error: expect.stringMatching(/abc.*rich_text|rich_text.*abc/) },
    { id: null, output: '' },
  ]);
});
