import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package that carries the examples of the GFM specification's own chapters, each as a tree written into its text. */
const PACKAGE = '@lezer/markdown';

/**
 * The examples of the chapters that GFM adds to CommonMark (tables, task lists, strikethrough, autolinks), by their number there.
 * A tree written into a text, `{P:{URL:www.commonmark.org}}`, is that text with the braces taken out.
 */
export function gfmExamples(): [number: number, chapter: string, markdown: string][] {
  const source = readFileSync(
    fileURLToPath(new URL('../test/test-extension.ts', import.meta.resolve(PACKAGE))),
    'utf8',
  );
  return [...source.matchAll(EXAMPLE)].map(([, chapter, number, tree]) => [Number(number), chapter!, textOf(tree!)]);
}

const EXAMPLE = /test\("([A-Za-z ]+) \(example (\d+)\)", `\n((?:[^`\\]|\\[\s\S])*)`/g;

/** What a JavaScript template says, without the braces that name the parts of the tree. */
const textOf = (tree: string): string => tree.replace(/\\([\\`])/g, '$1').replace(/\{[A-Za-z]\w*:|\}/g, '');
