import { type NotionForm, optional } from '../notion-form.ts';
import './shape.ts';

export const columnNotion: NotionForm<'column'> = {
  block: 'column',
  types: ['column'],
  fields: ['width_ratio'],
  read: ({ width_ratio }) => optional('ratio', typeof width_ratio === 'number' ? width_ratio : undefined),
  write: block => ({ type: 'column', payload: optional('width_ratio', block.ratio) }),
};
