import type { Body } from '../../../shared/notion/client/transport.ts';
import type { FoundPlace } from '../gallery/served-api.ts';
import type { Connection } from './connection.ts';
import { titleOf } from './title-of.ts';

/** So many are offered at once; more words find fewer. */
const MOST = 20;

/**
 * Pages and databases whose title holds the words, as far as Notion's search knows them: it is late, and not complete.
 *
 * @throws NotionError
 */
export async function searchPlaces({ client }: Pick<Connection, 'client'>, search: string): Promise<FoundPlace[]> {
  const answer = await client.query('/search', { query: search.trim(), page_size: MOST });
  const results = Array.isArray(answer.results) ? (answer.results as Body[]) : [];
  return results.filter(({ object }) => object === 'page' || object === 'data_source').map(placeOf);
}

const placeOf = (found: Body): FoundPlace => ({
  id: String(found.id),
  title: titleOf(found) || 'Untitled',
  kind: found.object === 'page' ? 'page' : 'data_source',
  link: String(found.url ?? ''),
});
