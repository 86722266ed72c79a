import type { Json } from '../../../extensions/local-notion/json.ts';
import { mcpDocument, notionDocument } from './openapi.ts';
import { sdkSchemas } from './sdk-schemas.ts';

/** What answers are held against: what somebody else wrote down of Notion's API. */
export const DOCUMENTS = [
  { name: 'OpenAPI document', document: notionDocument },
  { name: 'MCP server’s document', document: mcpDocument() },
  { name: 'SDK types', document: sdkSchemas },
] as const;

/** The name of one of them. */
export type DocumentName = (typeof DOCUMENTS)[number]['name'];

/** An answer, with the request that it is for. */
export interface Answered {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  readonly body: Json;
}

/**
 * Holds an answer against every document that describes it.
 * @returns which do, each with what the answer lacks by it (nothing where it fits)
 * @example heldAgainst({ method: 'GET', path: '/v1/users/me', status: 200, body }) // [{ name: 'OpenAPI document', lacks: [] }, …]
 */
export const heldAgainst = ({ method, path, status, body }: Answered): { name: DocumentName; lacks: string[] }[] =>
  DOCUMENTS.flatMap(({ name, document }) => {
    const lacks = document?.check(method, path, status, body);
    return lacks ? [{ name, lacks }] : [];
  });
