import { parseTag } from '../../richtext/tag.ts';

export interface HtmlTable {
  header: { row: boolean; column: boolean };
  /** The Markdown of each cell. */
  rows: string[][];
}

/**
 * Reads a table as we write it, each tag and each cell on its own line. `null` for any other HTML table.
 *
 * ```
 * <table header-row="true">
 * <tr>
 * <td>**a**</td>
 * </tr>
 * </table>
 * ```
 */
export function readHtmlTable(source: string): HtmlTable | null {
  const lines = source.split('\n').map(line => line.trim());
  const head = parseTag(lines[0]!);
  if (
    head?.kind !== 'open' ||
    lines.at(-1) !== '</table>' ||
    !Object.keys(head.attributes).every(name => KNOWN.has(name))
  )
    return null;
  const rows: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines.slice(1, -1)) {
    const cell = /^<td>([\s\S]*)<\/td>$/.exec(line);
    if (line === '<tr>' && !open) {
      open = [];
      rows.push(open);
    } else if (line === '</tr>' && open) open = null;
    else if (cell && open) open.push(cell[1]!);
    else return null;
  }
  if (open || rows.length === 0 || rows.some(row => row.length === 0 || row.length !== rows[0]!.length)) return null;
  const { 'header-row': row, 'header-column': column } = head.attributes;
  return { header: { row: row === 'true', column: column === 'true' }, rows };
}

const KNOWN = new Set(['header-row', 'header-column']);
