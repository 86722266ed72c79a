import { createHmac, randomBytes } from 'node:crypto';
import type { View } from '../http/route.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { FileUploadRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** Under this path the files lie that were uploaded. */
export const HOSTED = '/_files/';

const SECONDS = 3600;

/** Where an uploaded file lies on this server, as it is kept: without a signature, which every answer makes anew. */
export const hostedPath = (store: Store, { id, filename }: FileUploadRecord): string =>
  `${HOSTED}${store.workspace.id}/${id}/${encodeURIComponent(filename ?? 'file')}`;

/** The upload that a hosted path or address names, or `undefined` for an address elsewhere. */
export const uploadAt = (store: Store, address: string): FileUploadRecord | undefined => {
  const path = pathIn(address);
  const id = path === undefined ? undefined : path.slice(HOSTED.length).split('/')[1];
  return id === undefined ? undefined : store.get(id, 'file_upload');
};

const pathIn = (address: string): string | undefined => {
  const at = address.indexOf(HOSTED);
  const before = at < 0 ? '' : address.slice(0, at);
  return at === 0 || /^https?:\/\/[^/]+$/.test(before) ? address.slice(at).split(/[?#]/)[0] : undefined;
};

/**
 * A file value as answers have it: one that lies here gets an address that is different each time and good for an hour.
 * @example signed(call, { type: 'file', file: { url: '/_files/…/chart.png' } })
 * // { type: 'file', file: { url: 'http://127.0.0.1:4400/_files/…/chart.png?X-Amz-Algorithm=…', expiry_time: '…' } }
 */
export const signed = (view: View, value: Json): Json => {
  if (!isObject(value) || !isObject(value.file)) return value;
  const { url } = value.file;
  return typeof url === 'string' && url.startsWith(HOSTED) ? { ...value, file: signedFile(view, url) } : value;
};

/** The signed address of a hosted path, and when it ends. */
export const signedFile = ({ store, site, now }: View, path: string): JsonObject => {
  const date = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const nonce = randomBytes(12).toString('hex');
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Date': date,
    'X-Amz-Expires': String(SECONDS),
    'X-Amz-Security-Token': nonce,
    'X-Amz-Signature': signature(store, path, date, nonce),
    'x-id': 'GetObject',
  });
  return { url: `${site}${path}?${query}`, expiry_time: new Date(now + SECONDS * 1000).toISOString() };
};

const signature = (store: Store, path: string, date: string, nonce: string): string =>
  createHmac('sha256', store.workspace.token).update(`${path}\n${date}\n${nonce}`).digest('hex');

/** Why a signed address opens nothing, in the words of the store of files; `undefined` where it is good. */
export const refusal = (store: Store, path: string, query: URLSearchParams, now: number): string | undefined => {
  const [date, nonce] = [query.get('X-Amz-Date') ?? '', query.get('X-Amz-Security-Token') ?? ''];
  if (query.get('X-Amz-Signature') !== signature(store, path, date, nonce))
    return 'The request signature we calculated does not match the signature you provided.';
  const made = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)/, '$1-$2-$3:$4:'));
  return now > made + SECONDS * 1000 ? 'Request has expired' : undefined;
};
