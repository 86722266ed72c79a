import type { JsonObject } from '../json.ts';
import type { TreeRecord } from '../store/records.ts';

/** Something that happened, before it is told to anybody. */
export interface WebhookEvent {
  readonly type: string;
  readonly entity: { readonly id: string; readonly type: string };
  readonly data: JsonObject;
  /** What somebody has to see to be told of it; nothing for an upload. */
  readonly about?: TreeRecord;
  readonly authors: readonly string[];
}

/** An event as it is kept until it is told. */
export type Gathered = Omit<WebhookEvent, 'about'>;

/** The key of what is gathered into one event. */
export const keyOf = ({ type, entity }: Pick<WebhookEvent, 'type' | 'entity'>): string => `${type} ${entity.id}`;

/** Lists in the data of events, which are joined when events are gathered. */
const LISTS = ['updated_blocks', 'updated_properties', 'updated_fields'];
const MOST = 100;

/** Two events on the same thing as one. */
export const gathered = (earlier: Gathered, later: Gathered): Gathered => {
  const data: JsonObject = { ...later.data };
  for (const name of LISTS) {
    const [a, b] = [earlier.data[name], later.data[name]];
    if (!Array.isArray(a) || !Array.isArray(b)) continue;
    const all = new Map([...a, ...b].map(item => [JSON.stringify(item), item]));
    data[name] = [...all.values()].slice(0, MOST);
  }
  return { ...later, data, authors: [...new Set([...earlier.authors, ...later.authors])] };
};

/** What undoes what, so that neither is told when both happen within one gathering. */
export const UNDONE_BY: Readonly<Record<string, string>> = {
  created: 'deleted',
  deleted: 'undeleted',
  undeleted: 'deleted',
};
