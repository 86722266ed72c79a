import { invalid, notFound } from '../errors.ts';
import { type Json, objectAt, textAt } from '../json.ts';
import type { PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Writing } from './property-context.ts';

/**
 * Sets a relation. Where the relation has two sides, the pages on the other side are changed as well.
 * @returns the ids to keep on this side
 * @throws ApiError when a page does not exist or lies in another data source
 */
export const linkRelation = (writing: Writing, ids: readonly string[]): Json => {
  const { store, page, property } = writing;
  const target = textAt(property.config, 'data_source_id');
  for (const id of ids) {
    const other = store.get(id, 'page');
    if (!other) throw notFound('page', id, store.bot);
    if (other.parent.type !== 'data_source_id' || other.parent.id !== target)
      throw invalid(`Page ${id} is not a row of the data source that ${property.name} relates to.`);
  }
  const mirror = mirrorOf(store, property);
  if (mirror) {
    for (const id of listOf(page, property.id)) if (!ids.includes(id)) setMirror(store, id, mirror, page.id, false);
    for (const id of ids) setMirror(store, id, mirror, page.id, true);
  }
  return [...new Set(ids)];
};

const mirrorOf = (store: Store, property: PropertyRecord): string | undefined => {
  const synced = textAt(objectAt(property.config, 'dual_property'), 'synced_property_id');
  if (synced === undefined) return undefined;
  const target = store.get(textAt(property.config, 'data_source_id') ?? '', 'data_source');
  return target?.schema.find(({ id }) => id === synced)?.id;
};

const setMirror = (store: Store, id: string, property: string, page: string, linked: boolean): void => {
  const other = store.edit(id, 'page');
  const rest = listOf(other, property).filter(item => item !== page);
  other.properties[property] = linked ? [...rest, page] : rest;
};

const listOf = (page: PageRecord, property: string): string[] => {
  const value = page.properties[property];
  return Array.isArray(value) ? value.map(String) : [];
};
