import { ApiError } from '../errors.ts';

/** A workspace's plan, which decides how many requests a minute a connection has. */
export type Plan = 'free' | 'business';

const REQUESTS: Readonly<Record<Plan, number>> = { free: 180, business: 600 };
const WINDOW = 60_000;

/** Counts the requests of a connection in windows of a minute. */
export class RateLimit {
  readonly #most: number;
  readonly #clock: () => number;
  #start = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(plan: Plan, clock: () => number) {
    this.#most = REQUESTS[plan];
    this.#clock = clock;
  }

  /** @throws ApiError `rate_limited` when the window has no request left */
  take(): void {
    const now = this.#clock();
    if (now - this.#start >= WINDOW) {
      this.#start = now;
      this.#count = 0;
    }
    this.#count += 1;
    if (this.#count <= this.#most) return;
    const wait = String(Math.max(1, Math.ceil((this.#start + WINDOW - now) / 1000)));
    throw new ApiError('rate_limited', 'You have been rate limited. Please try again in a few minutes.', {
      headers: { 'retry-after': wait },
      additionalData: { rate_limit_reason: 'public_api_request_rate_limit', retry_after: wait },
    });
  }
}
