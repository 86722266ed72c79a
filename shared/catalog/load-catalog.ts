import type { Document } from '../document/document.ts';
import { once } from '../once.ts';
import type { Files } from '../ports.ts';
import { compileTemplate, type Databases, type Template } from '../template/index.ts';
import { type Competencies, readCompetencies } from './competencies.ts';
import { type Found, findTemplates, type Lying, type Root } from './find-templates.ts';
import { type QuestionBank, readQuestionBank } from './question-bank.ts';
import type { Translate } from './translator.ts';

/** A template that was found, compiled when somebody first looks at it. */
export interface Entry {
  /** The template's id: what its file is called. */
  id: string;
  /** Where it lies: the path of a file, or the link to a page of Notion. */
  path: string;
  /** The root that it was found under. */
  root: string;
  /** Farther ones with the same id, which this one hides. */
  hides: readonly string[];
  /** What its file says. */
  text?: string;
  /** What its page in Notion says, for one that is no file. */
  page?: Document;
  readonly template: Template;
}

/** All templates there are, wherever they live. */
export interface Catalog {
  /** The ones to show first come first; the others by title. */
  list(): Entry[];
  find(id: string): Entry | undefined;
  /** What a template is made from: the farther one where both have one name. */
  original(entry: Pick<Entry, 'path' | 'template'>): Entry | undefined;
  /** What lies elsewhere, or is being written, as a template that may use the parts and lists of this catalogue. */
  compile(path: string, source: string | Document): Template;
  family(family: string): Entry[];
  /** A filled-in page that shows what a template is for, as Markdown. */
  example(id: string): string | undefined;
  /** The text of a shared part, for `{% include %}`. */
  part(name: string): string | undefined;
  partNames: readonly string[];
  /**
   * The questions for one-on-ones, read when somebody first asks for them.
   *
   * @throws where the nearest file is no bank of questions
   */
  questions(): QuestionBank | undefined;
  competencies: Competencies | undefined;
}

const QUESTIONS = 'data/question-bank.yaml';
const COMPETENCIES = 'data/pm-competencies.yaml';

/**
 * Finds templates: under folders `*.md` at any depth, with parts in `partials/` and tables in `data/`; in Notion, pages. Where
 * two have the same name, the one under the nearer root wins; roots are named from the nearest to the farthest.
 *
 * @param translate where the templates are wanted in another language; `translator('de')` makes it
 * @param databases the properties of databases, worked out from the templates of the farthest root where that is of use: the
 *   others are checked against them
 * @example
 * const catalog = await loadCatalog(files, ['.rapport/templates', 'templates']);
 * catalog.find('one-on-one-weekly')?.template.render({ report: 'Ana' }, context);
 */
export async function loadCatalog(
  files: Files,
  roots: readonly Root[],
  translate?: (files: Files, root: string) => Promise<Translate>,
  databases?: (farthest: readonly Template[]) => Databases,
): Promise<Catalog> {
  const found = await findTemplates(files, roots, translate);
  const folders = roots.filter(root => typeof root === 'string');
  const questions = await nearest(files, folders, QUESTIONS);
  const competencies = await nearest(files, folders, COMPETENCIES);
  return catalog(found, {
    // Hundreds of questions take a while to read, and few that look for a template want one.
    questions: once(() => questions && readQuestionBank(questions.text, questions.path)),
    competencies: competencies && readCompetencies(competencies.text, competencies.path),
    databases,
    farthest: folders.at(-1),
  });
}

async function nearest(files: Files, roots: readonly string[], name: string): Promise<NamedText | undefined> {
  for (const root of roots) {
    const path = `${root}/${name}`;
    const text = await files.read(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

interface NamedText {
  path: string;
  text: string;
}

interface Drawn {
  questions: () => QuestionBank | undefined;
  competencies: Competencies | undefined;
  databases: ((farthest: readonly Template[]) => Databases) | undefined;
  farthest: string | undefined;
}

function catalog(
  { parts, examples, templates }: Found,
  { questions, competencies, databases, farthest }: Drawn,
): Catalog {
  const include = (name: string) => parts.get(name);
  const lists = { levels: Object.keys(competencies?.levels ?? {}) };
  const all = [...templates].flatMap(([id, found]) =>
    found.map(({ title, ...lying }, i) => entry({ id, ...lying, hides: pathsOf(found.slice(i + 1)) }, title)),
  );
  const entries = new Map<string, Entry>();
  for (const one of all) if (!entries.has(one.id)) entries.set(one.id, one);

  const compile = (path: string, source: string | Document, called?: { id: string; title?: string }): Template => {
    // One of yours may have the name of the one that it is made from.
    const base = (id: string) => templates.get(id)?.find(one => one.path !== path && one.text !== undefined)?.text;
    const known = all.find(one => one.path === path)?.root === farthest ? undefined : properties;
    return compileTemplate(source, {
      // The link to a page of Notion names nothing.
      file: called && typeof source !== 'string' ? `${called.id}.md` : path,
      include,
      base,
      sectionsOf: id => entries.get(id)?.template.manifest.sections,
      ...(called?.title !== undefined && { title: called.title }),
      ...(competencies && { lists }),
      ...(known && { databases: known }),
    });
  };

  // Those of the farthest root say what there is to write into, so they are not measured by it.
  const properties = once(
    () => databases?.(all.filter(({ root }) => root === farthest).map(({ template }) => template)) ?? {},
  );

  function entry(fields: Omit<Entry, 'template'>, title?: string): Entry {
    const { id, path, page, text = '' } = fields;
    const template = once(() => compile(path, page ?? text, { id, ...(title !== undefined && { title }) }));
    return {
      ...fields,
      get template() {
        return template();
      },
    };
  }

  const list = () => [...entries.values()].sort(byPlace);
  return {
    list,
    find: id => entries.get(id),
    original: ({ path, template: { manifest } }) =>
      all.find(one => one.id === manifest.extends?.replace(/@.*$/, '') && one.path !== path),
    compile,
    family: family => list().filter(({ template }) => template.manifest.family === family),
    example: id => examples.get(id),
    part: include,
    partNames: [...parts.keys()],
    questions,
    competencies,
  };
}

const pathsOf = (lying: readonly Lying[]): string[] => lying.map(({ path }) => path);

function byPlace({ template: { manifest: a } }: Entry, { template: { manifest: b } }: Entry): number {
  return Number(b.first) - Number(a.first) || a.title.localeCompare(b.title, 'en');
}
