import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const tabNotion: NotionForm<'tab'> = {
  block: 'tab',
  types: ['tab'],
  fields: [],
  read: () => ({}),
  write: () => ({ type: 'tab', payload: {} }),
};
