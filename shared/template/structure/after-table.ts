import type { Block } from '../../document/block.ts';
import { TAGS } from '../tags/index.ts';
import { splitMarkup } from './markup.ts';

type Table = Extract<Block, { type: 'table' }>;

/**
 * Markdown takes a line of tags right below a table for a row of it. Where such a line closes nothing that was opened
 * between the rows, it stands after the table:
 *
 * ```
 * {% if evidence %}
 * | Claim | Source |
 * |---|---|
 * {% for line in lines %}
 * | {{ line }} | |
 * {% endfor %}          <- among the rows, as its `for` is
 * {% endif %}           <- after the table, as its `if` is before it
 * ```
 */
export function splitTable(table: Table): [table: Table, after: Block[]] {
  const rows = table.children ?? [];
  const end = rows.findLastIndex(row => row.type !== 'tag') + 1;
  if (end === rows.length) return [table, []];
  const open: string[] = [];
  rows.slice(0, end).forEach(row => void follow(row, open));
  let at = end;
  while (at < rows.length && open.length > 0 && follow(rows[at]!, open)) at++;
  return at === rows.length ? [table, []] : [{ ...table, children: rows.slice(0, at) }, rows.slice(at)];
}

/** Follows the tags of one row; says whether each of its ends had a beginning. */
function follow(row: Block, open: string[]): boolean {
  if (row.type !== 'tag') return true;
  for (const markup of splitMarkup({ text: row.markup, offset: 0 })) {
    if (markup.kind !== 'tag') continue;
    if (TAGS.get(markup.name)?.branches) open.push(markup.name);
    else if (markup.name.startsWith('end') && open.pop() === undefined) return false;
  }
  return true;
}
