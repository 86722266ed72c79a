import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from '../errors.ts';
import { LARGEST_PART } from '../files/upload-rules.ts';
import type { JsonObject } from '../json.ts';
import { answerOauth, OAUTH } from '../oauth/answer-oauth.ts';
import { answerCall, type Received, type Service } from './answer-call.ts';
import { editBetween } from './edit-between.ts';
import { committedError, type Fault, type FaultPlan, faultError } from './faults.ts';
import type { RateLimit } from './rate-limit.ts';
import { type Form, isForm, readForm } from './read-form.ts';
import { parseBody, readBytes } from './read-request.ts';
import type { RecordedRequest, RequestLog } from './request-log.ts';

/** What the API's side of a server needs. */
export interface ApiServer extends Service {
  readonly log: RequestLog;
  readonly rateLimit: RateLimit | undefined;
  readonly faults: () => FaultPlan;
  /** Told of an error that is a mistake of this program; the client gets a 500. */
  readonly onError: (error: unknown) => void;
}

interface Outcome {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;
  readonly bare?: boolean | undefined;
}

/** Answers one request to the API, or cuts the connection where the fault plan says so. */
export const serveApi = async (
  server: ApiServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://local');
  const recorded = record(server, request, url);
  const fault = server.faults().next(recorded.method, recorded.path);
  const read = await readInto(recorded, request);
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
  if (fault?.do === 'drop-before') return cut(response);
  if (fault?.do === 'edit') editBetween(server, recorded.path, fault);
  const received = {
    method: recorded.method,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: recorded.body,
    form: read instanceof ApiError ? undefined : read,
  };
  const outcome = read instanceof ApiError ? failure(server, read) : outcomeOf(server, received, fault);
  if (fault?.do === 'drop-after') return cut(response);
  recorded.status = outcome.status;
  send(response, outcome, fault?.do === 'cut');
};

const record = (server: ApiServer, request: IncomingMessage, url: URL): RecordedRequest & { body: string } => {
  const entry = {
    method: request.method ?? 'GET',
    path: url.pathname,
    url: request.url ?? '/',
    headers: request.headers as Record<string, string>,
    body: '',
    at: server.clock(),
    status: undefined,
  };
  server.log.add(entry);
  return entry;
};

/** The form around a file is small. */
const MOST_OF_A_FORM = LARGEST_PART + 100_000;

/** Reads the body into the record of the request; gives back the form that it is, or why it can't be read. */
const readInto = async (recorded: { body: string }, request: IncomingMessage): Promise<Form | ApiError | undefined> => {
  const type = request.headers['content-type'];
  try {
    const bytes = isForm(type) ? await readBytes(request, MOST_OF_A_FORM) : await readBytes(request);
    recorded.body = bytes.toString('utf8');
    return isForm(type) ? await readForm(bytes, type) : undefined;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
};

const outcomeOf = (server: ApiServer, received: Received, fault: Fault | undefined): Outcome => {
  try {
    server.rateLimit?.take();
    if (fault?.do === 'status') throw faultError(fault);
    const started = server.clock();
    const answered = received.path.startsWith(OAUTH) ? answerOauth : answerCall;
    const { status, body, bare } = answered(server, received, {
      lagMs: fault?.do === 'lag' ? (fault.lagMs ?? 0) : 0,
      backgroundMs: fault?.do === 'background' ? (fault.lagMs ?? 0) : 0,
    });
    if (fault?.do === 'status-after') throw faultError(fault);
    if (fault?.do === 'committed')
      throw committedError(body, parseBody(received.body), received.path, server.clock() - started);
    return { status, body, bare, headers: {} };
  } catch (error) {
    return failure(server, error);
  }
};

const failure = (server: ApiServer, error: unknown): Outcome => {
  // The one error without a code, as it was seen on the live API.
  if (error instanceof ApiError && error.code === 'invalid_client')
    return { status: error.status, body: { error: error.code }, headers: {} };
  if (error instanceof ApiError) return { status: error.status, body: error.body(), headers: error.headers };
  server.onError(error);
  const unexpected = new ApiError('internal_server_error', 'Unexpected error occurred.');
  return { status: unexpected.status, body: unexpected.body(), headers: {} };
};

/** @param half only half of the body, and then the connection is cut */
const send = (response: ServerResponse, { status, body, headers, bare }: Outcome, half: boolean): void => {
  const requestId = randomUUID();
  const text = JSON.stringify(bare ? body : { ...body, request_id: requestId });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'x-notion-request-id': requestId,
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  if (!half) response.end(text);
  else response.write(text.slice(0, text.length / 2), () => cut(response));
};

const cut = (response: ServerResponse): void => {
  response.socket?.destroy();
};
