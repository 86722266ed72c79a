import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import { mediaFate, readMediaPlace, writeMediaPlace } from '../media-place.ts';
import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const embedNotion: NotionForm<'embed'> = {
  block: 'embed',
  types: ['embed'],
  fields: ['url', 'type', 'file', 'file_upload', 'caption'],
  read: payload => {
    const { url } = payload;
    const place = typeof url === 'string' && url !== '' ? { url } : readMediaPlace(payload);
    if (!place) return null;
    const caption = readRichText(payload.caption, 'embed.caption');
    return { ...place, ...(caption.length > 0 && { caption }) };
  },
  write: block => {
    const caption = block.caption?.length ? { caption: writeRichText(block.caption) } : {};
    return { type: 'embed', payload: { ...(block.kind ? uploaded(block) : { url: block.url }), ...caption } };
  },
  fate: block => mediaFate(block, 'embedded page'),
};

/** A request names the upload, and nothing that says which of the places it is. */
function uploaded(block: Parameters<typeof writeMediaPlace>[0]) {
  const { type, ...place } = writeMediaPlace(block);
  return place;
}
