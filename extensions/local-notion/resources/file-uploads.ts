import { failedValidation, invalid, notFound, shown } from '../errors.ts';
import { presentUpload } from '../files/present-upload.ts';
import { LARGEST_PART, nameAndType, refuseLarge, SMALLEST_PART } from '../files/upload-rules.ts';
import { statusOf } from '../files/upload-status.ts';
import { listAnswer } from '../http/paginate.ts';
import type { Form } from '../http/read-form.ts';
import type { Call, Route } from '../http/route.ts';
import { newId } from '../ids.ts';
import { type JsonObject, textAt } from '../json.ts';
import { id, object, type Schema, text, word } from '../schema/schema.ts';
import type { FileUploadRecord } from '../store/records.ts';

const PATH = '/v1/file_uploads/:file_upload_id';
const MOST_PARTS = 10_000;

const createSchema = (): Schema =>
  object({
    mode: word('single_part', 'multi_part', 'external_url'),
    filename: text,
    content_type: text,
    number_of_parts: { is: 'number', min: 1, max: MOST_PARTS, whole: true },
    external_url: text,
  });

/** What each way of sending needs, and what only it takes. */
const NEEDS: Readonly<Record<FileUploadRecord['mode'], readonly string[]>> = {
  single_part: [],
  multi_part: ['filename', 'number_of_parts'],
  external_url: ['filename', 'external_url'],
};

const create = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const mode = (textAt(body, 'mode') ?? 'single_part') as FileUploadRecord['mode'];
  refuseMisfit(mode, body);
  const named = nameAndType(textAt(body, 'filename'), textAt(body, 'content_type'));
  const upload = store.add<FileUploadRecord>({
    kind: 'file_upload',
    id: newId(),
    createdTime: author.now,
    editedTime: author.now,
    createdBy: author.id,
    mode,
    status: 'pending',
    attached: false,
    ...named,
    length: null,
    parts: {},
    ...(mode === 'multi_part' && { wanted: Number(body.number_of_parts) }),
  });
  const url = textAt(body, 'external_url');
  if (url !== undefined) call.importLater(upload.id, url);
  return presentUpload(call, upload);
};

const refuseMisfit = (mode: FileUploadRecord['mode'], body: JsonObject): void => {
  for (const field of NEEDS[mode])
    if (body[field] === undefined)
      throw failedValidation('body', [`body.${field} should be defined, instead was \`undefined\`.`]);
  for (const field of ['number_of_parts', 'external_url'])
    if (body[field] !== undefined && !NEEDS[mode].includes(field))
      throw failedValidation('body', [`body.${field} should be not present, instead was ${shown(body[field])}.`]);
  const url = textAt(body, 'external_url');
  if (url !== undefined && URL.parse(url)?.protocol !== 'https:')
    throw failedValidation('body', [`body.external_url should be a valid https URL, instead was ${shown(url)}.`]);
};

const find = ({ store, params, access }: Call): FileUploadRecord => {
  const wanted = params.file_upload_id ?? '';
  const upload = store.get(wanted, 'file_upload');
  if (!upload) throw notFound('file_upload', wanted, access.bot);
  return upload;
};

/** An upload that waits for its bytes. @throws ApiError `validation_error` for one that no longer does */
const waiting = (call: Call): FileUploadRecord => {
  const upload = find(call);
  const status = statusOf(upload, call.now);
  if (status !== 'pending')
    throw invalid(`File upload ${upload.id} should have a status of \`pending\`, instead was \`${status}\`.`);
  return call.store.edit(upload.id, 'file_upload');
};

const send = (call: Call): JsonObject => {
  const upload = waiting(call);
  const file = call.form?.file;
  if (!file) throw failedValidation('body', ['body.file should be defined, instead was `undefined`.']);
  if (upload.mode === 'external_url') throw invalid('A file that is imported from an external URL is not sent.');
  refuseLarge(file.bytes.length, LARGEST_PART);
  const part = upload.mode === 'multi_part' ? partOf(upload, call.form) : 1;
  if (upload.mode === 'single_part') refuseLarge(file.bytes.length, call.largestFile);
  else if (part < (upload.wanted ?? 1) && file.bytes.length < SMALLEST_PART)
    throw invalid(`Part ${part} should be at least 5 MiB; only the last part may be smaller.`);
  describe(upload, file);
  const bytes = call.store.add({ kind: 'bytes', id: newId(), base64: file.bytes.toString('base64') });
  upload.parts = { ...upload.parts, [part]: bytes.id };
  upload.editedTime = call.author.now;
  if (upload.mode === 'single_part') {
    upload.status = 'uploaded';
    upload.length = file.bytes.length;
  }
  return presentUpload(call, upload);
};

const partOf = ({ wanted = 1 }: FileUploadRecord, form: Form | undefined): number => {
  const part = Number(form?.part);
  if (Number.isInteger(part) && part >= 1 && part <= wanted) return part;
  throw failedValidation('body', [
    `body.part_number should be an integer between \`1\` and \`${wanted}\`, instead was ${shown(form?.part)}.`,
  ]);
};

/** What is sent must be of the type that was announced; a file without a name gets the one that it is sent with. */
const describe = (upload: FileUploadRecord, file: NonNullable<Form['file']>): void => {
  const sent = nameAndType(upload.filename ?? file.name, file.type === '' ? undefined : file.type);
  if (upload.contentType !== null && file.type !== '' && sent.contentType !== upload.contentType)
    throw invalid(
      `The content type of the file, ${sent.contentType}, does not match the content type of the file upload, ${upload.contentType}.`,
    );
  upload.filename = sent.filename;
  upload.contentType ??= sent.contentType;
};

const complete = (call: Call): JsonObject => {
  const upload = waiting(call);
  if (upload.mode !== 'multi_part') throw invalid('Only a multi_part file upload is completed.');
  const parts = Object.values(upload.parts);
  if (parts.length !== upload.wanted)
    throw invalid(`File upload ${upload.id} has ${parts.length} of its ${upload.wanted} parts.`);
  const length = parts.reduce((sum, part) => sum + byteLength(call.store.need(part, 'bytes').base64), 0);
  refuseLarge(length, call.largestFile);
  upload.status = 'uploaded';
  upload.length = length;
  upload.editedTime = call.author.now;
  return presentUpload(call, upload);
};

const byteLength = (base64: string): number => Buffer.byteLength(base64, 'base64');

/** Newest first. A cursor is the id of the upload that comes next, as the document of the API says. */
const list = (call: Call): JsonObject => {
  const { query, store, now } = call;
  const uploads = [...store.all('file_upload')].reverse().filter(upload => {
    return query.status === undefined || statusOf(upload, now) === query.status;
  });
  const from = query.start_cursor === undefined ? 0 : uploads.findIndex(upload => upload.id === query.start_cursor);
  if (from < 0) throw invalid(`The start_cursor provided is invalid: ${String(query.start_cursor)}`);
  const size = Number(query.page_size ?? 0) || 100;
  const items = uploads.slice(from, from + size);
  const part = { items, next: uploads[from + size]?.id ?? null };
  return listAnswer(
    'file_upload',
    part,
    items.map(upload => presentUpload(call, upload)),
  );
};

/** Create, send, complete, retrieve and list uploads of files. */
export const FILE_UPLOAD_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/file_uploads', needs: 'insert_content', body: createSchema, run: create },
  {
    method: 'GET',
    path: '/v1/file_uploads',
    needs: 'read_content',
    query: {
      status: word('pending', 'uploaded', 'expired', 'failed'),
      start_cursor: id,
      page_size: { is: 'number', max: 100, min: 0 },
    },
    run: list,
  },
  { method: 'GET', path: PATH, needs: 'read_content', run: call => presentUpload(call, find(call)) },
  { method: 'POST', path: `${PATH}/send`, needs: 'insert_content', run: send },
  { method: 'POST', path: `${PATH}/complete`, needs: 'insert_content', run: complete },
];
