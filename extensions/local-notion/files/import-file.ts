import { ApiError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { Store } from '../store/store.ts';
import { fullTime } from '../times.ts';
import { nameAndType, refuseLarge } from './upload-rules.ts';

/** What an import needs: where the file goes, and how it is fetched. */
export interface Importing {
  readonly store: Store;
  readonly clock: () => number;
  readonly fetch: typeof fetch;
  readonly largest: number;
}

const PATIENCE = 30_000;

/** Fetches the file of an upload from elsewhere, after its request was answered; what came of it stands in the upload. */
export const importFile = async (importing: Importing, id: string, url: string): Promise<void> => {
  const { store, clock } = importing;
  const settle = (run: () => void): void => store.transact(store.bot.id, run);
  try {
    const { bytes, type } = await download(importing, url);
    settle(() => {
      const upload = store.edit(id, 'file_upload');
      Object.assign(upload, nameAndType(upload.filename ?? undefined, upload.contentType ?? type));
      const part = store.add({ kind: 'bytes', id: newId(), base64: bytes.toString('base64') });
      upload.parts = { 1: part.id };
      upload.length = bytes.length;
      upload.status = 'uploaded';
      upload.imported = { type: 'success', success: {}, imported_time: fullTime(clock()) };
    });
  } catch (error) {
    settle(() => {
      const upload = store.edit(id, 'file_upload');
      upload.status = 'failed';
      upload.imported = { type: 'error', error: failure(error), imported_time: fullTime(clock()) };
    });
  }
};

const download = async ({ fetch, largest }: Importing, url: string): Promise<{ bytes: Buffer; type: string }> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  refuseLarge(bytes.length, largest);
  return { bytes, type: response.headers.get('content-type') ?? 'application/octet-stream' };
};

const failure = (error: unknown): JsonObject => ({
  type: error instanceof ApiError ? 'validation_error' : 'download_error',
  code: error instanceof ApiError ? 'validation_error' : 'file_upload_download_error',
  message: error instanceof Error ? error.message : String(error),
  parameter: 'external_url',
  status_code: null,
});
