import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '../store/store.ts';
import { refusal, uploadAt } from './hosted.ts';

/** What a browser shows by itself; everything else is saved, so that nothing uploaded ever runs here. */
const SHOWN = /^(?:image\/(?!svg)|audio\/|video\/|application\/pdf$|text\/plain$)/;
const PICTURE = 'image/svg+xml';

/** Sends the bytes of an uploaded file to whoever has an address of it that is still good. */
export const serveFile = (
  { store, clock }: { readonly store: Store; readonly clock: () => number },
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void => {
  const upload = uploadAt(store, url.pathname);
  // The pages of the viewer show files without an address that ends.
  const isViewer = url.search === '' && request.headers['sec-fetch-site'] === 'same-origin';
  const reason = isViewer ? undefined : refusal(store, url.pathname, url.searchParams, clock());
  if (reason !== undefined) return deny(response, 403, 'AccessDenied', reason);
  if (!upload?.attached) return deny(response, 404, 'NoSuchKey', 'The specified key does not exist.');
  const bytes = bytesOf(store, Object.values(upload.parts));
  const type = upload.contentType ?? '';
  const isShown = SHOWN.test(type) || type === PICTURE;
  response.writeHead(200, {
    'content-type': isShown ? type : 'application/octet-stream',
    'content-length': bytes.length,
    'content-disposition': isShown ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600',
    'referrer-policy': 'no-referrer',
  });
  response.end(bytes);
};

/** The bytes of a file, from its parts in their order. */
export const bytesOf = (store: Store, parts: readonly string[]): Buffer =>
  Buffer.concat(parts.map(id => Buffer.from(store.need(id, 'bytes').base64, 'base64')));

const deny = (response: ServerResponse, status: number, code: string, message: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml', 'x-content-type-options': 'nosniff' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  );
};
