import { notFound } from '../errors.ts';
import { listNameOf, listPart, PAGING } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import { dashed } from '../ids.ts';
import { type JsonObject, listAt } from '../json.ts';
import { compileFilter } from '../query/filter.ts';
import { sortPages } from '../query/sort.ts';
import { any, boolean, list, object, oneKeyOf, type Schema, text, word } from '../schema/schema.ts';
import type { DataSourceRecord, PageRecord } from '../store/records.ts';
import { isTrashed } from '../store/tree.ts';
import type { Version } from '../version.ts';
import { findDatabase, findDataSource } from './lookup.ts';
import { presentPage } from './present-page.ts';

/** The most rows that a query finds. */
export const MOST_ROWS = 10_000;

const querySchema = ({ archived }: Version): Schema =>
  object({
    ...PAGING,
    filter: any,
    sorts: list(
      oneKeyOf(
        { property: text, timestamp: word('created_time', 'last_edited_time') },
        { direction: word('ascending', 'descending') },
      ),
    ),
    in_trash: boolean,
    is_archived: boolean,
    result_type: word('page', 'data_source'),
    ...(archived && { archived: boolean }),
  });

/** What a client would be shown: a row that is newer than the lag is missing, one trashed within it is still there. */
const visible = ({ lagMs, author, body }: Call, page: PageRecord): boolean => {
  const unseen = author.now - lagMs;
  if (lagMs > 0 && page.createdTime > unseen) return false;
  const inTrash = page.inTrash && !(lagMs > 0 && page.editedTime > unseen);
  return inTrash === ((body.in_trash ?? body.archived) === true) && page.isArchived === (body.is_archived === true);
};

const answer = (call: Call, source: DataSourceRecord): JsonObject => {
  const { store, body, author } = call;
  if (isTrashed(store, source)) throw notFound('database', source.id, call.access.bot);
  const test = compileFilter({ store, source, now: author.now }, body.filter);
  const rows = body.result_type === 'data_source' ? [] : store.rows(source.id);
  const found = sortPages(
    store,
    source,
    rows.filter(page => visible(call, page) && call.access.sees(page) && test(page)),
    listAt(body, 'sorts'),
  );
  const only = Array.isArray(call.query.filter_properties) ? call.query.filter_properties.map(String) : undefined;
  const part = listPart('page_or_data_source', found.slice(0, MOST_ROWS), body, listNameOf(call, 'query'), page =>
    presentPage(call, page, only),
  );
  if (found.length <= MOST_ROWS || part.has_more === true) return part;
  return { ...part, request_status: { type: 'incomplete', incomplete_reason: 'query_result_limit_reached' } };
};

const query = (call: Call): JsonObject => answer(call, findDataSource(call, call.params.data_source_id ?? ''));

/** Before data sources, a database was queried itself. */
const queryDatabase = (call: Call): JsonObject => {
  const [source] = findDatabase(call, call.params.database_id ?? '').dataSources;
  return answer(call, findDataSource(call, dashed(source ?? '')));
};

const shown = { filter_properties: list(text) };

/** Query the rows of a data source. */
export const QUERY_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/data_sources/:data_source_id/query',
    needs: 'read_content',
    served: ({ dataSources }) => dataSources,
    query: shown,
    body: querySchema,
    run: query,
  },
  {
    method: 'POST',
    path: '/v1/databases/:database_id/query',
    needs: 'read_content',
    served: ({ dataSources }) => !dataSources,
    query: shown,
    body: querySchema,
    run: queryDatabase,
  },
];
