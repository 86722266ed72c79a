import { expect } from 'vitest';
import { heldAgainst } from './documents.ts';

/**
 * `fetch`, with every answer held against the two OpenAPI documents and the client's own types. For the `fetch` option of a client.
 * @throws AssertionError naming the request and what its answer lacks
 */
export const checkedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const method = init?.method ?? 'GET';
  const body = await response.clone().json();
  for (const { name, lacks } of heldAgainst({ method, path: pathname, status: response.status, body }))
    expect(lacks, `${name}: ${method} ${pathname} ${response.status}: ${JSON.stringify(body)}`).toEqual([]);
  return response;
};
