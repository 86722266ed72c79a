import type { Document } from '../document/document.ts';
import { readMarkdown } from '../markdown/read.ts';
import { checkPage, type PageCheck } from '../practice/checks/check-page.ts';
import { readSolutionWords, type SolutionWords } from '../practice/checks/solution-words.ts';
import { PRIVATE_FOLDER, toPageRecord } from '../practice/index.ts';
import { type Problem, problem } from '../sync/actions/problem.ts';
import { OWN_TEMPLATES, type Workspace } from './workspace.ts';

/** A page that was looked at, or a private part of one. */
export interface CheckedFile extends PageCheck {
  file: string;
  text: string;
  /** It is a part of mine; that it is empty is nobody's business. */
  part: boolean;
}

/** A page and my private parts of it. */
export interface CheckedPage {
  kind: 'checked';
  /** The page first. */
  files: CheckedFile[];
}

type Place = Pick<Workspace, 'files' | 'clock' | 'catalog' | 'people' | 'me' | 'shelves'>;

/**
 * Looks at a page that was made from a template, and at my private parts of it; or at such a part alone. Nothing leaves this machine.
 *
 * @param text what the file says now, where somebody is just writing in it
 * @returns what was found in each file; `undefined` for a file that was made from no template; a problem where its
 *   template is not here any more, or a file that it needs can't be read
 * @throws BrokenPeople
 * @example
 * await checkPageFile(workspace, 'Import.md', text) // { kind: 'checked', files: [{ file: 'Import.md', findings: [], empty: ['Evidence'], … }] }
 */
export async function checkPageFile(
  workspace: Place,
  file: string,
  text: string,
): Promise<CheckedPage | Problem | undefined> {
  const document = readMarkdown(text);
  const of = partOf(document);
  const owner = of === undefined ? document : await ownerOf(workspace, of);
  const id = owner && toPageRecord(owner).template;
  if (!owner || id === undefined) return undefined;
  const { language } = rapportOf(owner);
  const catalog = await workspace.catalog(typeof language === 'string' ? language : 'en');
  const template = catalog.find(id)?.template;
  if (!template) {
    const message = `${file} was made from the template "${id}", and there is none of this name here. Without it nobody knows what to look at.`;
    return problem('no_template', file, message);
  }
  const words = await solutionWords(workspace);
  if (words.problem !== undefined) return problem('broken_template', file, words.problem);
  const known = {
    template,
    people: await workspace.people(),
    me: await workspace.me(),
    today: workspace.clock.today(),
    words: words.words,
  };
  const look = (path: string, said: string, page: Document, part: boolean): CheckedFile => ({
    file: path,
    text: said,
    part,
    ...checkPage({ ...known, document: page, text: said, ...(part ? { of: owner } : {}) }),
  });
  if (of !== undefined) return { kind: 'checked', files: [look(file, text, document, true)] };
  const parts = await partsOf(workspace, file);
  const mine = parts.map(part => look(part.file, part.text, part.document, true));
  return { kind: 'checked', files: [look(file, text, document, false), ...mine] };
}

/** The page that a private part belongs to, as it says itself: its place without the private folder. */
function partOf(document: Document): string | undefined {
  const { part, of } = rapportOf(document);
  return typeof part === 'string' && typeof of === 'string' ? of : undefined;
}

function rapportOf(document: Document): { [key: string]: unknown } {
  const { rapport } = toPageRecord(document).fields;
  return typeof rapport === 'object' && rapport !== null ? { ...rapport } : {};
}

async function ownerOf({ files }: Place, of: string): Promise<Document | undefined> {
  const text = (await files.read(of)) ?? (await files.read(`${PRIVATE_FOLDER}/${of}`));
  return text === undefined ? undefined : readMarkdown(text);
}

/** My private parts of a page: beside it in the private folder, under its name. */
async function partsOf({ files }: Place, file: string): Promise<{ file: string; text: string; document: Document }[]> {
  const place = file.startsWith(`${PRIVATE_FOLDER}/`) ? file.slice(PRIVATE_FOLDER.length + 1) : file;
  const begins = `${PRIVATE_FOLDER}/${place.replace(/\.md$/, '')}`;
  const paths = (await files.list(PRIVATE_FOLDER)).filter(
    path => path !== file && path.startsWith(begins) && path.endsWith('.md'),
  );
  const parts: { file: string; text: string; document: Document }[] = [];
  for (const path of paths) {
    const text = (await files.read(path)) ?? '';
    const document = readMarkdown(text);
    if (partOf(document) === place) parts.push({ file: path, text, document });
  }
  return parts;
}

const FILE = 'data/solution-words.yaml';

/** The nearest list of words for solutions: this folder's own, else that of a place with templates. */
async function solutionWords({ files, shelves }: Place): Promise<{ words: SolutionWords; problem?: string }> {
  const own = await files.read(`${OWN_TEMPLATES}/${FILE}`);
  if (own !== undefined) return readSolutionWords(own, `${OWN_TEMPLATES}/${FILE}`);
  for (const { name, files } of await shelves()) {
    const text = await files?.read(FILE);
    if (text !== undefined) return readSolutionWords(text, `${name}/${FILE}`);
  }
  return { words: {} };
}
