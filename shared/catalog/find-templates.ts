import type { Document } from '../document/document.ts';
import type { Files } from '../ports.ts';
import type { Translate } from './translator.ts';

/** Where templates lie: a folder, or pages of Notion that were read before. */
export type Root = string | TemplatePages;

export interface TemplatePages {
  /** What the place is called. */
  name: string;
  pages: readonly TemplatePage[];
}

/** A page of Notion that is a template. */
export interface TemplatePage {
  id: string;
  /** The link to it. */
  path: string;
  /** The title of the page; a template that names none takes it. */
  title: string;
  page: Document;
}

/** A template where it lies. Those of one name stand in a list, the nearest first. */
export interface Lying {
  path: string;
  root: string;
  text?: string;
  page?: Document;
  title?: string;
}

/** What there is, by its name. */
export interface Found {
  /** The texts of shared parts: the nearest of a name. */
  parts: Map<string, string>;
  /** Filled-in pages that show what a template is for, by the id of the template: `<id>.example.md` beside it. */
  examples: Map<string, string>;
  templates: Map<string, Lying[]>;
}

/** Looks through the places for templates, the nearest first. Nothing is compiled. */
export async function findTemplates(
  files: Files,
  roots: readonly Root[],
  translate?: (files: Files, root: string) => Promise<Translate>,
): Promise<Found> {
  const found: Found = { parts: new Map(), examples: new Map(), templates: new Map() };
  for (const root of roots) {
    if (typeof root === 'string') await addFiles(found, files, root, await translate?.(files, root));
    else for (const { id, ...lying } of root.pages) addTemplate(found, id, { ...lying, root: root.name });
  }
  return found;
}

async function addFiles(found: Found, files: Files, root: string, said?: Translate): Promise<void> {
  const paths = (await files.list(root)).filter(path => path.endsWith('.md'));
  const texts = await Promise.all(paths.map(path => files.read(path)));
  paths.forEach((path, i) => {
    const text = texts[i];
    if (text !== undefined) addFile(found, root, path, text, said);
  });
}

function addFile(found: Found, root: string, path: string, source: string, said?: Translate): void {
  const within = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  if (within.startsWith(PARTIALS)) {
    const name = within.slice(PARTIALS.length).replace(/\.md$/, '');
    if (!found.parts.has(name)) found.parts.set(name, said?.('parts', source) ?? source);
    return;
  }
  const id = within.replace(/^.*\//, '').replace(/\.md$/, '');
  if (id.endsWith(EXAMPLE)) {
    const of = id.slice(0, -EXAMPLE.length);
    if (!found.examples.has(of)) found.examples.set(of, source);
    return;
  }
  addTemplate(found, id, { path, root, text: said?.(id, source) ?? source });
}

function addTemplate({ templates }: Found, id: string, lying: Lying): void {
  const nearer = templates.get(id);
  if (nearer) nearer.push(lying);
  else templates.set(id, [lying]);
}

const PARTIALS = 'partials/';
const EXAMPLE = '.example';
