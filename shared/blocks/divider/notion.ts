import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const dividerNotion: NotionForm<'divider'> = {
  block: 'divider',
  types: ['divider'],
  fields: [],
  read: () => ({}),
  write: () => ({ type: 'divider', payload: {} }),
};
