import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const embedNotion: NotionForm<'embed'> = {
  block: 'embed',
  types: ['embed'],
  fields: ['url', 'caption'],
  read: payload => {
    // HTML that was uploaded has no address; it is kept as it came.
    if (typeof payload.url !== 'string' || payload.url === '') return null;
    const caption = readRichText(payload.caption, 'embed.caption');
    return { url: payload.url, ...(caption.length > 0 && { caption }) };
  },
  write: block => ({
    type: 'embed',
    payload: { url: block.url, ...(block.caption?.length && { caption: writeRichText(block.caption) }) },
  }),
};
