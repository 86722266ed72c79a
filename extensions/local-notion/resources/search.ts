import { listPart, PAGING } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import { type JsonObject, objectAt, textAt } from '../json.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import { boolean, object, type Schema, text, word } from '../schema/schema.ts';
import type { DatabaseRecord, DataSourceRecord, PageRecord } from '../store/records.ts';
import { hasTrashedAncestor } from '../store/tree.ts';
import type { Version } from '../version.ts';
import { presentDatabase, presentDataSource } from './present-database.ts';
import { presentPage, titleOf } from './present-page.ts';

const searchSchema = ({ dataSources }: Version): Schema =>
  object({
    ...PAGING,
    query: text,
    filter: object({
      property: word('object'),
      value: word('page', dataSources ? 'data_source' : 'database'),
      in_trash: boolean,
    }),
    sort: object({
      timestamp: word('last_edited_time'),
      property: word('relevance'),
      direction: word('ascending', 'descending'),
    }),
  });

type Found = PageRecord | DataSourceRecord | DatabaseRecord;

const titleIn = (found: Found): string => (found.kind === 'page' ? titleOf(found) : plainTextOf(found.title));

/** By title alone. Without a sort the last edited come first. */
const search = (call: Call): JsonObject => {
  const { store, body, lagMs, author, version, access } = call;
  const filter = objectAt(body, 'filter');
  const words = (textAt(body, 'query') ?? '').toLowerCase();
  const pages =
    filter.value === undefined || filter.value === 'page'
      ? [...store.all('page')].filter(({ template }) => template === undefined)
      : [];
  const wantsRest = filter.value === undefined || filter.value !== 'page';
  const rest = wantsRest ? [...store.all(version.dataSources ? 'data_source' : 'database')] : [];
  const found = [...pages, ...rest].filter(
    item =>
      item.inTrash === (filter.in_trash === true) &&
      (filter.in_trash === true || !hasTrashedAncestor(store, item)) &&
      !(lagMs > 0 && item.createdTime > author.now - lagMs) &&
      access.sees(item) &&
      titleIn(item).toLowerCase().includes(words),
  );
  const sign = textAt(objectAt(body, 'sort'), 'direction') === 'ascending' ? 1 : -1;
  found.sort((a, b) => (a.editedTime - b.editedTime) * sign);
  return listPart<Found>('page_or_data_source', found, body, 'search', item => present(call, item));
};

const present = (call: Call, item: Found): JsonObject => {
  if (item.kind === 'page') return presentPage(call, item);
  return item.kind === 'data_source' ? presentDataSource(call, item) : presentDatabase(call, item);
};

/** Search by title. */
export const SEARCH_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/search', needs: 'read_content', body: searchSchema, run: search },
];
