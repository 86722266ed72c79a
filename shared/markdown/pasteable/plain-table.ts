import type { Block } from '../../document/block.ts';
import { printPlainLine } from './plain-text.ts';

/** A GFM table. It has to have a header, so the first row is one. */
export function printPlainTable(block: Extract<Block, { type: 'table' }>): string[] {
  const rows = (block.children ?? []).flatMap(row => (row.type === 'table_row' ? [row.cells] : []));
  const width = Math.max(0, ...rows.map(cells => cells.length));
  if (width === 0) return [];
  const lines = rows.map(cells => {
    const printed = Array.from({ length: width }, (_, i) => printPlainLine(cells[i] ?? [], 'cell'));
    return `| ${printed.join(' | ')} |`;
  });
  return [lines[0]!, `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...lines.slice(1)];
}
