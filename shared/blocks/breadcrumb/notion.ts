import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const breadcrumbNotion: NotionForm<'breadcrumb'> = {
  block: 'breadcrumb',
  types: ['breadcrumb'],
  fields: [],
  read: () => ({}),
  write: () => ({ type: 'breadcrumb', payload: {} }),
};
