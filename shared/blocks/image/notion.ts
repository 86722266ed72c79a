import type { Json } from '../../document/json.ts';
import { linkForNotion } from '../../richtext/notion/link.ts';
import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import type { Fate, NotionForm, Payload } from '../notion-form.ts';
import type { ImageBlock } from './shape.ts';

export const imageNotion: NotionForm<'image'> = {
  block: 'image',
  types: ['image'],
  fields: ['type', 'external', 'file', 'file_upload', 'caption'],
  read: payload => {
    const place = readPlace(payload);
    if (!place) return null;
    const caption = readRichText(payload.caption, 'image.caption');
    return { ...place, ...(caption.length > 0 && { caption }) };
  },
  write: block => ({
    type: 'image',
    payload: {
      ...writePlace(block),
      ...(block.caption?.length && { caption: writeRichText(block.caption) }),
    },
  }),
  fate: whyNotCreated,
};

function readPlace(payload: Payload): Pick<ImageBlock, 'url' | 'kind'> | undefined {
  const url = at(payload.external, 'url');
  if (url !== undefined) return { url };
  const hosted = at(payload.file, 'url');
  if (hosted !== undefined) return { url: hosted, kind: 'file' };
  const upload = at(payload.file_upload, 'id');
  return upload === undefined ? undefined : { url: upload, kind: 'file_upload' };
}

const at = (value: Json | undefined, key: string): string | undefined => {
  const found = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
};

const writePlace = ({ kind, url }: ImageBlock): Payload => {
  if (kind === 'file_upload') return { type: kind, file_upload: { id: url } };
  return kind === 'file' ? { type: kind, file: { url } } : { type: 'external', external: { url } };
};

function whyNotCreated(block: ImageBlock): Fate | undefined {
  if (block.kind === 'file') {
    return { kept: 'not created', reason: 'The picture lies with Notion, on another page; its address expires.' };
  }
  return block.kind === undefined && linkForNotion(block.url) === undefined
    ? { kept: 'not created', reason: 'The picture is a file here; Notion takes only addresses on the web.' }
    : undefined;
}
