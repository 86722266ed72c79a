import { ApiError } from '../errors.ts';
import type { Route } from './route.ts';

/** A route that fits a request, with the changing parts of its path. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a request. Fixed paths win over those with changing parts when they stand first in the list.
 * @throws ApiError `invalid_request_url`, which comes before every other check
 */
export const matchRoute = (routes: readonly Route[], method: string, path: string): Match => {
  const parts = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = paramsOf(route.path.split('/'), parts);
    if (params) return { route, params };
  }
  throw wrongUrl();
};

/** No such path, or not with this method, or not in this version. */
export const wrongUrl = (): ApiError => new ApiError('invalid_request_url', 'Invalid request URL.');

const paramsOf = (pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined => {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (wanted.startsWith(':') && part !== '') params[wanted.slice(1)] = part;
    else if (wanted !== part) return undefined;
  }
  return params;
};
