import { signed } from '../files/hosted.ts';
import type { View } from '../http/route.ts';
import { compact } from '../ids.ts';
import type { Json, JsonObject } from '../json.ts';
import { findProperty, presentProperty, propertiesOf } from '../properties/read-property.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { PageRecord } from '../store/records.ts';
import { minuteTime } from '../times.ts';
import { presentParent } from './present-parent.ts';
import { partialUser } from './present-user.ts';

/**
 * A page object.
 * @param only names or ids of the properties to show; all of them when absent
 */
export const presentPage = (view: View, page: PageRecord, only?: readonly string[]): JsonObject => {
  const { store, version, site } = view;
  return {
    object: 'page',
    id: page.id,
    created_time: minuteTime(page.createdTime),
    last_edited_time: minuteTime(page.editedTime),
    created_by: partialUser(page.createdBy),
    last_edited_by: partialUser(page.editedBy),
    cover: signed(view, page.cover),
    icon: signed(view, page.icon),
    parent: presentParent(store, page.parent, version),
    in_trash: page.inTrash,
    is_archived: page.isArchived,
    is_locked: page.isLocked,
    properties: presentProperties(view, page, only),
    url: `${site}/${slug(titleOf(page))}${compact(page.id)}`,
    public_url: null,
    ...(version.archived && { archived: page.inTrash }),
  };
};

const presentProperties = (view: View, page: PageRecord, only?: readonly string[]): JsonObject => {
  const { store } = view;
  const schema = propertiesOf(store, page);
  const shown = only ? only.flatMap(name => findProperty(schema, name) ?? []) : schema;
  return Object.fromEntries(shown.map(property => [property.name, presentProperty(view, page, property)]));
};

/** The words of a page's title. */
export const titleOf = (page: PageRecord): string => plainTextOf((page.properties.title as Json[] | undefined) ?? []);

/** A title as it stands in an address. */
const slug = (title: string): string => {
  const words = title.normalize('NFKD').match(/[A-Za-z0-9]+/g);
  return words ? `${words.join('-').slice(0, 80)}-` : '';
};
