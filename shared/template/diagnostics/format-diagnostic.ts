import type { Document } from '../../document/document.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A diagnostic as lines of text: where, what, and the place itself with a caret under it.
 *
 * @param page for a template that is a page of Notion: its blocks, and as `file` the link to it
 * @example
 * formatDiagnostic(diagnostic, { file: 'weekly.md', text })
 * // weekly.md:12:4  Unknown variable `reprot`. Did you mean `report`?
 * //   11 | # Weekly
 * // > 12 | {{ reprot.name }}
 * //      |    ^^^^^^
 * //   13 |
 */
export function formatDiagnostic(
  diagnostic: Omit<Diagnostic, 'id' | 'level'>,
  { file, text, page }: { file: string; text?: string | undefined; page?: Document | undefined },
): string {
  const { range, message, block, offset = 0, input } = diagnostic;
  if (page && !input) return inPage(page, { file, message, block, offset });
  if (!range) return `${file}${block ? ` (block ${block})` : ''}${input ? ` (input ${input})` : ''}  ${message}`;
  const head = `${file}:${range.start.line}:${range.start.column}  ${message}`;
  return text === undefined ? head : `${head}\n${frame(text.split(/\r\n?|\n/), range)}`;
}

/** The block of a page of Notion, by its link, and its line with a caret. */
function inPage(
  { blocks }: Document,
  { file, message, block, offset }: { file: string; message: string; block: string | undefined; offset: number },
): string {
  const found = [...walk(blocks)].find(({ id }) => id === block && id !== undefined);
  if (!found) return `${file}  ${message}`;
  const text = plainText(found.type === 'table_row' ? found.cells.flat() : found.text);
  const before = text.slice(0, offset).split('\n');
  const start = { line: before.length, column: before.at(-1)!.length + 1 };
  const head = `${file}#${block!.replaceAll('-', '')}  ${message}`;
  return text === '' ? head : `${head}\n${frame(text.split('\n'), { start, end: start })}`;
}

function frame(lines: string[], { start, end }: NonNullable<Diagnostic['range']>): string {
  const from = Math.max(1, start.line - 1);
  const to = Math.min(lines.length, start.line + 1);
  const width = String(to).length;
  const out: string[] = [];
  for (let line = from; line <= to; line++) {
    const words = lines[line - 1]!;
    out.push(`${line === start.line ? '>' : ' '} ${String(line).padStart(width)} | ${words}`.trimEnd());
    if (line === start.line)
      out.push(
        `  ${' '.repeat(width)} | ${caret(words, start.column, start.line === end.line ? end.column : words.length + 1)}`,
      );
  }
  return out.join('\n');
}

// Tabs stay tabs, so that the caret stands under its place however wide a tab is.
function caret(words: string, from: number, to: number): string {
  return (
    words.slice(0, from - 1).replace(/[^\t]/g, ' ') + '^'.repeat(Math.max(1, Math.min(to, words.length + 1) - from))
  );
}
