import type { Token } from 'markdown-it';
import { openTag } from '../../richtext/tag.ts';
import type { BlockPrinter, BlockReader, MarkdownForm } from '../markdown-form.ts';
import type { TableRowBlock } from '../table-row/shape.ts';
import type { TableBlock } from './shape.ts';

/** A GFM table where the first row is a header and the first column is none, else `<table>`. */
export const table: MarkdownForm<TableBlock> = {
  tokens: { table_open: readPipes, html_table: readTags },
  print: (block, printer) => {
    const rows = block.children ?? [];
    const regular =
      rows.length > 0 && rows.every(row => row.type === 'tag' || (row.type === 'table_row' && fits(row, block.width)));
    if (!regular || block.width < 1) return null;
    if (block.columnHeader && !block.rowHeader && rows[0]!.type === 'table_row') return printPipes(block, printer);
    return block.align || rows.some(row => row.type === 'tag') ? null : printTags(block, printer);
  },
};

const fits = (row: TableRowBlock, width: number): boolean =>
  row.cells.length === width && !row.children && !row.unread && !row.extra;

function readPipes(reader: BlockReader, token: Token): TableBlock {
  const source = reader.source(token);
  const rows: (TableRowBlock | ReturnType<typeof asTag>)[] = [];
  let align: TableBlock['align'] = [];
  for (let next = reader.peek(); next && next.type !== 'table_close'; next = reader.peek()) {
    if (!reader.take('tr_open')) {
      reader.take(next.type);
      continue;
    }
    const { row, aligns } = readRow(reader, next);
    if (rows.length === 0) align = aligns;
    rows.push(asTag(row) ?? row);
  }
  reader.take('table_close');
  const width = (rows[0] as TableRowBlock).cells.length;
  const aligned = align.some(side => side !== null) ? { align } : {};
  return { type: 'table', width, columnHeader: true, ...aligned, children: rows as TableRowBlock[], source };
}

function readRow(reader: BlockReader, open: Token): { row: TableRowBlock; aligns: NonNullable<TableBlock['align']> } {
  const row: TableRowBlock = { type: 'table_row', cells: [], source: reader.source(open) };
  const aligns: NonNullable<TableBlock['align']> = [];
  for (
    let cell = reader.take('th_open') ?? reader.take('td_open');
    cell;
    cell = reader.take('th_open') ?? reader.take('td_open')
  ) {
    aligns.push((/text-align:(\w+)/.exec(String(cell.attrGet('style') ?? ''))?.[1] as 'left' | undefined) ?? null);
    row.cells.push(reader.text(reader.take('inline')!).runs);
    reader.take('th_close') ?? reader.take('td_close');
  }
  reader.take('tr_close');
  return { row, aligns };
}

/** In templates: a row whose only content is a tag is a tag. */
function asTag(row: TableRowBlock) {
  const [first, ...others] = row.cells;
  const hole = first?.length === 1 && first[0]!.type === 'hole' ? first[0]! : null;
  if (!hole?.markup.startsWith('{%') || others.some(cell => cell.length > 0)) return null;
  return {
    type: 'tag' as const,
    markup: hole.markup,
    offset: hole.offset,
    ...(row.source ? { source: row.source } : {}),
  };
}

function readTags(reader: BlockReader, token: Token): TableBlock {
  const { header, rows } = token.meta as { header: { row: boolean; column: boolean }; rows: number[] };
  const children = rows.map((width): TableRowBlock => {
    const cells = Array.from({ length: width }, () => reader.text(reader.take('inline')!).runs);
    return { type: 'table_row', cells };
  });
  return {
    type: 'table',
    width: rows[0]!,
    ...(header.row ? { columnHeader: true } : {}),
    ...(header.column ? { rowHeader: true } : {}),
    children,
    source: reader.source(token),
  };
}

const RULES = { left: ':--', center: ':-:', right: '--:' };

function printPipes(block: TableBlock, printer: BlockPrinter): string[] {
  const lines = (block.children ?? []).map(row =>
    row.type === 'tag' ? row.markup : printRow(row as TableRowBlock, printer),
  );
  let rule = '|';
  for (let i = 0; i < block.width; i++) {
    const align = block.align?.[i];
    rule += ` ${align ? RULES[align] : '---'} |`;
  }
  lines.splice(1, 0, rule);
  return lines;
}

/** One line of a GFM table. */
export function printRow(row: TableRowBlock, printer: BlockPrinter): string {
  let line = '|';
  for (const cell of row.cells) {
    const words = printer.inline(cell, 'cell');
    line += words === '' ? ' |' : ` ${words} |`;
  }
  return line;
}

function printTags(block: TableBlock, printer: BlockPrinter): string[] {
  const rows = (block.children as TableRowBlock[]).flatMap(row => [
    '<tr>',
    ...row.cells.map(cell => `<td>${printer.inline(cell, 'inside')}</td>`),
    '</tr>',
  ]);
  const flag = (on: true | undefined) => (on ? 'true' : undefined);
  return [
    openTag('table', { 'header-row': flag(block.columnHeader), 'header-column': flag(block.rowHeader) }),
    ...rows,
    '</table>',
  ];
}
