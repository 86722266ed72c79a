import { explain } from '../../../shared/notion/client/explain.ts';
import { NotionError } from '../../../shared/notion/client/notion-error.ts';
import { retryAfter } from '../../../shared/notion/client/retry.ts';
import { type Answer, type Body, NOTION_VERSION } from '../../../shared/notion/client/transport.ts';

/** An answer as it came, an error too: what probes look at. */
export interface Reply {
  status: number;
  body: Body;
  /** Notion's own name of the error, and what it says; empty for a success. */
  code: string;
  message: string;
  headers: Headers;
}

/** How a request differs from an ordinary one; `null` leaves the header out. */
export interface Asking {
  version?: string | null;
  token?: string;
  /** A request that changes nothing, although it has a body: it may be made again. */
  reads?: boolean;
}

export interface BenchOptions {
  token: string;
  /** Without `/v1`. */
  baseUrl: string;
  fetch: typeof fetch;
  /** Waits so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  /** Ends everything at the next request. */
  signal?: AbortSignal;
}

/** A write whose answer never came: what it was for is begun anew elsewhere. */
export class Unanswered extends Error {
  constructor(method: string, path: string) {
    super(`Notion did not answer ${method} ${path}.`);
    this.name = 'Unanswered';
  }
}

/** Asks Notion by hand, at the pace that it asks for, and shows every answer as it came. */
export class Bench {
  /** Each answer that asked to wait: whether its header said how long, and whether its body did. */
  readonly limited: { inHeader: boolean; inBody: boolean }[] = [];
  readonly #options: BenchOptions;

  constructor(options: BenchOptions) {
    this.#options = { ...options, baseUrl: options.baseUrl.replace(/\/+$/, '') };
  }

  /**
   * Makes a request; again, where Notion asks to wait, and where it is one that changes nothing.
   *
   * @throws Unanswered for a write of which nobody knows whether it was done @throws NotionError `away`
   * @example
   * (await bench.ask('GET', '/users/me')).body.bot
   */
  async ask(method: string, path: string, body?: Body, asking: Asking = {}): Promise<Reply> {
    const writes = method !== 'GET' && asking.reads !== true;
    for (let attempt = 1; ; attempt++) {
      const reply = await this.#send(method, path, body, asking);
      const answer = reply ? asAnswer(reply) : { kind: 'lost' as const, sent: true, reason: 'no answer' };
      const pause = retryAfter(answer, { attempt, writes });
      if (pause) await this.wait(pause.ms);
      else if (reply && !(writes && reply.status >= 500)) return reply;
      else if (writes) throw new Unanswered(method, path);
      else if (reply) throw explain(asFailure(reply), { method, path });
      else throw away(this.#options.baseUrl);
    }
  }

  /** The body of a success. @throws NotionError for anything else @throws Unanswered */
  async must(method: string, path: string, body?: Body, asking?: Asking): Promise<Body> {
    const reply = await this.ask(method, path, body, asking);
    if (reply.status >= 400) throw explain(asFailure(reply), { method, path });
    return reply.body;
  }

  /** Waits, or ends at once when everything is to end. */
  async wait(milliseconds: number): Promise<void> {
    const { signal, wait } = this.#options;
    signal?.throwIfAborted();
    const ended = Promise.withResolvers<never>();
    const end = (): void => ended.reject(signal?.reason);
    signal?.addEventListener('abort', end, { once: true });
    try {
      await Promise.race([wait(milliseconds), ended.promise]);
    } finally {
      signal?.removeEventListener('abort', end);
    }
  }

  async #send(method: string, path: string, body: Body | undefined, asking: Asking): Promise<Reply | undefined> {
    const { token, baseUrl, fetch, signal } = this.#options;
    signal?.throwIfAborted();
    const version = asking.version === undefined ? NOTION_VERSION : asking.version;
    const headers = {
      authorization: `Bearer ${asking.token ?? token}`,
      ...(version !== null && { 'notion-version': version }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const within = [AbortSignal.timeout(65_000), ...(signal ? [signal] : [])];
    try {
      const response = await fetch(`${baseUrl}/v1${path}`, {
        method,
        headers,
        signal: AbortSignal.any(within),
        ...(body && { body: JSON.stringify(body) }),
      });
      const reply = replyOf(response, await response.text());
      if (reply.status === 429) {
        const { retry_after } = (reply.body.additional_data ?? {}) as Body;
        this.limited.push({ inHeader: response.headers.has('retry-after'), inBody: retry_after !== undefined });
      }
      return reply;
    } catch (error) {
      signal?.throwIfAborted();
      // Anything else that `fetch` throws is a connection that was not made, or that broke.
      if (error instanceof TypeError || error instanceof DOMException) return undefined;
      throw error;
    }
  }
}

function replyOf(response: Response, text: string): Reply {
  const body = objectIn(text);
  const { code = '', message = '' } = response.ok ? {} : body;
  return { status: response.status, body, code: String(code), message: String(message), headers: response.headers };
}

function objectIn(text: string): Body {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
  } catch {
    // Something between here and Notion answered: the status says enough.
    return {};
  }
}

const asFailure = ({ status, body, code, message, headers }: Reply) => {
  const wait = headers.get('retry-after');
  const additional = { ...(body.additional_data as Body | undefined), ...(wait !== null && { retry_after: wait }) };
  return { kind: 'failure' as const, status, code, message, additional };
};

const asAnswer = (reply: Reply): Answer =>
  reply.status < 400 ? { kind: 'success', body: reply.body } : asFailure(reply);

const away = (baseUrl: string): NotionError =>
  new NotionError('away', `Notion at ${baseUrl} can't be reached. Check the network and try again.`);
