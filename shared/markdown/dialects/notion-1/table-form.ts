import type { TableBlock } from '../../../blocks/table/shape.ts';
import type { TableRowBlock } from '../../../blocks/table-row/shape.ts';
import { openTag } from '../../../richtext/tag.ts';
import { readTableTags, type TaggedTable } from '../table-tags.ts';
import { leaf } from './leaf-forms.ts';
import type { Begun, LineForm, LineReader } from './line-form.ts';

/**
 * ```
 * <table header-row="true">
 *     <tr>
 *         <td>cell</td>
 *     </tr>
 * </table>
 * ```
 * A table of pipes is read, too, and comes back with tags.
 */
export const table: LineForm<TableBlock> = {
  reads: [
    {
      begins: /^(<table(?:\s[^<>]*)?>.*)$/s,
      read: ([first], lines) => {
        const whole = first!.endsWith('</table>') ? [first!] : null;
        const more = whole ? null : lines.until('</table>');
        if (!whole && !more) return null;
        const found = readTableTags((whole ?? [first!, ...more!, '</table>']).join('\n'));
        return found ? made(found, lines) : asWritten(first!, more ?? [], lines);
      },
    },
    { begins: /^(\|.*)$/s, read: ([first], lines) => readPipes(first!, lines) },
  ],
  print: (block, printer) => {
    const flag = (on: true | undefined) => (on ? 'true' : undefined);
    const rows = (block.children ?? []).flatMap(row =>
      row.type === 'table_row'
        ? ['\t<tr>', ...row.cells.map(cell => `\t\t<td>${printer.text(cell)}</td>`), '\t</tr>']
        : [],
    );
    return [
      openTag('table', { 'header-row': flag(block.columnHeader), 'header-column': flag(block.rowHeader) }),
      ...rows,
      '</table>',
    ];
  },
};

/** A row is read and printed with its table. */
export const tableRow: LineForm<TableRowBlock> = { print: () => [] };

function made({ rows, columnHeader, rowHeader }: TaggedTable, lines: LineReader): Begun {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const children = rows.map(
    (cells): TableRowBlock => ({
      type: 'table_row',
      cells: Array.from({ length: width }, (_, column) => lines.text(cells[column] ?? '')),
    }),
  );
  const heads = { ...(columnHeader ? { columnHeader } : {}), ...(rowHeader ? { rowHeader } : {}) };
  return leaf({ type: 'table', width, ...heads, children });
}

/** Tags that make no table are words, line by line. */
function asWritten(first: string, more: readonly string[], lines: LineReader): Begun {
  const words = [first, ...more, '</table>'].map(line => line.trim()).filter(line => line !== '');
  const blocks = words.map(line => ({ type: 'paragraph' as const, text: lines.text(line) }));
  return { end: children => [...blocks, ...children] };
}

const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

function readPipes(first: string, lines: LineReader): Begun | null {
  if (!DELIMITERS.test(lines.peek() ?? '')) return null;
  lines.skip();
  const rows = [cellsOf(first)];
  for (let line = lines.peek(); line?.startsWith('|'); line = lines.peek()) {
    rows.push(cellsOf(line));
    lines.skip();
  }
  return made({ rows, columnHeader: true, rowHeader: false }, lines);
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.endsWith('|') && !line.endsWith('\\|') && line.length > 1 ? -1 : undefined)
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim());
