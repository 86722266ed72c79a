import type { LocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';

/**
 * Asks the private side of a stand-in, where people, tokens and what is to go wrong are set up.
 * @example await local(notion, 'POST /_local/people', { name: 'Ana' })
 */
export const local = async (
  notion: LocalNotion,
  request: string,
  body?: Json,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: JsonObject }> => {
  const [method = 'GET', path = '/'] = request.split(' ');
  const response = await fetch(notion.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as JsonObject };
};
