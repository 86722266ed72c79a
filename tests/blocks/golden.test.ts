import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { notionView } from '../../shared/notion/view.ts';
import { asReturned } from '../support/as-returned.ts';

const FOLDER = 'tests/golden/blocks';

/** Each folder holds a page as Markdown and as the blocks of Notion. `UPDATE_GOLDEN=1` writes the second, to be read. */
describe.each(readdirSync(FOLDER))('%s', name => {
  const markdown = readFileSync(`${FOLDER}/${name}/page.md`, 'utf8');
  const file = `${FOLDER}/${name}/notion.json`;
  const document = readMarkdown(markdown);
  if (process.env.UPDATE_GOLDEN || !existsSync(file))
    writeFileSync(file, `${JSON.stringify(toNotion(document), null, 2)}\n`);
  const requests = JSON.parse(readFileSync(file, 'utf8')) as object[];

  test('is printed as it was written', () => expect(printMarkdown(document)).toBe(markdown));

  test('becomes these blocks in Notion', () => expect(toNotion(document)).toEqual(requests));

  test('comes back from these blocks as what Notion can hold of it', () =>
    expect(equalDocuments(fromNotion(asReturned(requests)), notionView(document))).toBe(true));
});
