import type { Document } from '../document/document.ts';
import { plainText } from '../document/text.ts';
import { once } from '../once.ts';
import type { Include } from './compile/program.ts';
import { compileBody } from './compile-body.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Input } from './inputs/input-type.ts';
import type { Databases } from './manifest/check-properties.ts';
import type { SectionsOf } from './manifest/check-quotes.ts';
import { extendSource } from './manifest/extend.ts';
import { type Manifest, toManifest } from './manifest/manifest.ts';
import { readFrontMatter } from './manifest/read-front-matter.ts';
import { type Lists, readInputs } from './manifest/read-inputs.ts';
import type { Context } from './render/context.ts';
import type { Rendered } from './render/render.ts';
import { readSource } from './source.ts';

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
  /** The sections of another template by its id, for one that says `quotes:`; nothing for one that is not known. */
  sectionsOf?: SectionsOf | undefined;
}

/** A compiled template. It can be rendered as often as one likes, and never changes. */
export interface Template {
  readonly manifest: Manifest;
  /** What is wrong with it; empty for a good one. A template with errors can be rendered all the same. */
  readonly diagnostics: Diagnostic[];
  readonly inputs: Input[];
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
  {
    file,
    title,
    include = () => undefined,
    base,
    lists = {},
    databases = {},
    sectionsOf = () => undefined,
  }: TemplateOptions,
): Template {
  const diagnostics: Diagnostic[] = [];
  const own = readSource(source, diagnostics);
  const {
    given,
    place,
    base: from,
  } = readFrontMatter(own.frontMatter, own.reporter, base, title === undefined ? [] : ['id', 'title']);
  const whole = from ? extendSource(own, from, place(['extends'])) : own;
  const id = file.replace(/^.*[\\/]/, '').replace(/\.md$/i, '');
  const manifest = toManifest(given, { id, title: () => title ?? firstHeading(whole.document) ?? id });
  const inputs = readInputs(manifest, place, lists, whole.reporter);
  const draft = {
    whole,
    place,
    given,
    manifest,
    inputs,
    askedFor: from ? undefined : own,
    titled: title !== undefined,
  };
  // Who looks for a template among many wants to know what they are: how they are written out is worked out for one.
  const body = once(() => compileBody(draft, { include, databases, sectionsOf }));
  const asked = inputs.some(({ when }) => when !== undefined);
  return {
    manifest,
    get inputs() {
      // When one is asked depends on names that only the body knows.
      if (asked) body();
      return inputs;
    },
    get diagnostics() {
      body();
      return diagnostics;
    },
    render: (answers, context) => body()(answers, context),
  };
}

/** What a page without front matter is called. */
function firstHeading({ blocks }: Document): string | undefined {
  const heading = blocks.find(block => block.type === 'heading' && block.level === 1);
  return plainText(heading?.text).trim() || undefined;
}
