import { newId } from '../ids.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { BlockRecord, Container } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Author, childrenOf, insertChildren, refersTo } from '../store/tree.ts';

/** What the mentions of a template become on a page made from it. */
export interface Filling {
  readonly author: Author;
  /** An IANA name, such as `Europe/Lisbon`. */
  readonly timezone: string;
}

/** Copies the blocks of a template to the end of a page, with new ids. Pages and databases inside it are left out. */
export const copyBlocks = (store: Store, filling: Filling, from: Container, to: Container): BlockRecord[] => {
  const { author } = filling;
  const made = childrenOf(store, from)
    .filter(child => child.kind === 'block')
    .map(block => {
      const copy = store.add<BlockRecord>({
        ...block,
        id: newId(),
        parent: refersTo(to),
        createdTime: author.now,
        editedTime: author.now,
        createdBy: author.id,
        editedBy: author.id,
        value: filled(block.value, filling) as JsonObject,
        children: [],
      });
      copyBlocks(store, filling, block, copy);
      return copy;
    });
  insertChildren(
    store,
    to,
    made.map(({ id }) => id),
    { at: 'end' },
  );
  return made;
};

/** A value with "today", "now" and "me" replaced by the day, the moment and the person. */
export const filled = (value: Json, filling: Filling): Json => {
  if (Array.isArray(value)) return value.map(item => filled(item, filling));
  if (!isObject(value)) return value;
  if (isObject(value.mention) && isObject(value.mention.template_mention))
    return { ...value, mention: mentionFor(value.mention.template_mention, filling) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, filling)]));
};

const mentionFor = (mention: JsonObject, { author, timezone }: Filling): JsonObject => {
  if (mention.type === 'template_mention_user') return { type: 'user', user: { id: author.id } };
  const moment = new Date(author.now);
  const day = moment.toLocaleDateString('sv-SE', { timeZone: timezone });
  const start = mention.template_mention_date === 'now' ? moment.toISOString().replace('Z', '+00:00') : day;
  return { type: 'date', date: { start, end: null, time_zone: null } };
};
