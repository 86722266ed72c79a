import { compileWhen } from './compile/compile-when.ts';
import { Compiler } from './compile/compiler.ts';
import { countAssigned } from './compile/count-assigned.ts';
import { declareNames } from './compile/declare-names.ts';
import { Names } from './compile/names.ts';
import { type Include, Program } from './compile/program.ts';
import { Scope } from './compile/scope.ts';
import type { Help } from './diagnostics/reporter.ts';
import type { Input } from './inputs/input-type.ts';
import { askFor, declaredAs } from './manifest/ask-for.ts';
import { checkHeadings } from './manifest/check-headings.ts';
import { checkProperties, type Databases } from './manifest/check-properties.ts';
import type { SectionsOf } from './manifest/check-quotes.ts';
import { checkUse } from './manifest/check-use.ts';
import type { Manifest } from './manifest/manifest.ts';
import type { FrontMatterReading } from './manifest/read-front-matter.ts';
import type { FrontMatter } from './manifest/schema.ts';
import { compileDraws } from './render/draws.ts';
import { compileFace } from './render/face.ts';
import { type Renderer, renderer } from './render/render.ts';
import type { Source } from './source.ts';
import { reportLooseEnds } from './structure/loose-ends.ts';

/** A template of which the front matter is read. */
export interface Draft {
  /** Its source, put together with that of the one that it is made from. */
  whole: Source;
  given: FrontMatter;
  place: FrontMatterReading['place'];
  manifest: Manifest;
  inputs: readonly Input[];
  /** Where a name that it lacks could be asked for; what it has from another is not its own to change. */
  askedFor: Source | undefined;
  /** Its title is known otherwise than by what it says. */
  titled: boolean;
}

/**
 * Compiles what a template writes, and reports what is wrong with it.
 *
 * @param include finds the parts that it includes
 * @param databases the properties of the databases that are known, by the name of the database
 * @param sectionsOf the sections of another template, for what it quotes of it
 * @returns what renders it
 */
export function compileBody(
  { whole, given, place, manifest, inputs, askedFor, titled }: Draft,
  {
    include,
    databases,
    sectionsOf,
  }: { include: Include; databases: Databases | (() => Databases); sectionsOf: SectionsOf },
): Renderer {
  const { document, text, reporter } = whole;
  const program = new Program(include, manifest.sections, name => askedFor && helpWith(name, askedFor, manifest));
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
  const face = compileFace(manifest, written(given, titled), place, compiler);
  const draws = compileDraws(manifest, place, compiler);

  reportLooseEnds(program.loose, reporter);
  checkUse(manifest, inputs, scope, program, sectionsOf, place, reporter);
  checkProperties(manifest, inputs, databases, place, reporter);
  checkHeadings(document, manifest, reporter);
  return renderer({ manifest, inputs, scope, undeclared: names.undeclared, body, face, draws });
}

/** Where the front matter says title and file name; a title that is known otherwise has no place but the whole of it. */
function written({ title, page }: FrontMatter, titled: boolean): Parameters<typeof compileFace>[1] {
  const file = page?.file === undefined ? undefined : ['page', 'file'];
  if (page?.title !== undefined) return { title: ['page', 'title'], file };
  if (title !== undefined) return { title: ['title'], file };
  return { title: titled ? [] : undefined, file };
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
