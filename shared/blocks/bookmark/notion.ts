import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const bookmarkNotion: NotionForm<'bookmark'> = {
  block: 'bookmark',
  types: ['bookmark'],
  fields: ['url', 'caption'],
  read: payload => {
    if (typeof payload.url !== 'string' || payload.url === '') return null;
    const caption = readRichText(payload.caption, 'bookmark.caption');
    return { url: payload.url, ...(caption.length > 0 && { caption }) };
  },
  write: block => ({
    type: 'bookmark',
    payload: { url: block.url, ...(block.caption?.length && { caption: writeRichText(block.caption) }) },
  }),
};
