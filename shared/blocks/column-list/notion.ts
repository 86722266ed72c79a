import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const columnListNotion: NotionForm<'column_list'> = {
  block: 'column_list',
  types: ['column_list'],
  fields: [],
  read: () => ({}),
  write: () => ({ type: 'column_list', payload: {} }),
};
