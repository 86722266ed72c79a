import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { foldersOf, KINDS } from './support/golden-cases.ts';
import { GUIDE } from './support/markdown-guide.ts';
import { markdownPage } from './support/markdown-page.ts';

const FILE = 'docs/markdown.md';

/** `UPDATE_GUIDES=1` writes the page; read it aloud before you commit it. */
test('docs/markdown.md is made of the golden cases', () => {
  if (process.env.UPDATE_GUIDES) writeFileSync(FILE, markdownPage());
  else expect(readFileSync(FILE, 'utf8')).toBe(markdownPage());
});

test('it has a heading for each block and each kind of text, and only one', () => {
  const shown = GUIDE.flatMap(({ rows }) => rows.map(({ folder }) => folder)).sort();
  expect(shown).toEqual(KINDS.flatMap(kind => foldersOf(kind).map(name => `${kind}/${name}`)).sort());
});

test('it is itself a page that comes back as it was', () => {
  const page = readMarkdown(markdownPage());
  expect(equalDocuments(readMarkdown(printMarkdown(page)), page)).toBe(true);
});

test('README and the other guides lead to it', () => {
  for (const from of ['README.md', 'docs/template-authors.md', 'docs/sync.md', 'docs/vscode.md'])
    expect(readFileSync(from, 'utf8'), from).toMatch(/\]\((?:docs\/)?markdown\.md\)/);
});
