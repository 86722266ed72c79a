import type { Document } from '../document/document.ts';
import { plainText } from '../document/text.ts';
import { compileWhen } from './compile/compile-when.ts';
import { Compiler } from './compile/compiler.ts';
import { countAssigned } from './compile/count-assigned.ts';
import { declareNames } from './compile/declare-names.ts';
import { Names } from './compile/names.ts';
import { type Include, Program } from './compile/program.ts';
import { Scope } from './compile/scope.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Help } from './diagnostics/reporter.ts';
import type { Input } from './inputs/input-type.ts';
import { askFor, declaredAs } from './manifest/ask-for.ts';
import { checkHeadings } from './manifest/check-headings.ts';
import { checkProperties, type Databases } from './manifest/check-properties.ts';
import { checkUse } from './manifest/check-use.ts';
import { extendSource } from './manifest/extend.ts';
import { type Manifest, toManifest } from './manifest/manifest.ts';
import { readFrontMatter } from './manifest/read-front-matter.ts';
import { type Lists, readInputs } from './manifest/read-inputs.ts';
import type { FrontMatter } from './manifest/schema.ts';
import type { Context } from './render/context.ts';
import { compileDraws } from './render/draws.ts';
import { compileFace } from './render/face.ts';
import { type Rendered, renderer } from './render/render.ts';
import { readSource, type Source } from './source.ts';
import { reportLooseEnds } from './structure/loose-ends.ts';

export interface TemplateOptions {
  /** What the template's file is called; a template that names no id takes it from here. */
  file: string;
  /** What one is called that names no title, where that is known otherwise than by a heading: a page of Notion has one. */
  title?: string | undefined;
  /** Finds the parts that it includes. */
  include?: Include | undefined;
  /** The text of a template by its id, for one that says `extends:`. */
  base?: ((id: string) => string | undefined) | undefined;
  /** What `options: "@levels"` stands for. */
  lists?: Lists | undefined;
  /** The properties of the databases that are known, by the name of the database; asked for only where there are some to check. */
  databases?: Databases | (() => Databases) | undefined;
}

/** A compiled template. It can be rendered as often as one likes, and never changes. */
export interface Template {
  manifest: Manifest;
  /** What is wrong with it; empty for a good one. A template with errors can be rendered all the same. */
  diagnostics: Diagnostic[];
  inputs: Input[];
  /**
   * Makes a page of it. It never throws: what is wrong with the answers comes back among the diagnostics.
   *
   * Blocks without holes are the same objects in every page, so a page is to be read and not to be changed in place.
   */
  render(answers: { readonly [input: string]: unknown }, context?: Context): Rendered;
}

/**
 * Reads, checks and compiles a template: Markdown text with holes, or a document, such as a page of Notion. It never
 * throws: whatever is wrong with the template is among the diagnostics, with its place.
 *
 * @example
 * const template = compileTemplate('---\nreaders: pair\ninputs: { report: { type: person } }\n---\n# {{ report.first }}', { file: 'hello.md' });
 * template.render({ report: 'Ana Lopes' }, { today: '2026-11-21' }).page // a document with the heading "Ana"
 */
export function compileTemplate(
  source: string | Document,
  { file, title, include = () => undefined, base, lists = {}, databases = {} }: TemplateOptions,
): Template {
  const diagnostics: Diagnostic[] = [];
  const own = readSource(source, diagnostics);
  const {
    given,
    place,
    base: from,
  } = readFrontMatter(own.frontMatter, own.reporter, base, title === undefined ? [] : ['id', 'title']);
  const { document, text, reporter } = from ? extendSource(own, from, place(['extends'])) : own;
  const manifest = toManifest(given, fallback(document, file, title));
  const inputs = readInputs(manifest, place, lists, reporter);

  const program = new Program(include, manifest.sections, name => (from ? undefined : helpWith(name, own, manifest)));
  const scope = new Scope();
  const names = new Names();
  const compiler = new Compiler(program, {
    reporter,
    scope,
    names,
    side: 'shared',
    hint: false,
    parts: [],
    source: text,
  });
  declareNames(inputs, manifest, compiler);
  compileWhen(inputs, place, compiler);
  countAssigned(document, names);
  const body = compiler.blocks(document.blocks);
  const face = compileFace(manifest, written(given, title), place, compiler);
  const draws = compileDraws(manifest, place, compiler);

  reportLooseEnds(program.loose, reporter);
  checkUse(manifest, inputs, scope, program, place, reporter);
  checkProperties(manifest, inputs, databases, place, reporter);
  checkHeadings(document, manifest, reporter);
  return {
    manifest,
    diagnostics,
    inputs,
    render: renderer({ manifest, inputs, scope, undeclared: names.undeclared, body, face, draws }),
  };
}

/** Where the front matter says title and file name; a title that is known otherwise has no place but the whole of it. */
function written({ title, page }: FrontMatter, known: string | undefined): Parameters<typeof compileFace>[1] {
  const file = page?.file === undefined ? undefined : ['page', 'file'];
  if (page?.title !== undefined) return { title: ['page', 'title'], file };
  if (title !== undefined) return { title: ['title'], file };
  return { title: known === undefined ? undefined : [], file };
}

/** How a template is made to ask for a name; into a page of Notion nobody else can write it. */
function helpWith(name: string, { text, reporter }: Source, { id, page }: Manifest): Help {
  const edit = text === undefined ? undefined : askFor(text, name, { id, title: page.title });
  const at = edit && reporter.where({ offset: edit.offset, length: 0 }).range;
  return {
    hint: ` Ask for it in the front matter: \`inputs: { ${declaredAs(name)} }\`.`,
    fix: edit && at && { message: `Ask for \`${name}\``, text: edit.text, at },
  };
}

/** What a page without front matter is called: by its file, and by its first heading. */
function fallback({ blocks }: Document, file: string, known?: string): { id: string; title: string } {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.md$/i, '');
  const heading = blocks.find(block => block.type === 'heading' && block.level === 1);
  const title = known ?? plainText(heading?.text).trim();
  return { id: name, title: title === '' ? name : title };
}
