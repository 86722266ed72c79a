import { readColor } from '../../richtext/notion/annotations.ts';
import { type NotionForm, optional } from '../notion-form.ts';
import './shape.ts';

export const tableOfContentsNotion: NotionForm<'table_of_contents'> = {
  block: 'table_of_contents',
  types: ['table_of_contents'],
  fields: ['color'],
  read: payload => optional('color', readColor(payload.color)),
  write: block => ({ type: 'table_of_contents', payload: optional('color', block.color) }),
};
