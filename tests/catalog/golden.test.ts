import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog, translator } from '../../shared/catalog/index.ts';
import type { Document } from '../../shared/document/document.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { type Context, pageFrontMatter } from '../../shared/template/index.ts';
import { disk } from './disk.ts';

/** `inputs.yaml` of a case: what is answered, and what is known. */
interface Given {
  /** English, where none is named. */
  language?: string;
  answers: { [input: string]: unknown };
  context: Context;
}

const FOLDER = 'tests/golden/templates';
const english = await loadCatalog(disk, ['templates']);
const german = await loadCatalog(disk, ['templates'], translator('de'));
const cases = (await disk.list(FOLDER))
  .filter(path => path.endsWith('/inputs.yaml'))
  .map(path => path.slice(FOLDER.length + 1, -'/inputs.yaml'.length));

/** With `UPDATE_GOLDEN=1` the files are written; read them aloud before you commit them. */
async function compare(path: string, text: string): Promise<void> {
  if (process.env.UPDATE_GOLDEN) await writeFile(path, text);
  expect(text).toBe(await readFile(path, 'utf8'));
}

describe('a page made from a template', () => {
  it.each(cases)('%s', async name => {
    const { language, answers, context } = parse(await readFile(`${FOLDER}/${name}/inputs.yaml`, 'utf8')) as Given;
    const { template } = (language === 'de' ? german : english).find(name.split('/')[0]!)!;
    const rendered = template.render(answers, context);
    expect(rendered.diagnostics).toEqual([]);
    const page: Document = { ...rendered.page, frontMatter: pageFrontMatter(template.manifest, rendered) };
    await compare(`${FOLDER}/${name}/expected.md`, printMarkdown(page));
    expect(equalDocuments(readMarkdown(printMarkdown(page)), page)).toBe(true);
    const mine = rendered.companions.map(
      ({ side, person, document }) => `<!-- ${side}, ${person} -->\n\n${printMarkdown(document)}`,
    );
    if (mine.length) await compare(`${FOLDER}/${name}/expected.private.md`, mine.join('\n'));
  });

  it('is shown for every template', async () => {
    const shown = new Set(cases.map(name => name.split('/')[0]));
    const made = (await readdir('templates', { recursive: true })).filter(
      path => path.endsWith('.md') && !path.startsWith('partials'),
    );
    expect(made.map(path => path.replace(/^.*\/|\.md$/g, '')).filter(id => !shown.has(id))).toEqual([]);
  });
});
