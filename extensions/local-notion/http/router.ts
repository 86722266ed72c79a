import { ApiError } from '../errors.ts';
import type { Schema } from '../schema/schema.ts';
import { VERSIONS, type Version } from '../version.ts';
import type { Route } from './route.ts';

/** A route that fits a request, with the changing parts of its path. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  /** The shape of the body in a version; `undefined` where none is read. */
  readonly bodyIn: (version: Version) => Schema | undefined;
}

interface Prepared {
  readonly route: Route;
  readonly parts: readonly string[];
  readonly bodies: ReadonlyMap<Version, Schema | undefined>;
}

/** Finds routes by method and path. Paths are taken apart, and shapes made, once for all requests. */
export class Router {
  readonly #routes: ReadonlyMap<string, readonly Prepared[]>;

  constructor(routes: readonly Route[]) {
    const prepared = routes.map(route => ({
      route,
      parts: route.path.split('/'),
      bodies: new Map(VERSIONS.map(version => [version, route.body?.(version)])),
    }));
    this.#routes = Map.groupBy(prepared, ({ route, parts }) => `${route.method} ${parts.length}`);
  }

  /**
   * The route of a request. Fixed paths win over those with changing parts when they stand first in the list.
   * @throws ApiError `invalid_request_url`, which comes before every other check
   */
  match(method: string, path: string): Match {
    const parts = path.split('/');
    for (const { route, parts: pattern, bodies } of this.#routes.get(`${method} ${parts.length}`) ?? []) {
      const params = paramsOf(pattern, parts);
      if (params) return { route, params, bodyIn: version => bodies.get(version) };
    }
    throw wrongUrl();
  }
}

/** No such path, or not with this method, or not in this version. */
export const wrongUrl = (): ApiError => new ApiError('invalid_request_url', 'Invalid request URL.');

const paramsOf = (pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined => {
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (wanted.startsWith(':') && part !== '') params[wanted.slice(1)] = part;
    else if (wanted !== part) return undefined;
  }
  return params;
};
