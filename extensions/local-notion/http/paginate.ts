import { invalid } from '../errors.ts';
import type { Json, JsonObject } from '../json.ts';
import { type Fields, text } from '../schema/schema.ts';
import type { Call } from './route.ts';

const MOST = 100;

/** The fields by which a client asks for a part of a list, in a query or a body. */
export const PAGING: Fields = { start_cursor: text, page_size: { is: 'number', max: MOST, min: 0 } };

interface Part<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * The part of a list that a request asks for. A cursor names the item that comes next, and where it stood in case it
 * has gone meanwhile; it is only good for the list that gave it.
 * @throws ApiError `validation_error` for a cursor that this list never gave
 */
export const paginate = <T extends { readonly id: string }>(
  items: readonly T[],
  asked: JsonObject,
  listName: string,
): Part<T> => {
  const size = typeof asked.page_size === 'number' && asked.page_size > 0 ? asked.page_size : MOST;
  const start = asked.start_cursor === undefined ? 0 : startOf(items, String(asked.start_cursor), listName);
  const next = items[start + size];
  return { items: items.slice(start, start + size), next: next ? cursor(listName, start + size, next.id) : null };
};

/** The list that an endpoint answers with. */
export const listAnswer = (type: string, part: Part<unknown>, results: Json[]): JsonObject => ({
  object: 'list',
  results,
  next_cursor: part.next,
  has_more: part.next !== null,
  type,
  [type]: {},
});

/** Reads a list in parts and shows each of its items. */
export const listPart = <T extends { readonly id: string }>(
  type: string,
  items: readonly T[],
  asked: JsonObject,
  listName: string,
  show: (item: T) => Json,
): JsonObject => {
  const part = paginate(items, asked, listName);
  return listAnswer(type, part, part.items.map(show));
};

/** A name for the list of a call, so that a cursor of one is no cursor of another. */
export const listNameOf = (call: Call, kind: string): string => `${kind}:${Object.values(call.params).join('/')}`;

const cursor = (listName: string, index: number, id: string): string =>
  Buffer.from(JSON.stringify([listName, index, id])).toString('base64url');

const startOf = (items: readonly { readonly id: string }[], given: string, listName: string): number => {
  const [name, index, id] = readCursor(given);
  if (name !== listName || typeof index !== 'number') throw invalid(`The start_cursor provided is invalid: ${given}`);
  if (items[index]?.id === id) return index;
  const found = items.findIndex(item => item.id === id);
  return found < 0 ? Math.min(index, items.length) : found;
};

const readCursor = (given: string): unknown[] => {
  const text = Buffer.from(given, 'base64url').toString();
  if (!text.startsWith('["')) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
};
