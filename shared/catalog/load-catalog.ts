import type { Files } from '../ports.ts';
import { compileTemplate, type Template } from '../template/index.ts';
import { type Competencies, readCompetencies } from './competencies.ts';
import { type QuestionBank, readQuestionBank } from './question-bank.ts';
import type { Translate } from './translator.ts';

/** A template that was found, compiled when somebody first looks at it. */
export interface Entry {
  /** The template's id: what its file is called. */
  id: string;
  /** Where it lies. */
  path: string;
  /** The root that it was found under. */
  root: string;
  /** Farther ones with the same id, which this one hides. */
  hides: readonly string[];
  text: string;
  readonly template: Template;
}

/** All templates there are, wherever they live. */
export interface Catalog {
  /** The ones to show first come first; the others by title. */
  list(): Entry[];
  find(id: string): Entry | undefined;
  /** A text that lies elsewhere, or is being written, as a template that may use the parts and lists of this catalogue. */
  compile(path: string, text: string): Template;
  family(family: string): Entry[];
  /** The text of a shared part, for `{% include %}`. */
  part(name: string): string | undefined;
  questions: QuestionBank | undefined;
  competencies: Competencies | undefined;
}

const QUESTIONS = 'data/question-bank.yaml';
const COMPETENCIES = 'data/pm-competencies.yaml';

/**
 * Finds the templates under some folders: `*.md` at any depth, parts in `partials/`, tables in `data/`. Where two have
 * the same name, the one under the nearer root wins; roots are named from the nearest to the farthest.
 *
 * @param translate where the templates are wanted in another language; `translator('de')` makes it
 * @example
 * const catalog = await loadCatalog(files, ['.rapport/templates', 'templates']);
 * catalog.find('one-on-one-weekly')?.template.render({ report: 'Ana' }, context);
 */
export async function loadCatalog(
  files: Files,
  roots: readonly string[],
  translate?: (files: Files, root: string) => Promise<Translate>,
): Promise<Catalog> {
  const found: Found = { parts: new Map(), templates: new Map() };
  for (const root of roots) {
    const paths = (await files.list(root)).filter(path => path.endsWith('.md'));
    const texts = await Promise.all(paths.map(path => files.read(path)));
    const said = await translate?.(files, root);
    paths.forEach((path, i) => {
      const text = texts[i];
      if (text !== undefined) add(found, root, path, text, said);
    });
  }
  const questions = await nearest(files, roots, QUESTIONS, readQuestionBank);
  const competencies = await nearest(files, roots, COMPETENCIES, readCompetencies);
  return catalog(found, questions, competencies);
}

/** A template where it lies. Those of one name stand in a list, the nearest first. */
type Lying = Pick<Entry, 'path' | 'root' | 'text'>;

interface Found {
  parts: Map<string, string>;
  templates: Map<string, Lying[]>;
}

function add({ parts, templates }: Found, root: string, path: string, source: string, said?: Translate): void {
  const within = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  if (within.startsWith(PARTIALS)) {
    const name = within.slice(PARTIALS.length).replace(/\.md$/, '');
    if (!parts.has(name)) parts.set(name, said?.('parts', source) ?? source);
    return;
  }
  const id = within.replace(/^.*\//, '').replace(/\.md$/, '');
  const lying = { path, root, text: said?.(id, source) ?? source };
  const nearer = templates.get(id);
  if (nearer) nearer.push(lying);
  else templates.set(id, [lying]);
}

const PARTIALS = 'partials/';

async function nearest<T>(
  files: Files,
  roots: readonly string[],
  name: string,
  read: (text: string, path: string) => T,
): Promise<T | undefined> {
  for (const root of roots) {
    const path = `${root}/${name}`;
    const text = await files.read(path);
    if (text !== undefined) return read(text, path);
  }
  return undefined;
}

function catalog(
  { parts, templates }: Found,
  questions: QuestionBank | undefined,
  competencies: Competencies | undefined,
): Catalog {
  const include = (name: string) => parts.get(name);
  const lists = { levels: Object.keys(competencies?.levels ?? {}) };
  const entries = new Map(
    [...templates].map(([id, [nearest, ...others]]) => [
      id,
      entry({ id, ...nearest!, hides: others.map(({ path }) => path) }),
    ]),
  );

  const compile = (path: string, text: string): Template => {
    // One of yours may have the name of the one that it is made from.
    const base = (id: string) => templates.get(id)?.find(one => one.path !== path)?.text;
    return compileTemplate(text, { file: path, include, base, ...(competencies ? { lists } : {}) });
  };

  function entry(fields: Omit<Entry, 'template'>): Entry {
    let compiled: Template | undefined;
    return {
      ...fields,
      get template() {
        compiled ??= compile(fields.path, fields.text);
        return compiled;
      },
    };
  }

  const list = () => [...entries.values()].sort(byPlace);
  return {
    list,
    find: id => entries.get(id),
    compile,
    family: family => list().filter(({ template }) => template.manifest.family === family),
    part: include,
    questions,
    competencies,
  };
}

function byPlace({ template: { manifest: a } }: Entry, { template: { manifest: b } }: Entry): number {
  return Number(b.first) - Number(a.first) || a.title.localeCompare(b.title, 'en');
}
