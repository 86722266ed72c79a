import type { Document } from '../document/document.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { readMarkdown } from '../markdown/read.ts';
import { once } from '../once.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { documentReporter, type Reporter, textReporter } from './diagnostics/reporter.ts';
import type { Piece } from './expressions/parser.ts';
import { findHoles, hasHoles } from './find-holes.ts';

/** A template as it is compiled: a document whose holes are found, and a way to say where things stand. */
export interface Source {
  /** Of a text, read when somebody first asks for it: what a template says of itself stands above it. */
  readonly document: Document;
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
  const { yaml, start } = splitFrontMatter(source);
  const document = once(() => readMarkdown(source, { holes: true }));
  return {
    get document() {
      return document();
    },
    frontMatter: yaml === undefined ? undefined : { text: yaml, offset: start },
    text: source,
    reporter: textReporter(source, diagnostics),
  };
}

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
