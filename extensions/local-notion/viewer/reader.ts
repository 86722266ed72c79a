import { levelIn, reaches } from '../access/level.ts';
import { invalid } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { TreeRecord, UserRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { pageOf } from '../store/tree.ts';

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

/**
 * Refuses an edit of anything that its person may not write to, whatever field of the body names it.
 * @throws ApiError saying who may not change what
 */
export const refuseUnlessEditor = (store: Store, person: string, body: JsonObject): void => {
  const editor = store.need(person, 'user');
  for (const id of Object.values(body).flat()) {
    const record = typeof id === 'string' ? store.get(id, 'block', 'page', 'database') : undefined;
    if (record && !reaches(levelIn(store, editor.grants, record), 'edit'))
      throw invalid(`${editor.name} may not change this ${pageOf(store, record) === record ? 'page' : 'block'}.`);
  }
};
