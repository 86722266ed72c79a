import { PAGING, paginate } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import type { JsonObject } from '../json.ts';
import { text } from '../schema/schema.ts';

/** All of them, or the one of a name. */
const list = ({ store, query }: Call): JsonObject => {
  const emojis = [...store.all('custom_emoji')].filter(({ name }) => query.name === undefined || name === query.name);
  const part = paginate(emojis, query, 'custom_emojis');
  return {
    object: 'list',
    type: 'custom_emoji',
    results: part.items.map(({ id, name, url }) => ({ id, name, url })),
    has_more: part.next !== null,
    next_cursor: part.next,
  };
};

/** List the workspace's own emojis. */
export const CUSTOM_EMOJI_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/custom_emojis', needs: 'read_content', query: { ...PAGING, name: text }, run: list },
];
