import type { IncomingHttpHeaders } from 'node:http';
import { Access } from '../access/access.ts';
import type { Capability } from '../access/capability.ts';
import { forbidden } from '../access/reach.ts';
import { ApiError, failedValidation } from '../errors.ts';
import { attachUploads, mayNameFiles } from '../files/attach-uploads.ts';
import type { JsonObject } from '../json.ts';
import { check } from '../schema/check.ts';
import type { Work } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Background } from '../tasks/background.ts';
import { presentTask } from '../tasks/present-task.ts';
import { versionOf } from '../version.ts';
import type { Form } from './read-form.ts';
import { parseBody, readParams, readQuery } from './read-request.ts';
import type { Call, Route } from './route.ts';
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
  readonly background: Background;
}

/** What a request is answered with. */
export interface Answer {
  readonly status: 200 | 202;
  readonly body: JsonObject;
  /** Without `request_id`. */
  readonly bare?: boolean | undefined;
}

/** What the fault plan says of a request, as far as it concerns what the request does. */
export interface Delays {
  readonly lagMs: number;
  readonly backgroundMs: number;
}

/**
 * Checks a request in Notion's order and runs it: route, token, version, JSON, shape, then what the route itself finds
 * (the thing it is about, and whether the change makes sense).
 * @throws ApiError
 */
export const answerCall = (service: Service, received: Received, { lagMs, backgroundMs }: Delays): Answer => {
  const { store, site, clock, largestFile, importLater } = service;
  const { route, params, bodyIn } = service.router.match(received.method, received.path);
  const access = accessOf(service, received.headers.authorization);
  const version = versionOf(headerOf(received.headers['notion-version']));
  if (route.served && !route.served(version)) throw wrongUrl();
  const shape = bodyIn(version);
  const body = shape ? parseBody(received.body) : {};
  const checkedParams = readParams(params);
  const query = readQuery(received.query, route.query ?? {});
  const failures = shape ? check(shape, body, 'body') : [];
  if (failures.length > 0) throw failedValidation('body', failures);
  if (!LOOKED_UP.test(route.path) && !access.has(route.needs)) throw forbidden();
  const now = clock();
  const author = { id: access.author, now };
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
    access,
    needs: route.needs,
    lagMs,
    form,
    largestFile,
    importLater,
    later: (operation: string, work: Work) => service.background.add(operation, work, backgroundMs),
  };
  if (route.method === 'GET') return { status: 200, body: route.run(call), bare: route.bare };
  if (body.allow_async === true && route.putOff?.(call) !== undefined) return putOff(call, route, received);
  const named = mayNameFiles(received.body);
  const run = () => route.run(named ? { ...call, body: attachUploads(store, now, body) } : call);
  return { status: 200, body: store.transact(author.id, run) };
};

/** What these are about is looked up first: 404 comes before 403. */
const LOOKED_UP = /^\/v1\/(pages|blocks|databases|data_sources|views|comments)\/:/;

/** @throws ApiError `unauthorized` for a token that is none */
const accessOf = ({ store, capabilities }: Service, authorization: string | undefined): Access => {
  const value = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
  if (value === store.workspace.token) return new Access(store, undefined, capabilities);
  const token = store.token(value);
  if (!token) throw new ApiError('unauthorized', 'API token is invalid.');
  return new Access(store, token);
};

/** Notes the request as a task that does the same without being put off. */
const putOff = (call: Call, route: Route, { method, path, query, headers }: Received): Answer => {
  const { allow_async: _async, ...body } = call.body;
  const task = call.store.transact(call.author.id, () =>
    call.later(`${route.method} ${route.path}`, {
      type: 'request',
      method,
      path,
      query: query.toString(),
      body: JSON.stringify(body),
      version: call.version.name,
      authorization: headers.authorization ?? '',
    }),
  );
  return { status: 202, body: presentTask(task, call.site) };
};

const headerOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;
