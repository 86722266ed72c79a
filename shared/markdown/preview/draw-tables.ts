import type { Token } from 'markdown-it';
import type { Elements } from './elements.ts';

/** Draws `<table>` as we write it, and lets every table that is too wide be moved sideways, also by keyboard. */
export function drawTables(tokens: readonly Token[], make: Elements): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === 'table_open') out.push(frame(make), token);
    else if (token.type === 'table_close') out.push(token, make.close('div'));
    else if (token.type === 'html_table') {
      const { rows } = token.meta as unknown as HtmlTableMeta;
      const count = rows.reduce((sum, width) => sum + width, 0);
      out.push(frame(make), ...drawRows(token, tokens.slice(i + 1, i + 1 + count), make), make.close('div'));
      i += count;
    } else out.push(token);
  }
  return out;
}

interface HtmlTableMeta {
  header: { row: boolean; column: boolean };
  rows: number[];
}

const frame = (make: Elements): Token =>
  make.open('div', { class: 'rp-wide', tabindex: '0', role: 'group', 'aria-label': 'Table' });

function drawRows(token: Token, cells: readonly Token[], make: Elements): Token[] {
  const { header, rows } = token.meta as unknown as HtmlTableMeta;
  let at = 0;
  const drawn = rows.flatMap((width, row) => {
    const line = cells.slice(at, at + width).flatMap((inline, column) => {
      const scope = header.row && row === 0 ? 'col' : header.column && column === 0 ? 'row' : undefined;
      const tag = scope ? 'th' : 'td';
      return [make.open(tag, { scope }), inline, make.close(tag)];
    });
    at += width;
    return [make.open('tr'), ...line, make.close('tr')];
  });
  return [make.open('table', {}, token), make.open('tbody'), ...drawn, make.close('tbody'), make.close('table')];
}
