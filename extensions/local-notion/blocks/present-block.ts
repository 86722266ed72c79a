import { HOSTED, signed, signedFile } from '../files/hosted.ts';
import type { View } from '../http/route.ts';
import type { Json, JsonObject } from '../json.ts';
import { presentParent } from '../resources/present-parent.ts';
import { partialUser } from '../resources/present-user.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { Child } from '../store/records.ts';
import { hasChildren } from '../store/tree.ts';
import { minuteTime } from '../times.ts';
import type { Version } from '../version.ts';

/** A block, page or database as a block object. */
export const presentBlock = (view: View, record: Child): JsonObject => {
  const { store, version } = view;
  const type = typeIn(record, version);
  return {
    object: 'block',
    id: record.id,
    parent: presentParent(store, record.parent, version),
    created_time: minuteTime(record.createdTime),
    last_edited_time: minuteTime(record.editedTime),
    created_by: partialUser(record.createdBy),
    last_edited_by: partialUser(record.editedBy),
    has_children: record.kind !== 'database' && hasChildren(store, record),
    in_trash: record.inTrash,
    type,
    [type]: shownValue(view, record),
    ...(version.archived && { archived: record.inTrash }),
  };
};

const typeIn = (record: Child, version: Version): string => {
  if (record.kind === 'page') return 'child_page';
  if (record.kind === 'database') return 'child_database';
  return record.type === 'meeting_notes' ? version.meetingNotes : record.type;
};

const shownValue = (view: View, record: Child): JsonObject => {
  if (record.kind === 'page') return { title: plainTextOf(record.properties.title as Json[]) };
  if (record.kind === 'database') return { title: plainTextOf(record.title) };
  return presentValue(view, record.value);
};

/** What stands under a block's type, with the names that mentions have now. */
const presentValue = (view: View, value: JsonObject): JsonObject => {
  const { store, access } = view;
  const presented = { ...(signed(view, value) as JsonObject) };
  for (const key of ['rich_text', 'caption'] as const) {
    const runs = value[key];
    if (Array.isArray(runs)) presented[key] = readRichText(store, runs, access);
  }
  if (Array.isArray(value.cells))
    presented.cells = value.cells.map(cell => (Array.isArray(cell) ? readRichText(store, cell, access) : cell));
  if (value.icon) presented.icon = signed(view, value.icon);
  if (typeof value.url === 'string' && value.url.startsWith(HOSTED))
    presented.url = signedFile(view, value.url).url ?? '';
  return presented;
};
