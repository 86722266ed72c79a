import type { IncomingHttpHeaders } from 'node:http';
import { ApiError, failedValidation } from '../errors.ts';
import { attachUploads, mayNameFiles } from '../files/attach-uploads.ts';
import type { JsonObject } from '../json.ts';
import { check } from '../schema/check.ts';
import type { Store } from '../store/store.ts';
import { versionOf } from '../version.ts';
import type { Form } from './read-form.ts';
import { parseBody, readParams, readQuery } from './read-request.ts';
import type { Call, Capability } from './route.ts';
import { type Router, wrongUrl } from './router.ts';

/** A request with its bytes read. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly form: Form | undefined;
}

/** What every call of a server shares. */
export interface Service {
  readonly store: Store;
  readonly router: Router;
  readonly site: string;
  readonly clock: () => number;
  /** What the connection may do; everything when absent. */
  readonly capabilities: readonly Capability[] | undefined;
  /** The largest file that the workspace takes, in bytes. */
  readonly largestFile: number;
  readonly importLater: Call['importLater'];
}

/**
 * Checks a request in Notion's order and runs it: route, token, version, JSON, shape, then what the route itself finds
 * (the thing it is about, and whether the change makes sense).
 * @throws ApiError
 */
export const answerCall = (service: Service, received: Received, lagMs: number): JsonObject => {
  const { store, site, clock, capabilities, largestFile, importLater } = service;
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
  const now = clock();
  const author = { id: store.workspace.botId, now };
  const { form } = received;
  const call = {
    store,
    site,
    now,
    version,
    params: checkedParams,
    query,
    body,
    author,
    lagMs,
    form,
    largestFile,
    importLater,
  };
  if (route.method === 'GET') return route.run(call);
  const named = mayNameFiles(received.body);
  return store.transact(author.id, () => route.run(named ? { ...call, body: attachUploads(store, now, body) } : call));
};

const headerOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;
