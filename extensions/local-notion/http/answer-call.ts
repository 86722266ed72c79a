import type { IncomingHttpHeaders } from 'node:http';
import { ApiError, failedValidation } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { check } from '../schema/check.ts';
import type { Store } from '../store/store.ts';
import { versionOf } from '../version.ts';
import { parseBody, readParams, readQuery } from './read-request.ts';
import type { Capability } from './route.ts';
import { type Router, wrongUrl } from './router.ts';

/** A request with its bytes read. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What every call of a server shares. */
export interface Service {
  readonly store: Store;
  readonly router: Router;
  readonly site: string;
  readonly clock: () => number;
  /** What the connection may do; everything when absent. */
  readonly capabilities: readonly Capability[] | undefined;
}

/**
 * Checks a request in Notion's order and runs it: route, token, version, JSON, shape, then what the route itself finds
 * (the thing it is about, and whether the change makes sense).
 * @throws ApiError
 */
export const answerCall = (service: Service, received: Received, lagMs: number): JsonObject => {
  const { store, site, clock, capabilities } = service;
  const { route, params, bodyIn } = service.router.match(received.method, received.path);
  if (received.headers.authorization !== `Bearer ${store.workspace.token}`)
    throw new ApiError('unauthorized', 'API token is invalid.');
  const version = versionOf(headerOf(received.headers['notion-version']));
  if (route.served && !route.served(version)) throw wrongUrl();
  const shape = bodyIn(version);
  const body = shape ? parseBody(received.body) : {};
  const checkedParams = readParams(params);
  const query = readQuery(received.query, route.query ?? {});
  const failures = shape ? check(shape, body, 'body') : [];
  if (failures.length > 0) throw failedValidation('body', failures);
  if (route.needs && capabilities && !capabilities.includes(route.needs))
    throw new ApiError('restricted_resource', 'Insufficient permissions for this endpoint.');
  const author = { id: store.workspace.botId, now: clock() };
  const call = { store, site, version, params: checkedParams, query, body, author, lagMs };
  return route.method === 'GET' ? route.run(call) : store.transact(author.id, () => route.run(call));
};

const headerOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;
