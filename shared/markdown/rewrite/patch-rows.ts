import { printRow } from '../../blocks/table/markdown.ts';
import type { Block, BlockShapes } from '../../document/block.ts';
import type { Patch } from './patch.ts';
import type { Rewriting } from './patch-blocks.ts';
import { lineEnd, prefixAt } from './place.ts';
import type { Stretch } from './siblings.ts';

/**
 * The patch for rows that come and go in a GFM table: each is a line of its own, and the others keep their padding. `null` where
 * the header itself comes or goes, since the line of dashes belongs to it.
 *
 * @param header the first row as it was
 */
export function patchRows(
  stretch: Stretch,
  header: Block | undefined,
  { text, eol, printer }: Rewriting,
): Patch | null {
  const { removed, added, before } = stretch;
  if (!before?.old.source || !added.every(isRow)) return null;
  const { start: line, end } = before.old.source;
  const start = before.old === header ? lineEnd(text, nextLine(text, end)) : end;
  const rows = added.map(row => eol + prefixAt(text, line) + printRow(row, printer));
  return { start, end: removed.at(-1)?.source?.end ?? start, text: rows.join('') };
}

export const isRow = (block: Block): block is BlockShapes['table_row'] => block.type === 'table_row';

function nextLine(text: string, at: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = at;
  return end.exec(text) ? end.lastIndex : text.length;
}
