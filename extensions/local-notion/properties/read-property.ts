import type { Access } from '../access/access.ts';
import { signed } from '../files/hosted.ts';
import type { View } from '../http/route.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { dataSourceOf } from '../store/data-source-of.ts';
import type { PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { PROPERTY_TYPES } from './property-types.ts';

const SHOWN_ITEMS = 25;

/** The title of a page that is no row. */
export const TITLE: PropertyRecord = { id: 'title', name: 'title', description: null, type: 'title', config: {} };

/** The properties that a page has: those of its data source, or the title alone. In the order of their ids, as answers give them. */
export const propertiesOf = (store: Store, page: PageRecord): PropertyRecord[] => {
  const schema = dataSourceOf(store, page)?.schema;
  return schema ? inOrder(schema) : [TITLE];
};

/** Properties in the order in which answers give them. */
export const inOrder = (schema: readonly PropertyRecord[]): PropertyRecord[] =>
  schema
    .map(property => ({ key: decodeURIComponent(property.id), property }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ property }) => property);

/** The whole value of a property, as it stands under the type. */
export const readValue = (store: Store, page: PageRecord, property: PropertyRecord, access?: Access): Json => {
  const row = PROPERTY_TYPES[property.type];
  if (!row) return null;
  const stored = page.properties[property.id];
  return row.read({ store, page, property, access }, stored === undefined ? row.empty : stored);
};

/** The whole value of a property as answers have it: with addresses of its files that open them. */
export const presentedValue = (view: View, page: PageRecord, property: PropertyRecord): Json => {
  const value = readValue(view.store, page, property, view.access);
  if (!Array.isArray(value)) return value;
  if (property.type === 'files') return value.map(file => signed(view, file));
  // What is not shared with the one who asks is left out of a relation.
  return property.type === 'relation'
    ? value.filter(item => !isObject(item) || view.access.seesId(String(item.id)))
    : value;
};

/** The value of a property inside a page object: long ones are cut. */
export const presentProperty = (view: View, page: PageRecord, property: PropertyRecord): JsonObject => {
  const { id, type } = property;
  const value = presentedValue(view, page, property);
  const shown = Array.isArray(value) && PROPERTY_TYPES[type]?.items ? value.slice(0, SHOWN_ITEMS) : value;
  const cut = Array.isArray(value) && value.length > SHOWN_ITEMS;
  return { id, type, [type]: shown, ...(type === 'relation' && { has_more: cut }) };
};

/** The property that a client names by its name or its id. */
export const findProperty = (schema: readonly PropertyRecord[], nameOrId: string): PropertyRecord | undefined =>
  schema.find(({ name }) => name === nameOrId) ??
  schema.find(({ id }) => id === nameOrId || decodeURIComponent(id) === nameOrId);
