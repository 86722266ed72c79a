import { type Level, levelIn, lower, reaches } from '../access/level.ts';
import { invalid } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { TreeRecord, UserRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { isTrashed, pageOf } from '../store/tree.ts';

const COOKIE = /(?:^|;\s*)person=([0-9a-f-]{36})/;

/** The person whom a browser has chosen to be, else the first there is. */
export const readerOf = (store: Store, cookie: string | undefined): UserRecord | undefined => {
  const id = COOKIE.exec(cookie ?? '')?.[1] ?? '';
  const chosen = store.get(id, 'user');
  return chosen?.type === 'person' ? chosen : [...store.all('user')].find(({ type }) => type === 'person');
};

/** Whether a person may read a record. */
export const seesAs = (store: Store, reader: UserRecord | undefined, record: TreeRecord): boolean =>
  reaches(levelIn(store, reader?.grants, record), 'read');

const isLocked = (store: Store, record: TreeRecord): boolean =>
  record.kind === 'database' ? record.isLocked : (pageOf(store, record)?.isLocked ?? false);

/**
 * What a person can do with a record as it is shown: what is in the trash is only read, and on a locked page one comments.
 */
export const levelShown = (store: Store, reader: UserRecord | undefined, record: TreeRecord): Level => {
  const level = levelIn(store, reader?.grants, record);
  if (isTrashed(store, record)) return lower(level, 'read');
  return isLocked(store, record) ? lower(level, 'comment') : level;
};

const DOES = { read: 'read', comment: 'comment on', edit: 'change' } as const;

/**
 * Refuses an edit of anything that its person has no right to, whatever field of the body names it.
 * @throws ApiError saying who may not do what
 */
export const refuseUnless = (store: Store, needs: keyof typeof DOES, person: string, body: JsonObject): void => {
  const editor = store.need(person, 'user');
  for (const id of Object.values(body).flat()) {
    const record =
      typeof id === 'string' ? store.get(id, 'block', 'page', 'database', 'data_source', 'comment') : undefined;
    if (!record) continue;
    const noun = pageOf(store, record) === record ? 'page' : 'block';
    if (!reaches(levelIn(store, editor.grants, record), needs))
      throw invalid(`${editor.name} may not ${DOES[needs]} this ${noun}.`);
    if (needs === 'edit' && isLocked(store, record))
      throw invalid('This page is locked. Unlock it, and then change it.');
  }
};
