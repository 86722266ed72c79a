import { invalid } from '../errors.ts';
import { listAnswer, listNameOf, PAGING, paginate } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import type { Json, JsonObject } from '../json.ts';
import { PROPERTY_TYPES } from '../properties/property-types.ts';
import { findProperty, presentedValue, propertiesOf } from '../properties/read-property.ts';
import { findPage } from './lookup.ts';

const retrieve = (call: Call): JsonObject => {
  const page = findPage(call, call.params.page_id ?? '');
  const asked = call.params.property ?? '';
  const property = findProperty(propertiesOf(call.store, page), asked);
  if (!property) throw invalid(`Could not find property with name or id: ${asked}`);
  const { id, type } = property;
  const value = presentedValue(call, page, property);
  if (PROPERTY_TYPES[type]?.items && Array.isArray(value)) return itemList(call, id, type, value);
  return { object: 'property_item', type, id, [type]: value };
};

/** A long value, in parts: one item each. */
const itemList = (call: Call, id: string, type: string, value: readonly Json[]): JsonObject => {
  const items = value.map((item, index) => ({ id: `${index}`, item }));
  const part = paginate(items, call.query, listNameOf(call, 'property'));
  const results = part.items.map(({ item }) => ({ object: 'property_item', type, id, [type]: item }));
  const address = `${call.site}/v1/pages/${call.params.page_id}/properties/${id}`;
  return {
    ...listAnswer('property_item', part, results),
    property_item: {
      id,
      next_url: part.next === null ? null : `${address}?start_cursor=${part.next}`,
      type,
      [type]: {},
    },
  };
};

/** Retrieve one property of a page. */
export const PAGE_PROPERTY_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/pages/:page_id/properties/:property',
    needs: 'read_content',
    query: PAGING,
    run: retrieve,
  },
];
