import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import { type GivenWords, writtenIn } from './given-words.ts';
import { withoutQuotes } from './without-quotes.ts';

/** A line of a page that somebody wrote. */
export interface Line {
  block: Block;
  kind: 'item' | 'to-do' | 'row' | 'quote' | 'text';
  /** What somebody wrote; cells of a row with a bar between them. */
  text: string;
  /** The same with blanks in place of what stands in quotes. */
  said: string;
  /** With the lines inside of it. */
  whole: string;
  /** It stands in no other line. */
  top: boolean;
  /** What the template or the writer calls it: `The number that should move`. */
  label?: string;
  /** Of a row: its cells, and how the columns are called. `given` cells are the template's. */
  cells?: readonly Cell[];
}

export interface Cell {
  column: string;
  text: string;
  given: boolean;
}

const KINDS: { readonly [type: string]: Line['kind'] } = {
  bulleted_list_item: 'item',
  numbered_list_item: 'item',
  to_do: 'to-do',
  quote: 'quote',
};

/** Blocks without words that nobody puts something in. */
const NOTHING: ReadonlySet<string> = new Set([
  'divider',
  'table_of_contents',
  'breadcrumb',
  'comment',
  'definition',
  'html',
]);

/**
 * The lines of a part of a page in which somebody wrote something, in reading order, and whether there is anything at all: a picture
 * is something, too. Private notes, headings, asked questions, what is folded away and what the template gave are left out.
 */
export function linesOf(blocks: readonly Block[], given: GivenWords): { lines: Line[]; filled: boolean } {
  const lines: Line[] = [];
  let filled = false;
  const visit = (block: Block, over: Line | undefined): void => {
    // What is folded away stands there from before.
    if (block.type === 'private' || block.type === 'toggle') return;
    if (block.type === 'table') return tableLines(block, given, line => lines.push(line));
    const text = block.type === 'heading' || block.mark?.kind === 'q' ? '' : writtenIn(block.type, block.text, given);
    const line = text === '' ? undefined : toLine(block, KINDS[block.type] ?? 'text', text, over === undefined);
    if (line) {
      lines.push(line);
      const all = plainText(block.text).trim();
      if (all.endsWith(text) && all.length > text.length)
        line.label = all.slice(0, -text.length).trim().replace(/[:?]$/, '');
    } else if (!block.text && !block.children && !NOTHING.has(block.type)) filled = true;
    if (over && line) over.whole += `\n${text}`;
    for (const child of block.children ?? []) visit(child, over ?? line);
  };
  for (const block of blocks) visit(block, undefined);
  return { lines, filled: filled || lines.length > 0 };
}

function toLine(block: Block, kind: Line['kind'], text: string, top: boolean): Line {
  // A quote is what somebody else said, all of it.
  return { block, kind, text, whole: text, top, said: kind === 'quote' ? '' : withoutQuotes(text) };
}

/** Rows in which somebody wrote something. The first names the columns, where the table says so. */
function tableLines(table: Extract<Block, { type: 'table' }>, given: GivenWords, add: (line: Line) => void): void {
  const rows = (table.children ?? []).filter(row => row.type === 'table_row');
  const [head] = table.columnHeader ? rows : [];
  const columns = head?.cells.map(runs => plainText(runs).trim()) ?? [];
  for (const row of rows) {
    if (row === head) continue;
    const cells = row.cells.map((runs, i): Cell => {
      const text = writtenIn(row.type, runs, given);
      return { column: columns[i] ?? '', text, given: text === '' && plainText(runs).trim() !== '' };
    });
    const text = cells.flatMap(cell => (cell.text === '' ? [] : [cell.text])).join(' | ');
    if (text !== '') add({ ...toLine(row, 'row', text, true), cells });
  }
}
