import { ApiError, invalid } from '../errors.ts';
import { dashed, isId } from '../ids.ts';
import { isObject, type Json, type JsonObject, textAt } from '../json.ts';
import type { FileUploadRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { HOSTED, hostedPath, uploadAt } from './hosted.ts';
import { statusOf } from './upload-status.ts';

/** What may stand under a name of the request; other names take any file. */
const FITS: Readonly<Record<string, RegExp>> = {
  image: /^image\//,
  icon: /^image\//,
  cover: /^image\//,
  video: /^video\//,
  audio: /^audio\//,
  pdf: /^application\/pdf$/,
  embed: /^text\/html$/,
};

/**
 * A checked request with each upload that it names replaced by the file that it is from then on, as it is kept:
 * `{ file_upload: { id } }` becomes `{ type: 'file', file: { url: '/_files/…' } }`. The uploads no longer expire.
 *
 * Files are named in blocks, icons, covers and properties alike; doing it once, before the request is carried out,
 * leaves these with files alone.
 * @throws ApiError for an upload that is not there, not sent yet, expired, or of another kind than its place takes
 */
export const attachUploads = (store: Store, now: number, body: JsonObject): JsonObject => {
  const visit = (value: Json, under: string): Json => {
    if (Array.isArray(value)) return value.map(item => visit(item, under));
    if (!isObject(value)) return value;
    if (isObject(value.file_upload)) return attached(store, now, value, value.file_upload, under);
    const entries = Object.entries(value).map(([key, item]) => [key, visit(item, key)] as const);
    return kept(store, Object.fromEntries(entries));
  };
  return visit(body, 'body') as JsonObject;
};

/** Whether a request may name a file of this server: most do not, and are not looked through. */
export const mayNameFiles = (body: string): boolean => body.includes('"file_upload"') || body.includes(HOSTED);

const attached = (store: Store, now: number, value: JsonObject, named: JsonObject, under: string): JsonObject => {
  const url = hostedPath(store, attachUpload(store, now, textAt(named, 'id') ?? '', under));
  const { file_upload: _upload, type: _type, ...rest } = value;
  return under === 'embed' ? { ...rest, url } : { ...rest, type: 'file', file: { url } };
};

/**
 * Takes an upload into use: from then on it does not expire.
 * @throws ApiError
 */
export const attachUpload = (store: Store, now: number, id: string, under: string): FileUploadRecord => {
  const upload = isId(id) ? store.get(dashed(id), 'file_upload') : undefined;
  if (!upload || statusOf(upload, now) !== 'uploaded') throw unusable(store, id);
  if (FITS[under]?.test(upload.contentType ?? '') === false)
    throw invalid(`The file upload ${upload.id} is ${upload.contentType}, which ${under} does not support.`);
  if (upload.attached) return upload;
  const edited = store.edit(upload.id, 'file_upload');
  edited.attached = true;
  return edited;
};

const unusable = (store: Store, id: string): ApiError =>
  new ApiError(
    'object_not_found',
    `Could not find file_upload with ID: ${id}. Confirm the status of the file upload is \`uploaded\` and that your integration has capabilities to update or insert content.`,
    { additionalData: { integration_id: store.bot.id } },
  );

/** A file that an answer showed, sent back: kept without the signature that it had. */
const kept = (store: Store, value: JsonObject): JsonObject => {
  if (!isObject(value.file) || typeof value.file.url !== 'string') return value;
  const upload = uploadAt(store, value.file.url);
  return upload ? { ...value, file: { url: hostedPath(store, upload) } } : value;
};
