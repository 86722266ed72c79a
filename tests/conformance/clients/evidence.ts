import { OAUTH_ENDPOINTS } from '../../../extensions/local-notion/oauth/answer-oauth.ts';
import { ROUTES } from '../../../extensions/local-notion/routes.ts';
import type { Exchange } from './checked-notion.ts';

/** An endpoint of Local Notion, with names for the changing parts of its path. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
}

/** Every endpoint there is. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...ROUTES.map(({ method, path }) => ({ method, path })),
  ...OAUTH_ENDPOINTS,
];

/** What an endpoint may have passed, in the order of the table's columns. */
export const CHECKS = [
  'OpenAPI document',
  'MCP server’s document',
  'SDK types',
  'Recorded requests',
  'Fuzz',
  'Faults',
  '@notionhq/client',
  'notion-mcp-server',
  'ntn',
  'workers',
  'notion-to-md',
  'martian',
] as const;

/** The name of a check. */
export type Check = (typeof CHECKS)[number];

/** One line of what a client was made to do. */
export interface Driven {
  readonly client: string;
  readonly what: string;
  readonly came: string;
}

const matching = ENDPOINTS.map(({ method, path }) => ({
  name: `${method} ${path}`,
  method,
  changing: path.split(':').length,
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
})).sort((a, b) => a.changing - b.changing);

/** Gathers what the checks of a run touched, for the two tables. */
export class Evidence {
  readonly driven: Driven[] = [];
  readonly #touched = new Map<string, number>();

  /** Notes that a request was answered and that its check passed. What is no endpoint here is left out. */
  touch(check: Check, method: string, path: string): void {
    const found = matching.find(row => row.method === method && row.pattern.test(path));
    if (!found) return;
    const key = `${check} ${found.name}`;
    this.#touched.set(key, (this.#touched.get(key) ?? 0) + 1);
  }

  /** Notes the answers that were held against documents. */
  see(exchanges: readonly Exchange[]): void {
    for (const { method, path, checkedBy, status } of exchanges)
      if (status < 300) for (const check of checkedBy) this.touch(check, method, path);
  }

  /** How many requests of a check an endpoint has passed. */
  count(check: Check, { method, path }: Endpoint): number {
    return this.#touched.get(`${check} ${method} ${path}`) ?? 0;
  }

  /** Notes what a client was made to do, and what came of it. */
  drive(client: string, what: string, came: string): void {
    this.driven.push({ client, what, came });
  }
}
