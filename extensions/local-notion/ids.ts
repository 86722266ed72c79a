import { randomUUID } from 'node:crypto';

/** The id of the page under which everything lies. */
export const ROOT_ID = '10ca1000-0000-4000-8000-000000000000';

const SHAPE = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?([0-9a-f])[0-9a-f]{3}-?[0-9a-f]{12}$/i;
const NIL = /^[0-]+$/;

/**
 * A new id. Notion's ids are not version 4, so ours say 8: a client that insists on 4 should find out here.
 * @example newId() // '3f1c2a90-77de-81b2-9c55-0a6f6f6e2d11'
 */
export const newId = (): string => {
  const id = randomUUID();
  return `${id.slice(0, 14)}8${id.slice(15)}`;
};

/** Whether Notion would take a text for an id: hexadecimal, dashes or none, an RFC 4122 variant, or all zeros. */
export const isId = (text: string): boolean => {
  const match = SHAPE.exec(text);
  return match !== null && (/[89ab]/i.test(match[1] ?? '') || NIL.test(text));
};

/**
 * An id in the form in which the API writes it: small letters, with dashes.
 * @example dashed('10CA1000000040008000000000000000') // '10ca1000-0000-4000-8000-000000000000'
 */
export const dashed = (id: string): string => {
  const hex = compact(id);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** An id without dashes, as it stands in addresses. */
export const compact = (id: string): string => id.replaceAll('-', '').toLowerCase();
