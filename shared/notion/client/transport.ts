import type { Json } from '../../document/json.ts';
import { type Failure, linkOf, type Target } from './explain.ts';
import { NotionError } from './notion-error.ts';

export const NOTION_VERSION = '2026-03-11';

export type Body = { [key: string]: Json };

/** A request that got no answer; `sent` unless it is certain that it never arrived. */
export interface Lost {
  kind: 'lost';
  sent: boolean;
  reason: string;
}

export type Answer = { kind: 'success'; body: Body } | Failure | Lost;

export interface TransportOptions {
  token: string;
  fetch: typeof fetch;
  baseUrl: string;
  timeout: number;
}

/** Sends one request once. The token is in its header and nowhere else. */
export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** @throws NotionError `malformed` for a success that is no answer of Notion's API */
  async send(target: Target, path: string, body: Body | FormData | undefined): Promise<Answer> {
    const { token, fetch, timeout, baseUrl } = this.#options;
    const headers = {
      authorization: `Bearer ${token}`,
      'notion-version': NOTION_VERSION,
      // A form names its own type, with its boundary in it.
      ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }),
    };
    const content = body && { body: body instanceof FormData ? body : JSON.stringify(body) };
    let response: Response;
    let text: string;
    try {
      const signal = AbortSignal.timeout(timeout);
      response = await fetch(`${baseUrl}/v1${path}`, { method: target.method, headers, signal, ...content });
      text = await response.text();
    } catch (error) {
      return this.#lost(error);
    }
    if (!response.ok) return this.#failure(response, text);
    const answer = readObject(text);
    if (answer) return { kind: 'success', body: answer };
    const what = `What answers for ${linkOf(target.path)} is not Notion's API: its answer is no JSON object.`;
    throw new NotionError('malformed', what, { status: response.status });
  }

  /** The bytes at an address that is none of the API's: it is not told the token. `undefined` where they can't be had. */
  async download(address: string): Promise<Uint8Array | undefined> {
    const { fetch, timeout } = this.#options;
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(timeout), credentials: 'omit' });
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    } catch {
      // In a browser the store of files may not answer other sites. The caller does without.
      return undefined;
    }
  }

  #failure(response: Response, text: string): Failure {
    const said = readObject(text) ?? {};
    const wait = response.headers.get('retry-after');
    return {
      kind: 'failure',
      status: response.status,
      code: typeof said.code === 'string' ? said.code : `http_${response.status}`,
      message: this.#hidden(typeof said.message === 'string' ? said.message : ''),
      ...(typeof said.request_id === 'string' && { requestId: said.request_id }),
      additional: {
        ...(isObject(said.additional_data) && said.additional_data),
        ...(wait !== null && { retry_after: wait }),
      },
    };
  }

  #lost(error: unknown): Lost {
    const {
      name,
      message = String(error),
      cause,
    } = error as { name?: string; message?: string; cause?: { code?: string } };
    if (name === 'TimeoutError') return { kind: 'lost', sent: true, reason: 'no answer in time' };
    const code = cause?.code;
    return { kind: 'lost', sent: code === undefined || !NEVER_SENT.has(code), reason: this.#hidden(code ?? message) };
  }

  /** Whatever others put into their messages, the token is in none of ours. */
  #hidden(message: string): string {
    return message.replaceAll(this.#options.token, '•••');
  }
}

/** Failures in which no connection was ever made. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function readObject(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // No JSON: something between here and Notion answered. The caller says so.
    return undefined;
  }
}

const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
