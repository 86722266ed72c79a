/**
 * What went wrong between here and Notion.
 *
 * - `no_token`, `wrong_token`, `not_shared`, `no_capability`: somebody has to set something up
 * - `away`: Notion can't be reached, or says that it is not well; `rate_limited`: it asks to wait longer than we do
 * - `unanswered`: a write was sent and its answer never came; whether it was done is not known
 * - `refused`: the request was not as Notion wants it; `conflict`: others write to the page at this moment
 * - `trashed`: what was to be changed lies in the trash; `malformed`: the answer was none
 */
export type NotionErrorCode =
  | 'no_token'
  | 'wrong_token'
  | 'not_shared'
  | 'no_capability'
  | 'away'
  | 'rate_limited'
  | 'unanswered'
  | 'refused'
  | 'conflict'
  | 'trashed'
  | 'malformed';

/** Every failure of the client is one of these. It says what is wrong, where, and how to mend it; never the token. */
export class NotionError extends Error {
  readonly code: NotionErrorCode;
  readonly status: number | undefined;
  readonly requestId: string | undefined;

  constructor(
    code: NotionErrorCode,
    message: string,
    details: { status?: number; requestId?: string; cause?: unknown } = {},
  ) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.name = 'NotionError';
    this.code = code;
    this.status = details.status;
    this.requestId = details.requestId;
  }
}

/**
 * Whether a failure came from Notion, and of which kind.
 *
 * @example
 * if (isNotionError(error, 'not_shared')) offerToShare();
 */
export function isNotionError(error: unknown, code?: NotionErrorCode): error is NotionError {
  return error instanceof NotionError && (code === undefined || error.code === code);
}
