import '../blocks/shapes.ts';
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { Printer } from './printer.ts';

/**
 * Prints a document as Markdown: GFM, and where GFM has no form the tags of Notion's own Markdown.
 * `readMarkdown(printMarkdown(document))` equals the document. `printDialect` prints Notion's own Markdown, too.
 *
 * @example
 * printMarkdown(doc(h(1, 'Monday'), todo(false, 'Call ', bold('Bo')))) // '# Monday\n\n- [ ] Call **Bo**\n'
 */
export function printMarkdown(document: Document): string {
  const front = document.frontMatter === undefined ? '' : `---\n${withEnd(document.frontMatter)}---\n`;
  const lines = new Printer({ definitions: hasDefinitions(document) }).blocks(document.blocks);
  if (lines.length === 0) return front;
  // A divider on the first line would begin front matter.
  if (front === '' && lines[0] === '---') lines[0] = '***';
  return `${front}${front ? '\n' : ''}${lines.join('\n')}\n`;
}

const withEnd = (yaml: string): string => (yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`);

/** Whether a `[label]` could be a link. */
export const hasDefinitions = (document: Document): boolean => someDefinition(document.blocks);

const someDefinition = (blocks: readonly Block[]): boolean =>
  blocks.some(block => block.type === 'definition' || (block.children !== undefined && someDefinition(block.children)));
