import { MalformedNotion } from '../../richtext/notion/malformed.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const tableNotion: NotionForm<'table'> = {
  block: 'table',
  types: ['table'],
  fields: ['table_width', 'has_column_header', 'has_row_header'],
  read: payload => {
    if (typeof payload.table_width !== 'number') throw new MalformedNotion('table.table_width', 'a number');
    return {
      width: payload.table_width,
      ...(payload.has_column_header === true && { columnHeader: true }),
      ...(payload.has_row_header === true && { rowHeader: true }),
    };
  },
  write: block => ({
    type: 'table',
    payload: {
      table_width: block.width,
      has_column_header: block.columnHeader === true,
      has_row_header: block.rowHeader === true,
    },
  }),
};
