import { MalformedNotion } from '../../richtext/notion/malformed.ts';
import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const tableRowNotion: NotionForm<'table_row'> = {
  block: 'table_row',
  types: ['table_row'],
  fields: ['cells'],
  read: ({ cells }) => {
    if (!Array.isArray(cells)) throw new MalformedNotion('table_row.cells', 'a list');
    return { cells: cells.map((cell, i) => readRichText(cell, `table_row.cells[${i}]`)) };
  },
  write: block => ({ type: 'table_row', payload: { cells: block.cells.map(writeRichText) } }),
};
