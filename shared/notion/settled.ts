import type { Json } from '../document/json.ts';

/**
 * A payload without what changes by itself: the address of a file that Notion keeps is signed anew on every read.
 *
 * @example
 * settled({ file: { url: 'https://s3/a.png?sig=1', expiry_time: '…' } }) // { file: { url: 'https://s3/a.png' } }
 */
export function settled<T extends Json>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.some(isNested) ? (value.map(item => settled(item)) as unknown as T) : value;
  const out: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) out[key] = key === 'file' ? unsigned(item) : settled(item);
  return out as T;
}

function unsigned(file: Json): Json {
  if (typeof file !== 'object' || file === null || Array.isArray(file) || typeof file.url !== 'string') return file;
  const { expiry_time, ...kept } = file;
  return { ...kept, url: file.url.split('?')[0]! };
}

const isNested = (value: Json): boolean => typeof value === 'object' && value !== null;
