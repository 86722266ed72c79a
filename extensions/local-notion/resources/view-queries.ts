import { notFound } from '../errors.ts';
import { listAnswer, PAGING, paginate } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { object, type Schema } from '../schema/schema.ts';
import type { ViewQueryRecord } from '../store/records.ts';
import { isTrashed } from '../store/tree.ts';
import { fullTime } from '../times.ts';
import { rowsOfView } from '../views/rows-of-view.ts';
import { findView } from './lookup.ts';
import { MOST_ROWS } from './query.ts';
import { viewsServed } from './views.ts';

const PATH = '/v1/views/:view_id/queries';
const KEPT_FOR = 15 * 60_000;

const createSchema = (): Schema => object({ page_size: { is: 'number', max: 100, min: 0 } });

const create = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const view = findView(call, call.params.view_id ?? '');
  if (isTrashed(store, view)) throw notFound('view', view.id, call.access.bot);
  for (const { id, expires } of [...store.all('view_query')]) if (expires <= author.now) store.remove(id);
  const rows = rowsOfView(store, view, author.now).filter(row => call.access.sees(row));
  const query = store.add<ViewQueryRecord>({
    kind: 'view_query',
    id: newId(),
    view: view.id,
    expires: author.now + KEPT_FOR,
    pages: rows.slice(0, MOST_ROWS).map(({ id }) => id),
    isCut: rows.length > MOST_ROWS,
  });
  const part = paginate(pagesOf(query), body, `query:${query.id}`);
  return {
    object: 'view_query',
    id: query.id,
    view_id: view.id,
    expires_at: fullTime(query.expires),
    total_count: query.pages.length,
    results: part.items.map(({ id }) => ({ object: 'page', id })),
    next_cursor: part.next,
    has_more: part.next !== null,
    ...(query.isCut && { request_status: CUT }),
  };
};

const CUT = { type: 'incomplete', incomplete_reason: 'query_result_limit_reached' };

const pagesOf = ({ pages }: ViewQueryRecord) => pages.map(id => ({ id }));

/** @throws ApiError `object_not_found` for one that is of another view, or older than a quarter of an hour */
const find = (call: Call): ViewQueryRecord => {
  const { store, now, params } = call;
  const view = findView(call, params.view_id ?? '');
  const query = store.get(params.query_id ?? '', 'view_query');
  if (!query || query.view !== view.id || query.expires <= now)
    throw notFound('view query', params.query_id ?? '', call.access.bot);
  return query;
};

const results = (call: Call): JsonObject => {
  const query = find(call);
  const part = paginate(pagesOf(query), call.query, `query:${query.id}`);
  const answer = listAnswer(
    'page',
    part,
    part.items.map(({ id }) => ({ object: 'page', id })),
  );
  return query.isCut ? { ...answer, request_status: CUT } : answer;
};

const remove = (call: Call): JsonObject => {
  const { id } = find(call);
  call.store.remove(id);
  return { object: 'view_query', id, deleted: true };
};

/** Query the rows of a view, read them in parts, and drop what was found. */
export const VIEW_QUERY_ROUTES: readonly Route[] = [
  { method: 'POST', path: PATH, needs: 'read_content', served: viewsServed, body: createSchema, run: create },
  { method: 'GET', path: `${PATH}/:query_id`, needs: 'read_content', served: viewsServed, query: PAGING, run: results },
  { method: 'DELETE', path: `${PATH}/:query_id`, needs: 'read_content', served: viewsServed, run: remove },
];
