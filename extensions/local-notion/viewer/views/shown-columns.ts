import { isObject, listAt } from '../../json.ts';
import type { DataSourceRecord, PropertyRecord, ViewRecord } from '../../store/records.ts';

/**
 * The properties that a view shows, in its order; those that it says nothing of come after them.
 * @param shown whether those are shown too, as tables show them and cards do not
 */
export const shownColumns = (
  source: DataSourceRecord,
  view: ViewRecord | undefined,
  shown: boolean,
): PropertyRecord[] => {
  const settings = listAt(view?.configuration ?? {}, 'properties').filter(isObject);
  const place = new Map(settings.map(({ property_id, visible }, index) => [property_id, { index, visible }]));
  const isShown = ({ id, type }: PropertyRecord): boolean =>
    type !== 'button' && (place.get(id)?.visible ?? (shown || place.has(id))) !== false;
  const order = ({ id, type }: PropertyRecord): number =>
    type === 'title' ? -1 : (place.get(id)?.index ?? settings.length);
  return source.schema
    .filter(property => property.type === 'title' || isShown(property))
    .sort((a, b) => order(a) - order(b));
};
