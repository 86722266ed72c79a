import type { Access } from '../access/access.ts';
import { compact } from '../ids.ts';
import { isObject, type Json, type JsonObject, objectAt, textAt } from '../json.ts';
import { presentUser } from '../resources/present-user.ts';
import type { Store } from '../store/store.ts';
import { PLAIN_MARKS, plainTextOf } from './store-rich-text.ts';

/**
 * Kept runs as a client reads them: mentions carry the names that users, pages and databases have now.
 * @param access who reads; a page or database that is not shared with them is mentioned without its name
 */
export const readRichText = (store: Store, runs: readonly Json[], access?: Pick<Access, 'seesId'>): Json[] =>
  runs.map(run => (isObject(run) && run.type === 'mention' ? readMention(store, run, access) : run));

interface Shown {
  readonly mention: JsonObject;
  readonly words: string;
  readonly href: string | null;
}

const readMention = (store: Store, run: JsonObject, access: Pick<Access, 'seesId'> | undefined): JsonObject => {
  const mention = objectAt(run, 'mention');
  const type = textAt(mention, 'type') ?? '';
  const value = objectAt(mention, type);
  const shown = READERS[type]?.(store, mention, value);
  if (!shown) return run;
  if ((type === 'page' || type === 'database') && access?.seesId(String(value.id)) === false)
    return { type: 'mention', mention, annotations: PLAIN_MARKS, plain_text: 'Untitled', href: addressOf(value) };
  return {
    type: 'mention',
    mention: shown.mention,
    annotations: objectAt(run, 'annotations'),
    plain_text: shown.words,
    href: shown.href,
  };
};

/** What each kind of mention shows; a kind that is not here is given back as it came. */
const READERS: Readonly<Record<string, (store: Store, mention: JsonObject, value: JsonObject) => Shown>> = {
  user: (store, mention, value) => {
    const user = store.get(String(value.id), 'user');
    if (!user) return { mention, words: '@Anonymous', href: null };
    return { mention: { type: 'user', user: presentUser(store, user) }, words: `@${user.name}`, href: null };
  },
  page: (store, mention, value) => {
    const page = store.get(String(value.id), 'page');
    const words = page ? plainTextOf(page.properties.title as Json[]) || 'Untitled' : 'Untitled';
    return { mention, words, href: addressOf(value) };
  },
  database: (store, mention, value) => {
    const database = store.get(String(value.id), 'database');
    return {
      mention,
      words: database ? plainTextOf(database.title) || 'Untitled' : 'Untitled',
      href: addressOf(value),
    };
  },
  date: (_store, mention, value) => ({
    mention,
    words: value.end ? `${value.start} → ${value.end}` : String(value.start),
    href: null,
  }),
  template_mention: (_store, mention, value) => ({
    mention,
    words:
      value.template_mention_date === undefined ? '@Me' : `@${value.template_mention_date === 'now' ? 'Now' : 'Today'}`,
    href: null,
  }),
  link_preview: (_store, mention, value) => ({ mention, words: String(value.url), href: String(value.url) }),
  link_mention: (_store, mention, value) => ({ mention, words: String(value.href), href: String(value.href) }),
};

const addressOf = (value: JsonObject): string => `https://www.notion.so/${compact(String(value.id))}`;
