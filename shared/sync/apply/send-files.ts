import type { Payload } from '../../blocks/notion-form.ts';
import type { Json } from '../../document/json.ts';
import type { BlockRequest } from '../../notion/block-request.ts';
import type { Operation } from '../../notion/operation.ts';
import type { Shared } from '../../notion/share/shared.ts';
import type { NewFile, Pages } from '../../ports.ts';
import type { DoneStep } from './carry-out.ts';

/** A file of the folder that blocks are to show. */
export interface FileToSend {
  path: string;
  hash: string;
  file: Shared<NewFile>;
}

/** The files that operations may need, by the addresses by which blocks show them. */
export type FilesToSend = ReadonlyMap<string, FileToSend>;

/**
 * Brings the files to Notion that operations show, each once, and gives the operations with what Notion knows them by. A file
 * that Notion keeps can't be named by its address: without its bytes, what a block shows stays as it is there.
 *
 * @param done called after each file, before the next one is sent
 * @throws NotionError
 */
export async function sendFiles(
  pages: Pages,
  operations: Shared<Operation[]>,
  files: FilesToSend,
  done: (step: DoneStep) => Promise<void>,
): Promise<Shared<Operation[]>> {
  const urls = new Set<string>();
  for (const operation of operations.value) eachPayload(operation, payload => urls.add(hostedUrl(payload) ?? ''));
  urls.delete('');
  if (urls.size === 0) return operations;
  const sent = new Map<string, string>();
  const uploads = new Map<string, string>();
  for (const url of urls) {
    const one = files.get(url);
    if (!one) continue;
    const { path, hash, file } = one;
    const upload = sent.get(path) ?? (await pages.upload(file));
    if (!sent.has(path)) await done({ step: { kind: 'upload', upload, path, hash }, made: [] });
    sent.set(path, upload);
    uploads.set(url, upload);
  }
  return operations.map(list => list.flatMap(operation => withUploads(operation, uploads)));
}

const hostedUrl = (payload: Payload): string | undefined => {
  const { file } = payload;
  return typeof file === 'object' && file !== null && !Array.isArray(file) && typeof file.url === 'string'
    ? file.url
    : undefined;
};

function eachPayload(operation: Operation, look: (payload: Payload) => void): void {
  const visit = (request: BlockRequest): void => {
    const payload = request[request.type] as Payload;
    look(payload);
    for (const child of (payload.children ?? []) as unknown as BlockRequest[]) visit(child);
  };
  if (operation.kind === 'update') look(operation.payload);
  else if (operation.kind === 'append') for (const child of operation.children) visit(child);
}

function withUploads(operation: Operation, uploads: ReadonlyMap<string, string>): Operation[] {
  if (operation.kind === 'append')
    return [{ ...operation, children: operation.children.map(child => requestWith(child, uploads)) }];
  if (operation.kind !== 'update') return [operation];
  const payload = payloadWith(operation.payload, uploads);
  return Object.keys(payload).length > 0 ? [{ ...operation, payload }] : [];
}

function requestWith(request: BlockRequest, uploads: ReadonlyMap<string, string>): BlockRequest {
  const { children, ...own } = request[request.type] as Payload;
  const payload: Payload = payloadWith(own, uploads);
  if (own.type !== undefined && payload.file_upload !== undefined) payload.type = 'file_upload';
  if (children !== undefined) {
    payload.children = (children as unknown as BlockRequest[]).map(child =>
      requestWith(child, uploads),
    ) as unknown as Json;
  }
  return { ...request, [request.type]: payload };
}

function payloadWith(payload: Payload, uploads: ReadonlyMap<string, string>): Payload {
  const url = hostedUrl(payload);
  if (url === undefined) return payload;
  const { file: _, ...rest } = payload;
  const id = uploads.get(url);
  return id === undefined ? rest : { ...rest, file_upload: { id } };
}
