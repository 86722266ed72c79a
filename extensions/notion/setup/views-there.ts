import type { Body } from '../../../shared/notion/client/transport.ts';
import type { KnownDatabase } from '../../../shared/workspace/spaces.ts';
import type { Builder, Row } from './builder.ts';

/** Where views are seen to, and who is told. */
export interface At {
  builder: Builder;
  database: KnownDatabase;
  say: (row: Omit<Row, 'what' | 'in'>) => void;
}

/** The ids of a database's views, in the order of their tabs. @throws NotionError */
export async function viewIds({ client }: Builder, database: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ; ) {
    const query = { database_id: database, page_size: '100', ...(cursor === '' ? {} : { start_cursor: cursor }) };
    const { results, has_more, next_cursor } = await client.read('/views', query);
    for (const { id } of (results ?? []) as Body[]) ids.push(String(id));
    if (has_more !== true || typeof next_cursor !== 'string') return ids;
    cursor = next_cursor;
  }
}

/** The views of a database with all that they say, but for those that are known. @throws NotionError */
export async function viewsThere(builder: Builder, database: string, known: ReadonlySet<string>): Promise<Body[]> {
  const views: Body[] = [];
  for (const id of await viewIds(builder, database)) {
    const view = known.has(id) ? undefined : await builder.look(`/views/${id}`);
    if (view) views.push(view);
  }
  return views;
}

/** What Notion calls the view that it makes with a database. */
export const DEFAULT_NAME = 'Default view';

/** Whether a view is as Notion made it with its database. */
export function isUntouched({ name, type, filter, sorts, quick_filters, configuration }: Body): boolean {
  const { type: _, ...more } = (configuration ?? {}) as Body;
  const settings = [filter, sorts, quick_filters, ...Object.values(more)];
  return name === DEFAULT_NAME && type === 'table' && settings.every(isNothing);
}

const isNothing = (value: Body[string] | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
