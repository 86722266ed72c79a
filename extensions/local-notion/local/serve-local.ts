import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, failedValidation } from '../errors.ts';
import { parseBody, readBody } from '../http/read-request.ts';
import { wrongUrl } from '../http/router.ts';
import type { Json } from '../json.ts';
import { check } from '../schema/check.ts';
import { isOwnRequest } from '../viewer/own-request.ts';
import { CONNECTION_ROUTES } from './connections.ts';
import { CONTROL_ROUTES } from './control.ts';
import { FURNISHING_ROUTES } from './furnishings.ts';
import type { LocalCall, LocalRoute } from './local-route.ts';
import { PEOPLE_ROUTES } from './people.ts';
import { TOKEN_ROUTES } from './tokens.ts';
import { WEBHOOK_ROUTES } from './webhooks.ts';

/** Everything under `/_local/`. */
export const LOCAL_ROUTES: readonly LocalRoute[] = [
  ...PEOPLE_ROUTES,
  ...TOKEN_ROUTES,
  ...CONNECTION_ROUTES,
  ...WEBHOOK_ROUTES,
  ...FURNISHING_ROUTES,
  ...CONTROL_ROUTES,
];

/** What the private side of a server needs. */
export interface LocalServer extends Omit<LocalCall, 'author' | 'params' | 'body'> {
  readonly clock: () => number;
}

/**
 * Answers a request under `/_local/`: what a person does in the app's settings, and what only a stand-in can do. It
 * needs no token, and is for programs on this machine: a page elsewhere is refused.
 */
export const serveLocal = async (
  server: LocalServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    if (!isOwnRequest(request))
      throw new ApiError('restricted_resource', 'Only programs on this machine may ask here.');
    const body = await readBody(request);
    send(response, 200, answer(server, request, body));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    send(response, error.status, error.body());
  }
};

const answer = (server: LocalServer, request: IncomingMessage, text: string): Json => {
  const { store, clock } = server;
  const path = new URL(request.url ?? '/', 'http://local').pathname.split('/');
  for (const route of LOCAL_ROUTES) {
    const params = route.method === request.method ? paramsOf(route.path.split('/'), path) : undefined;
    if (!params) continue;
    const body = route.body ? parseBody(text) : {};
    const failures = route.body ? check(route.body, body, 'body') : [];
    if (failures.length > 0) throw failedValidation('body', failures);
    const author = { id: store.workspace.botId, now: clock() };
    const run = () => route.run({ ...server, author, params, body });
    return route.method === 'GET' ? run() : store.transact(author.id, run);
  }
  throw wrongUrl();
};

const paramsOf = (pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined => {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = path[index] ?? '';
    if (wanted.startsWith(':')) params[wanted.slice(1)] = part;
    else if (wanted !== part) return undefined;
  }
  return params;
};

const send = (response: ServerResponse, status: number, body: Json): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
};
