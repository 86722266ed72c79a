import { LIMITS } from '../limits.ts';
import { explain, linkOf, type Target } from './explain.ts';
import { Gate } from './gate.ts';
import { NotionError } from './notion-error.ts';
import { retryAfter } from './retry.ts';
import { type Answer, type Body, type Lost, Transport } from './transport.ts';

export const NOTION_URL = 'https://api.notion.com';

/** How a write ended. Notion has no keys that would make repeating it harmless, so its caller has to know. */
export type Written =
  | { kind: 'done'; body: Body }
  /** It was done, and Notion could not say more than the ids. */
  | { kind: 'committed'; id: string; children: string[] }
  /** Nobody knows: look before repeating it. */
  | { kind: 'unanswered'; error: NotionError };

export interface ClientOptions {
  token: string | undefined;
  fetch: typeof fetch;
  /** Without `/v1`. */
  baseUrl?: string;
  /** Waits so many milliseconds; tests give one that doesn't. */
  wait?: (milliseconds: number) => Promise<void>;
  /** The longest that one request waits for its turn in all, in milliseconds. */
  patience?: number;
  /** The longest that one answer is waited for, in milliseconds. Notion itself gives up after 60 s. */
  timeout?: number;
  /** Requests under way at the same time. */
  atOnce?: number;
}

/**
 * A small client of Notion's public API: paced, with retries where they can do no harm, in the browser and outside.
 *
 * @example
 * const client = new NotionClient({ token: process.env.NOTION_TOKEN, fetch });
 * const page = await client.read(`/pages/${id}`);
 */
export class NotionClient {
  readonly baseUrl: string;
  readonly #transport: Transport;
  readonly #gate: Gate;
  readonly #wait: (milliseconds: number) => Promise<void>;
  readonly #patience: number;

  /** @throws NotionError `no_token` */
  constructor({ token, fetch, baseUrl = NOTION_URL, wait = sleep, patience = 120_000, ...options }: ClientOptions) {
    if (!token) {
      const how = 'Make a connection at app.notion.com (Settings → Connections) and put its token into NOTION_TOKEN.';
      throw new NotionError('no_token', `There is no token for Notion. ${how}`);
    }
    this.baseUrl = baseUrl.replace(/\/+$/, '');
    this.#transport = new Transport({ token, fetch, baseUrl: this.baseUrl, timeout: options.timeout ?? 65_000 });
    this.#gate = new Gate(options.atOnce ?? 6, wait);
    this.#wait = wait;
    this.#patience = patience;
  }

  /** Reads something. Repeated while Notion is not well, within reason. @throws NotionError */
  async read(path: string, query: { [name: string]: string } = {}): Promise<Body> {
    const search = new URLSearchParams(query).toString();
    return this.#answered({ method: 'GET', path }, search === '' ? path : `${path}?${search}`, undefined);
  }

  /** Asks with a body for something to read: a query, a search. @throws NotionError */
  async query(path: string, body: Body): Promise<Body> {
    return this.#answered({ method: 'POST', path }, path, body);
  }

  /** Everything on all pages of a listing. @throws NotionError */
  async list(path: string, body?: Body): Promise<Body[]> {
    const results: Body[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = { page_size: LIMITS.pageSize, ...(cursor !== undefined && { start_cursor: cursor }) };
      const answer = body
        ? await this.query(path, { ...body, ...page })
        : await this.read(path, { ...page, page_size: String(LIMITS.pageSize) });
      if (!Array.isArray(answer.results)) throw malformed({ method: 'GET', path }, 'results');
      results.push(...(answer.results as Body[]));
      more = answer.has_more === true;
      if (more && typeof answer.next_cursor !== 'string') throw malformed({ method: 'GET', path }, 'next_cursor');
      cursor = answer.next_cursor as string;
    }
    return results;
  }

  /** Changes something. Repeated only where Notion says that it was not done. @throws NotionError */
  async write(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: Body | FormData): Promise<Written> {
    const answer = await this.#repeated({ method, path }, path, body, true);
    if (answer instanceof NotionError) return { kind: 'unanswered', error: answer };
    if (answer.kind === 'success') return { kind: 'done', body: answer.body };
    const { committed_resource_id: id, committed_child_ids: children } = answer.additional;
    return { kind: 'committed', id: String(id), children: Array.isArray(children) ? children.map(String) : [] };
  }

  /** The bytes of a file that Notion keeps elsewhere; `undefined` where they can't be had. */
  download(address: string): Promise<Uint8Array | undefined> {
    return this.#gate.pass(() => this.#transport.download(address));
  }

  async #answered(target: Target, path: string, body: Body | undefined): Promise<Body> {
    const answer = await this.#repeated(target, path, body, false);
    if (answer instanceof NotionError) throw answer;
    if (answer.kind === 'failure') throw explain(answer, target);
    return answer.body;
  }

  /** A success, a write that was committed without one, or the error of a write that was not answered. */
  async #repeated(
    target: Target,
    path: string,
    body: Body | FormData | undefined,
    writes: boolean,
  ): Promise<Exclude<Answer, Lost> | NotionError> {
    let waited = 0;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#gate.pass(() => this.#transport.send(target, path, body));
      if (answer.kind === 'success' || (writes && isCommitted(answer))) return answer as Exclude<Answer, Lost>;
      const pause = retryAfter(answer, { attempt, writes });
      if (pause === undefined || waited + pause.ms > this.#patience) return this.#giveUp(answer, target, writes);
      waited += pause.ms;
      if (pause.everybody) this.#gate.closeFor(pause.ms);
      await this.#wait(pause.ms);
    }
  }

  #giveUp(answer: Exclude<Answer, { kind: 'success' }>, target: Target, writes: boolean): NotionError {
    const error = answer.kind === 'lost' ? this.#away(answer) : explain(answer, target);
    if (!writes || !isOpen(answer)) throw error;
    const message = `Notion did not answer a change of ${linkOf(target.path)}; whether it was made has to be looked up.`;
    return new NotionError('unanswered', message, { cause: error });
  }

  #away({ reason }: Lost): NotionError {
    const where = this.baseUrl === NOTION_URL ? 'Notion' : `Notion at ${this.baseUrl}`;
    const how = 'Check the network and try again; nothing here was changed.';
    return new NotionError('away', `${where} can't be reached (${reason}). ${how}`);
  }
}

const isCommitted = (answer: Answer): boolean =>
  answer.kind === 'failure' && answer.additional.committed_resource_id !== undefined;

/** Whether a write that failed so may have been done all the same. */
const isOpen = (answer: Answer): boolean =>
  (answer.kind === 'lost' && answer.sent) ||
  (answer.kind === 'failure' && answer.status >= 500 && answer.status !== 529);

const sleep = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

const malformed = (target: Target, field: string): NotionError =>
  new NotionError(
    'malformed',
    `The answer about ${linkOf(target.path)} lacks ${field}: it does not come from Notion's API.`,
  );
