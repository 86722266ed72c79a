import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import type { NotionForm } from '../notion-form.ts';
import { readText } from '../text-form.ts';
import './shape.ts';

export const templateNotion: NotionForm<'template'> = {
  block: 'template',
  types: ['template'],
  fields: ['rich_text', 'text'],
  read: payload => ({ text: readText(payload) }),
  write: block => ({ type: 'template', payload: { rich_text: writeRichText(block.text) } }),
};
