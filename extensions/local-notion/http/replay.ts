import type { RecordedRequest } from './request-log.ts';

/** What belongs to one connection, and not to the request. */
const OF_CONNECTION = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive'];

/**
 * Sends a recorded request once more, to the server that recorded it or to another: with its token, its headers and every
 * byte of its body.
 *
 * @param site `http://127.0.0.1:4400`
 */
export const replay = (site: string, { method, url, headers, body }: RecordedRequest): Promise<Response> =>
  fetch(site + url, {
    method,
    headers: Object.entries(headers).filter(([name]) => !OF_CONNECTION.includes(name)),
    ...(body !== '' && { body }),
  });
