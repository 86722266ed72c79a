import { wellFormed } from '../../richtext/notion/well-formed.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const childPageNotion: NotionForm<'child_page'> = {
  block: 'child_page',
  types: ['child_page'],
  fields: ['title'],
  read: ({ title }) => ({ title: typeof title === 'string' ? wellFormed(title) : '' }),
  write: block => ({ type: 'child_page', payload: { title: block.title } }),
};
