import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

/** In Notion a template's line of tags is a paragraph, and is found again in its text. */
export const tagNotion: NotionForm<'tag'> = {
  block: 'tag',
  types: [],
  fields: [],
  read: () => {
    throw new TypeError('Notion has no block that would be read as tag');
  },
  write: block => ({
    type: 'paragraph',
    payload: { rich_text: writeRichText([{ type: 'text', text: block.markup }]) },
  }),
};
