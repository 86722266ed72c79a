import { wellFormed } from '../../richtext/notion/well-formed.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const childDatabaseNotion: NotionForm<'child_database'> = {
  block: 'child_database',
  types: ['child_database'],
  fields: ['title'],
  read: ({ title }) => ({ title: typeof title === 'string' ? wellFormed(title) : '' }),
  write: block => ({ type: 'child_database', payload: { title: block.title } }),
};
