import type { View } from '../http/route.ts';
import { compact } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { presentParent } from '../resources/present-parent.ts';
import { partialUser } from '../resources/present-user.ts';
import type { ViewRecord } from '../store/records.ts';
import { fullTime } from '../times.ts';
import { renamedFilter, renamedKeys, renamedSorts, shownConfig, toNames } from './named-properties.ts';

/** A view object. Its properties are called by the names that they have now. */
export const presentView = (at: View, view: ViewRecord): JsonObject => {
  const { store, site } = at;
  const rename = toNames(store.need(view.dataSource, 'data_source'));
  const database = view.parent.type === 'workspace' ? '' : view.parent.id;
  return {
    object: 'view',
    id: view.id,
    parent: presentParent(store, view.parent, at.version),
    data_source_id: view.dataSource,
    name: view.name,
    type: view.type,
    created_time: fullTime(view.createdTime),
    created_by: partialUser(view.createdBy),
    last_edited_time: fullTime(view.editedTime),
    last_edited_by: partialUser(view.editedBy),
    url: `${site}/${compact(database)}?v=${compact(view.id)}`,
    filter: view.filter && (renamedFilter(view.filter, rename) ?? null),
    sorts: view.sorts && renamedSorts(view.sorts, rename),
    quick_filters: view.quickFilters && renamedKeys(view.quickFilters, rename),
    configuration: shownConfig(view.configuration, rename),
  };
};

/** A view that was deleted: what is left to say of it. */
export const presentDeletedView = ({ store, version }: View, view: ViewRecord): JsonObject => ({
  object: 'view',
  id: view.id,
  parent: presentParent(store, view.parent, version),
  type: view.type,
});
