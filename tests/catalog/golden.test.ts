import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog, translator } from '../../shared/catalog/index.ts';
import type { Document } from '../../shared/document/document.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { contextCompetencies } from '../../shared/practice/competencies/context-competencies.ts';
import { findMember, prepare, readPeople, toPageRecord } from '../../shared/practice/index.ts';
import { type Context, pageFrontMatter, type Template } from '../../shared/template/index.ts';
import { disk } from './disk.ts';

/** `inputs.yaml` of a case: what is answered, and what is known. */
interface Given {
  /** English, where none is named. */
  language?: string;
  answers: { [input: string]: unknown };
  /** What is known, word for word; without it, it is worked out as for anybody's page. */
  context?: Context;
  /** Who makes the page: `bo`, where nobody is named. */
  me?: string;
  today?: string;
  /** The page before, or all of them: the `example` beside the template, that of another (by its id), or a file in the folder of the case. */
  before?: string | string[];
}

const FOLDER = 'tests/golden/templates';
const english = await loadCatalog(disk, ['templates']);
const german = await loadCatalog(disk, ['templates'], translator('de'));
const { people } = readPeople((await disk.read(`${FOLDER}/people.yaml`))!);
const cases = (await disk.list(FOLDER))
  .filter(path => path.endsWith('/inputs.yaml'))
  .map(path => path.slice(FOLDER.length + 1, -'/inputs.yaml'.length));

/** What a page is made with: said by the case, or worked out from the page before, the bank of questions and the clock. */
async function contextOf(name: string, template: Template, given: Given): Promise<Context> {
  const { answers, context, today = '2026-11-23', before } = given;
  const catalog = given.language === 'de' ? german : english;
  if (context) return context;
  const me = findMember(given.me ?? 'bo', people)!;
  const read = async (file: string): Promise<string> =>
    (file.endsWith('.md')
      ? await disk.read(`${FOLDER}/${name}/${file}`)
      : english.example(file === 'example' ? template.manifest.id : file))!;
  const pages = await Promise.all(
    [before ?? []].flat().map(async file => toPageRecord(readMarkdown(await read(file)), file)),
  );
  const bank = english.questions();
  const { competencies } = english;
  return prepare({
    template,
    answers,
    today,
    me,
    people,
    pages,
    find: id => catalog.find(id)?.template,
    ...(bank && { bank }),
    ...(competencies && { competencies: contextCompetencies(competencies) }),
  }).context;
}

/** With `UPDATE_GOLDEN=1` the files are written; read them aloud before you commit them. */
async function compare(path: string, text: string): Promise<void> {
  if (process.env.UPDATE_GOLDEN) await writeFile(path, text);
  expect(text).toBe(await readFile(path, 'utf8'));
}

describe('a page made from a template', () => {
  it.each(cases)('%s', async name => {
    const given = parse(await readFile(`${FOLDER}/${name}/inputs.yaml`, 'utf8')) as Given;
    const { template } = (given.language === 'de' ? german : english).find(name.split('/')[0]!)!;
    const rendered = template.render(given.answers, await contextOf(name, template, given));
    expect(rendered.diagnostics).toEqual([]);
    const page: Document = { ...rendered.page, frontMatter: pageFrontMatter(template.manifest, rendered) };
    await compare(`${FOLDER}/${name}/expected.md`, printMarkdown(page));
    // What is in Notion then: without comments, private notes and what else is local.
    const inNotion = fromNotion(toNotion(rendered.page));
    await compare(`${FOLDER}/${name}/expected.notion.md`, printMarkdown(inNotion));
    expect(equalDocuments(readMarkdown(printMarkdown(page)), page)).toBe(true);
    const mine = rendered.companions.map(
      ({ side, person, document }) => `<!-- ${side}, ${person} -->\n\n${printMarkdown(document)}`,
    );
    if (mine.length) await compare(`${FOLDER}/${name}/expected.private.md`, mine.join('\n'));
  });

  it('is shown for every template', async () => {
    const shown = new Set(cases.map(name => name.split('/')[0]));
    const made = (await readdir('templates', { recursive: true })).filter(
      path => path.endsWith('.md') && !path.endsWith('.example.md') && !path.startsWith('partials'),
    );
    expect(made.map(path => path.replace(/^.*\/|\.md$/g, '')).filter(id => !shown.has(id))).toEqual([]);
  });
});
