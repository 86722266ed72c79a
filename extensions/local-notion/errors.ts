import type { Json, JsonObject } from './json.ts';

/** The HTTP status that belongs to each error code of the public API. */
export const STATUS_OF_CODE = {
  invalid_json: 400,
  invalid_request_url: 400,
  invalid_request: 400,
  invalid_grant: 400,
  unsupported_grant_type: 400,
  invalid_client: 401,
  validation_error: 400,
  missing_version: 400,
  unauthorized: 401,
  restricted_resource: 403,
  object_not_found: 404,
  conflict_error: 409,
  rate_limited: 429,
  internal_server_error: 500,
  bad_gateway: 502,
  service_unavailable: 503,
  database_connection_unavailable: 503,
  gateway_timeout: 504,
  service_overload: 529,
} as const;

/** The code of an error as the public API names it. */
export type ErrorCode = keyof typeof STATUS_OF_CODE;

/** An answer that is an error: the server turns it into Notion's error body. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly additionalData: JsonObject | undefined;
  readonly headers: Record<string, string>;

  constructor(
    code: ErrorCode,
    message: string,
    more: { status?: number; additionalData?: JsonObject; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = more.status ?? STATUS_OF_CODE[code];
    this.additionalData = more.additionalData;
    this.headers = more.headers ?? {};
  }

  /** The error body, without the request id that the server adds. */
  body(): JsonObject {
    const body: JsonObject = { object: 'error', status: this.status, code: this.code, message: this.message };
    if (this.additionalData) body.additional_data = this.additionalData;
    return body;
  }
}

/** A request that is well formed but asks for what can't be done. */
export const invalid = (message: string): ApiError => new ApiError('validation_error', message);

/** What a schema failure says, for a part of the request. */
export const failedValidation = (part: 'body' | 'path' | 'query', failures: readonly string[]): ApiError =>
  invalid(`${part} failed validation: ${failures.join('\n')}`);

/** A value as Notion shows it inside its messages. */
export const shown = (value: Json | undefined): string => {
  if (value === undefined) return '`undefined`';
  const text = JSON.stringify(value);
  return `\`${text.length > 300 ? `${text.slice(0, 300)}…` : text}\``;
};

const SHARING = 'Make sure the relevant pages and databases are shared with your integration "{name}".';
const USER_READING =
  "Make sure your integration has capabilities to read user information. With those capabilities, only members and guests in the integration's workspace are visible.";

/** Not there, not shared, or of another kind: the API answers all three alike. */
export const notFound = (noun: string, id: string, bot: { id: string; name: string }): ApiError =>
  new ApiError(
    'object_not_found',
    `Could not find ${noun} with ID: ${id}. ${noun === 'user' ? USER_READING : SHARING.replace('{name}', bot.name)}`,
    { additionalData: { integration_id: bot.id } },
  );
