import { type LocalNotion, ROOT_ID } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { checkedFetch } from '../../conformance/local-notion/checked-fetch.ts';

/** What a request by hand is answered with. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}

/** How a request differs from an ordinary one. */
export interface Asking {
  readonly version?: string | undefined;
  readonly token?: string;
  /** Sent as it stands instead of JSON. */
  readonly raw?: string;
}

/**
 * Asks a stand-in by hand. Every answer is held against Notion's documents, but for the version that they don't describe.
 * @example await ask(notion, 'GET /v1/users/me')
 */
export const ask = async (notion: LocalNotion, request: string, body?: Json, asking: Asking = {}): Promise<Reply> => {
  const [method = 'GET', path = '/'] = request.split(' ');
  const version = 'version' in asking ? asking.version : '2026-03-11';
  const get = version === '2022-06-28' ? fetch : checkedFetch;
  const response = await get(notion.url + path.replaceAll(':root', ROOT_ID), {
    method,
    headers: {
      authorization: `Bearer ${asking.token ?? notion.token}`,
      'content-type': 'application/json',
      ...(version !== undefined && { 'notion-version': version }),
    },
    ...((body !== undefined || asking.raw !== undefined) && { body: asking.raw ?? JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as JsonObject };
};

/** A list of runs with one plain text. */
export const words = (content: string): Json => [{ text: { content } }];

/** A paragraph, as a request makes it. */
export const paragraph = (content: string): JsonObject => ({ paragraph: { rich_text: words(content) } });
