import type { StoredRecord } from './records.ts';

/**
 * A record as it is now. Lists and objects in it are copied, and the entries of a schema; deeper values (runs, what
 * stands under a block's type) are only ever replaced, never changed.
 */
export const imageOf = <T extends StoredRecord>(record: T): T => {
  const image = { ...record };
  if ('children' in image) image.children = [...image.children];
  if ('dataSources' in image) image.dataSources = [...image.dataSources];
  if ('views' in image && image.views) image.views = [...image.views];
  if ('properties' in image) image.properties = { ...image.properties };
  if ('schema' in image) image.schema = image.schema.map(property => ({ ...property }));
  return image;
};
