import type { Diagnostic } from './diagnostic.ts';

/**
 * A diagnostic as lines of text: where, what, and the place itself with a caret under it.
 *
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
  { file, text }: { file: string; text?: string },
): string {
  const { range, message, block, input } = diagnostic;
  if (!range) return `${file}${block ? ` (block ${block})` : ''}${input ? ` (input ${input})` : ''}  ${message}`;
  const head = `${file}:${range.start.line}:${range.start.column}  ${message}`;
  return text === undefined ? head : `${head}\n${frame(text.split(/\r\n?|\n/), range)}`;
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
