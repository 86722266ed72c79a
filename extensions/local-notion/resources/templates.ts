import { PAGING, paginate } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import type { JsonObject } from '../json.ts';
import { text } from '../schema/schema.ts';
import { findDataSource } from './lookup.ts';
import { titleOf } from './present-page.ts';

/** Those of a data source, or the ones whose name holds some words. */
const list = (call: Call): JsonObject => {
  const { store, query } = call;
  const source = findDataSource(call, call.params.data_source_id ?? '');
  const words = String(query.name ?? '').toLowerCase();
  const templates = store
    .templates(source.id)
    .filter(page => !page.inTrash && titleOf(page).toLowerCase().includes(words));
  const part = paginate(templates, query, `templates:${source.id}`);
  return {
    templates: part.items.map(page => ({ id: page.id, name: titleOf(page), is_default: page.template === 'default' })),
    has_more: part.next !== null,
    next_cursor: part.next,
  };
};

/** List the templates of a data source. */
export const TEMPLATE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/data_sources/:data_source_id/templates',
    needs: 'read_content',
    served: ({ dataSources }) => dataSources,
    query: { ...PAGING, name: text },
    bare: true,
    run: list,
  },
];
