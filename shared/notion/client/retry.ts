import type { Answer } from './transport.ts';

/** How long to wait before a request is made again; `everybody` where all others should wait as well. */
export interface Pause {
  ms: number;
  everybody: boolean;
}

interface Attempt {
  /** Counted from 1. */
  attempt: number;
  writes: boolean;
}

/** So often a request is made again at most, beside those that Notion asked to wait. */
const ATTEMPTS = 4;
const ASKED = 20;

/** One row a kind of failure after which the same request may be made again. */
const RETRIES: readonly {
  when: (answer: Answer, attempt: Attempt) => boolean;
  pause: (answer: Answer, attempt: number) => Pause;
}[] = [
  {
    // Nothing was done: Notion only asks to wait. Unless it has blocked us.
    when: (answer, { attempt }) =>
      (is(answer, 429) || is(answer, 529)) &&
      attempt < ASKED &&
      !(answer.kind === 'failure' && answer.additional.rate_limit_reason === 'public_api_request_blocked'),
    pause: (answer, attempt) => ({ ms: asked(answer) ?? backoff(attempt), everybody: true }),
  },
  {
    // It was not saved, says Notion.
    when: (answer, { attempt }) => is(answer, 409) && attempt < ATTEMPTS,
    pause: (_, attempt) => ({ ms: backoff(attempt), everybody: false }),
  },
  {
    // Reading twice does no harm.
    when: (answer, { attempt, writes }) =>
      !writes &&
      attempt < ATTEMPTS &&
      (answer.kind === 'lost' || [500, 502, 503, 504].some(status => is(answer, status))),
    pause: (_, attempt) => ({ ms: backoff(attempt), everybody: false }),
  },
];

/** Whether, and after how long, a request that failed may be made again. */
export function retryAfter(answer: Answer, attempt: Attempt): Pause | undefined {
  return RETRIES.find(({ when }) => when(answer, attempt))?.pause(answer, attempt.attempt);
}

const is = (answer: Answer, status: number): boolean => answer.kind === 'failure' && answer.status === status;

function asked(answer: Answer): number | undefined {
  const seconds = answer.kind === 'failure' ? Number(answer.additional.retry_after ?? Number.NaN) : Number.NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

const backoff = (attempt: number): number => 250 * 2 ** (attempt - 1);
