import { readFileSync } from 'node:fs';
import { ApiError, type ErrorCode, STATUS_OF_CODE } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';

/** What goes wrong when a fault strikes. */
export type FaultKind =
  | 'drop-before'
  | 'drop-after'
  | 'cut'
  | 'edit'
  | 'status'
  | 'status-after'
  | 'committed'
  | 'slow'
  | 'lag'
  | 'background'
  | 'duplicate'
  | 'reorder';

/** One row of a fault plan. */
export interface Fault {
  /**
   * Which requests: a method and a path, where `*` stands for one part and `**` for any; `*` alone is every request.
   * Webhooks are named by their type: `WEBHOOK page.*` (`duplicate`, `reorder`, `slow` and `drop-before` strike them).
   */
  readonly on: string;
  readonly do: FaultKind;
  /** The request, counted from 1 among those that match, at which it strikes first. */
  readonly nth?: number;
  /** How often it strikes from then on: once, unless said otherwise. */
  readonly times?: number | 'always';
  /** Of the requests from `nth` on, the share that it strikes, from 0 to 1: always the same ones, spread evenly. */
  readonly share?: number;
  /** For `edit`: what somebody else asks of the API just before, `:id` being the first id of the request that is struck. */
  readonly ask?: string;
  /** For `edit`: what they send with it. */
  readonly body?: JsonObject;
  /** For `status` and `status-after`. */
  readonly status?: number;
  readonly code?: ErrorCode;
  readonly message?: string;
  /** Seconds that a 429 or 529 asks to wait. */
  readonly retryAfter?: number;
  /** How long the request is held before anything happens. */
  readonly delayMs?: number;
  /**
   * For `lag`: how long new rows and titles stay hidden from query and search. For `background`: how long it takes until
   * what the request puts off is done. For `reorder`: how long a webhook is held back.
   */
  readonly lagMs?: number;
}

/** What each status says when the plan gives no text of its own. */
const TEXTS: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  400: ['validation_error', 'body failed validation: the fault plan says so.'],
  401: ['unauthorized', 'API token is invalid.'],
  403: ['restricted_resource', 'Insufficient permissions for this endpoint.'],
  404: ['object_not_found', 'Could not find the object.'],
  409: ['conflict_error', 'Conflict occurred while saving. Please try again.'],
  429: ['rate_limited', 'You have been rate limited. Please try again in a few minutes.'],
  500: ['internal_server_error', 'Unexpected error occurred.'],
  502: ['bad_gateway', 'Bad gateway.'],
  503: ['service_unavailable', 'Notion is unavailable, please try again later.'],
  504: ['gateway_timeout', 'Gateway timeout.'],
  529: ['service_overload', 'Notion is overloaded, please try again later.'],
};

/** The error that a `status` fault answers with. */
export const faultError = (fault: Fault): ApiError => {
  const status = fault.status ?? (fault.code ? STATUS_OF_CODE[fault.code] : 500);
  const [code, message] = TEXTS[status] ?? ['internal_server_error', 'Unexpected error occurred.'];
  const wait = fault.retryAfter ?? (status === 429 ? 1 : undefined);
  return new ApiError(fault.code ?? code, fault.message ?? message, {
    status,
    ...(wait !== undefined && { headers: { 'retry-after': String(wait) } }),
    ...(status === 429 && {
      additionalData: { rate_limit_reason: 'public_api_request_rate_limit', retry_after: String(wait) },
    }),
  });
};

/** The 503 that says a write was applied all the same, with the ids that it made. */
export const committedError = (answer: JsonObject, sent: JsonObject, path: string, elapsedMs: number): ApiError => {
  const results = Array.isArray(answer.results) ? answer.results : undefined;
  const count = Array.isArray(sent.children) ? sent.children.length : 0;
  const made = (results ?? []).slice(0, count).map(block => (isObject(block) ? (block.id ?? null) : null));
  const committed = results ? (path.split('/')[3] ?? null) : (answer.id ?? null);
  return new ApiError(
    'service_unavailable',
    'The change was saved, but the response could not be built in time. Read the object again instead of repeating the write.',
    {
      additionalData: {
        from: 'response_serialization',
        elapsed_ms: String(elapsedMs),
        deadline_ms: '55000',
        retry_guidance: ['Read the object again.', 'Do not repeat the write.'],
        committed_resource_id: committed,
        committed_child_ids: made,
      },
    },
  );
};

/** Counts requests against a plan and says which fault strikes. */
export class FaultPlan {
  readonly #rows: { readonly fault: Fault; readonly pattern: RegExp; seen: number }[];

  constructor(faults: readonly Fault[]) {
    this.#rows = faults.map(fault => ({ fault, pattern: patternOf(fault.on), seen: 0 }));
  }

  /** The fault that strikes a request; the first in the plan when several do. Every matching row counts it. */
  next(method: string, path: string): Fault | undefined {
    let struck: Fault | undefined;
    for (const row of this.#rows) {
      if (!row.pattern.test(`${method} ${path}`)) continue;
      row.seen += 1;
      const first = row.fault.nth ?? 1;
      const { share, times = share === undefined ? 1 : 'always' } = row.fault;
      const last = times === 'always' ? Number.POSITIVE_INFINITY : first + times - 1;
      const isStruck = share === undefined || spread(row.seen) < share;
      if (row.seen >= first && row.seen <= last && isStruck) struck ??= row.fault;
    }
    return struck;
  }
}

/** A number from 0 to 1 for each count, spread evenly and without a pattern: steps of the golden ratio (Weyl's sequence). */
const spread = (count: number): number => (count * 0.618_033_988_749_895) % 1;

const patternOf = (on: string): RegExp => {
  if (on === '*') return /^/;
  const source = on
    .split('**')
    .map(part => part.split('*').map(literally).join('[^/ ]*'))
    .join('.*');
  return new RegExp(`^${source}$`);
};

const literally = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');

const KINDS: readonly FaultKind[] = [
  'drop-before',
  'drop-after',
  'cut',
  'edit',
  'status',
  'status-after',
  'committed',
  'slow',
  'lag',
  'background',
  'duplicate',
  'reorder',
];

/**
 * A fault plan, given as rows or as the name of a JSON file with them.
 * @throws Error naming the row that is no fault
 */
export const readFaults = (given: readonly Fault[] | string): readonly Fault[] => {
  const rows: unknown = typeof given === 'string' ? JSON.parse(readFileSync(given, 'utf8')) : given;
  const where = typeof given === 'string' ? given : 'the fault plan';
  if (!Array.isArray(rows)) throw new Error(`${where} must be a list of faults`);
  for (const [index, row] of rows.entries()) {
    if (!isObject(row) || typeof row.on !== 'string') throw new Error(`${where}: row ${index + 1} lacks "on"`);
    if (!KINDS.includes(row.do as FaultKind))
      throw new Error(`${where}: row ${index + 1} has "do": ${JSON.stringify(row.do)}; use one of ${KINDS.join(', ')}`);
    if (row.do === 'edit' && typeof row.ask !== 'string')
      throw new Error(
        `${where}: row ${index + 1} lacks "ask": what somebody else asks, such as "PATCH /v1/blocks/:id"`,
      );
  }
  return rows as readonly Fault[];
};
