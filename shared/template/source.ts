import type { Document } from '../document/document.ts';
import { readMarkdown } from '../markdown/read.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { documentReporter, type Reporter, textReporter } from './diagnostics/reporter.ts';
import type { Piece } from './expressions/parser.ts';
import { findHoles, hasHoles } from './find-holes.ts';

/** A template as it is compiled: a document whose holes are found, and a way to say where things stand. */
export interface Source {
  document: Document;
  /** The YAML at its top, with its place. */
  frontMatter: Piece | undefined;
  /** The text, where it is one. */
  text: string | undefined;
  reporter: Reporter;
}

/** Reads a template: Markdown text, or a document from Notion or from anywhere else. */
export function readSource(source: string | Document, diagnostics: Diagnostic[]): Source {
  if (typeof source !== 'string')
    return { ...readDocument(source), text: undefined, reporter: documentReporter(diagnostics) };
  const document = readMarkdown(source, { holes: true });
  const yaml = FRONT_MATTER.exec(source);
  const frontMatter =
    document.frontMatter === undefined || !yaml ? undefined : { text: yaml[2] ?? '', offset: yaml[1]!.length };
  return { document, frontMatter, text: source, reporter: textReporter(source, diagnostics) };
}

/** What stands at the top of a template: the opening line, the YAML, and the closing line. */
export const FRONT_MATTER = /^(\uFEFF?---[ \t]*\r?\n)(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

function readDocument(given: Document): Pick<Source, 'document' | 'frontMatter'> {
  const document = hasHoles(given) ? given : findHoles(given);
  if (document.frontMatter === undefined) return { document, frontMatter: undefined };
  const [first] = given.blocks;
  const block = given.frontMatter === undefined ? first?.id : undefined;
  const frontMatter = { text: document.frontMatter, offset: given.frontMatter === undefined ? offsetOfYaml(given) : 0 };
  return { document, frontMatter: block === undefined ? frontMatter : { ...frontMatter, block } };
}

// In a code block the `---` lines may stand or not.
function offsetOfYaml({ blocks: [first] }: Document): number {
  const opening = first?.text?.[0];
  return opening?.type === 'text' ? (/^---[ \t]*\r?\n/.exec(opening.text)?.[0].length ?? 0) : 0;
}
