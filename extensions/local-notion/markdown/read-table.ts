import type { JsonObject } from '../json.ts';
import type { Written } from './markdown-form.ts';
import type { Lines } from './read-blocks.ts';
import { readInline } from './read-inline.ts';
import { readAttributes } from './tags.ts';

const row = (cells: readonly string[], width: number): Written => ({
  type: 'table_row',
  value: { cells: Array.from({ length: width }, (_, index) => readInline(cells[index] ?? '')) },
  children: [],
  source: [],
});

const table = (rows: readonly (readonly string[])[], heads: JsonObject): Written | undefined => {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (width === 0) return undefined;
  return {
    type: 'table',
    value: { table_width: width, ...heads },
    children: rows.map(cells => row(cells, width)),
    source: [],
  };
};

/** A table, by tags or with pipes. `undefined` when what begins here is none after all. */
export const readTable = ([begin = '', rest = '']: readonly string[], lines: Lines): Written | undefined =>
  begin === '|' ? readPipes(rest, lines) : readTags(rest, lines);

const readTags = (attributes: string, lines: Lines): Written | undefined => {
  const values = readAttributes(attributes);
  const end = lines.all.findIndex((line, index) => index >= lines.at && line.trim() === '</table>');
  if (end < 0) return undefined;
  const text = lines.all.slice(lines.at, end).join('\n');
  const rows = [...text.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, cells = '']) =>
    [...cells.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => cell),
  );
  const found = table(rows, {
    has_column_header: values['header-row'] === 'true',
    has_row_header: values['header-column'] === 'true',
  });
  if (found) lines.at = end + 1;
  return found;
};

const DELIMITERS = /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/;

const readPipes = (first: string, lines: Lines): Written | undefined => {
  if (!DELIMITERS.test((lines.all[lines.at] ?? '').trim())) return undefined;
  const rows = [cellsOf(first)];
  lines.at += 1;
  for (let line = lines.all[lines.at]; line?.trim().startsWith('|'); line = lines.all[lines.at]) {
    rows.push(cellsOf(line.trim().slice(1)));
    lines.at += 1;
  }
  return table(rows, { has_column_header: true, has_row_header: false });
};

const cellsOf = (line: string): string[] =>
  line
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim());
