import type { Block } from '../document/block.ts';
import { readRichText } from '../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../richtext/notion/write-rich-text.ts';
import type { Media } from './media.ts';
import { mediaFate, readMediaPlace, writeMediaPlace } from './media-place.ts';
import { type Fields, type NotionForm, optional } from './notion-form.ts';

/** Blocks that are a file with a caption, and what people call the file. */
const WORDS = { image: 'picture', video: 'video', audio: 'recording', file: 'file', pdf: 'PDF' } as const;
type MediaType = keyof typeof WORDS;

/** The Notion form of such a block, which has the same name there. */
export function mediaNotion<T extends MediaType>(type: T): NotionForm<T> {
  return {
    block: type,
    types: [type],
    fields: ['type', 'external', 'file', 'file_upload', 'caption', 'name'],
    read: payload => {
      const place = readMediaPlace(payload);
      if (!place) return null;
      const caption = readRichText(payload.caption, `${type}.caption`);
      return { ...place, ...(caption.length > 0 && { caption }) } as Fields<T>;
    },
    write: block => {
      const { name, ...media } = block as Media;
      // Only a `file` takes a name; of the others Notion tells one, where it keeps the file.
      const named = type === 'file' || media.kind === 'file';
      const caption = media.caption?.length ? { caption: writeRichText(media.caption) } : {};
      return { type, payload: { ...writeMediaPlace(media), ...(named ? optional('name', name) : {}), ...caption } };
    },
    fate: block => mediaFate(block as Block & Media, WORDS[type]),
  };
}
