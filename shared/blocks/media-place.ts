import type { Json } from '../document/json.ts';
import { linkForNotion } from '../richtext/notion/link.ts';
import { wellFormed } from '../richtext/notion/well-formed.ts';
import type { Media } from './media.ts';
import type { Fate, Payload } from './notion-form.ts';

/** Where a file lies and what it is called, from a payload of the API; `undefined` where that says neither. */
export function readMediaPlace(payload: Payload): Omit<Media, 'caption'> | undefined {
  const place = readPlace(payload);
  if (!place) return undefined;
  const name = typeof payload.name === 'string' ? wellFormed(payload.name) : '';
  return name === '' || name === lastStep(place.url) ? place : { ...place, name };
}

function readPlace(payload: Payload): Pick<Media, 'url' | 'kind'> | undefined {
  const url = at(payload.external, 'url');
  if (url !== undefined) return { url: wellFormed(url) };
  const hosted = at(payload.file, 'url');
  if (hosted !== undefined) return { url: wellFormed(hosted.split('?')[0]!), kind: 'file' };
  const upload = at(payload.file_upload, 'id');
  return upload === undefined ? undefined : { url: upload, kind: 'file_upload' };
}

const at = (value: Json | undefined, key: string): string | undefined => {
  const found = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** What Notion calls a file that nobody gave a name: the end of its address. */
function lastStep(url: string): string {
  const step = url.split(/[?#]/)[0]!.split('/').at(-1)!;
  try {
    return decodeURIComponent(step);
  } catch {
    // A per cent sign that encodes nothing is part of the name.
    return step;
  }
}

/** The fields of a payload that say where a file lies. */
export function writeMediaPlace({ kind, url }: Media): Payload {
  if (kind === 'file_upload') return { type: kind, file_upload: { id: url } };
  return kind === 'file' ? { type: kind, file: { url } } : { type: 'external', external: { url } };
}

/** Why Notion won't have the file, if it won't; `what` is what people call it. */
export function mediaFate({ kind, url, here }: Media, what: string): Fate | undefined {
  if (here) return undefined;
  if (kind === 'file') {
    return { kept: 'not created', reason: `The ${what} lies with Notion, on another page; its address expires.` };
  }
  return kind === undefined && linkForNotion(url) === undefined
    ? { kept: 'not created', reason: `The ${what} is a file here; Notion takes only addresses on the web.` }
    : undefined;
}
