import { type LocalNotion, ROOT_ID } from '../../../extensions/local-notion/index.ts';
import { isObject, type Json, type JsonObject } from '../../../extensions/local-notion/json.ts';
import { compareShape } from './compare-shape.ts';
import { type Exchange, eachObject, type Session } from './session.ts';

/** What became of a session. */
export interface Replayed {
  readonly compared: number;
  /** Exchanges about an object that was made outside the recording. */
  readonly skipped: readonly string[];
  readonly differences: readonly string[];
}

const ID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/g;
const compact = (id: string): string => id.replaceAll('-', '');

/** Replays a session, with the ids of the recording translated to those of the stand-in. */
export const replay = async (notion: LocalNotion, session: Session): Promise<Replayed> => {
  const ids = await seed(notion, session);
  const skipped: string[] = [];
  const differences: string[] = [];
  let compared = 0;
  for (const [index, exchange] of session.exchanges.entries()) {
    const label = `${index}: ${exchange.method} ${exchange.uri.replace(/^https:\/\/[^/]+/, '')}`;
    const unknown = unknownIds(exchange, ids);
    if (unknown.length > 0) skipped.push(`${label}: made outside the recording (${unknown.join(', ')})`);
    else {
      const found = await send(notion, exchange, ids);
      compared += 1;
      differences.push(...differencesOf(exchange, found).map(text => `${label}: ${text}`));
      learn(exchange.response_body, found.body, ids);
    }
  }
  return { compared, skipped, differences };
};

/** Pages that the session reads or writes without having made them are made first, and its people added. */
const seed = async (notion: LocalNotion, session: Session): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  const made = new Set<string>();
  const pages = new Map<string, string>();
  for (const { method, uri, response_body } of session.exchanges) {
    if (method === 'POST' && isObject(response_body) && typeof response_body.id === 'string')
      made.add(compact(response_body.id));
    eachObject(response_body, object => {
      if (object.object === 'user' && object.type === 'person' && !ids.has(compact(String(object.id))))
        ids.set(compact(String(object.id)), notion.addPerson({ name: String(object.name) }));
      if (object.type === 'page_id' && typeof object.page_id === 'string')
        pages.set(compact(object.page_id), 'Earlier page');
      const { parent } = object;
      if (object.object === 'page' && isObject(parent) && parent.type === 'workspace')
        ids.set(compact(String(object.id)), ROOT_ID);
    });
    for (const [id] of uri.matchAll(ID)) if (/\/pages\//.test(uri)) pages.set(compact(id), 'Earlier page');
  }
  for (const [id, title] of pages) {
    const [page] = made.has(id) || ids.has(id) ? [] : notion.importTrees([{ title, tree: [] }]);
    if (page) ids.set(id, page);
  }
  const me = await call(notion, 'GET', '/v1/users/me', '2026-03-11', null);
  for (const { response_body } of session.exchanges)
    eachObject(response_body, object => {
      if (object.object === 'user' && !ids.has(compact(String(object.id))))
        ids.set(compact(String(object.id)), String((me.body as JsonObject).id));
    });
  return ids;
};

const unknownIds = ({ uri, request_body }: Exchange, ids: Map<string, string>): string[] =>
  // The boundary of a form looks like an id.
  [...`${uri} ${isObject(request_body) ? JSON.stringify(request_body) : ''}`.matchAll(ID)]
    .map(([id]) => compact(id))
    // Ids that a client chose itself are part of what is asked, as "no such page" is.
    .filter(id => !ids.has(id) && id !== compact(ROOT_ID));

/** Ids of things anywhere, and ids of properties where they stand as a whole text. */
const translate = (text: string, ids: Map<string, string>): string => {
  const translated = text.replaceAll(ID, id => ids.get(compact(id)) ?? id);
  return translated.replaceAll(/"([^"\\ ]{4,16})"/g, (quoted, id: string) => {
    const local = ids.get(id);
    return local === undefined ? quoted : JSON.stringify(local);
  });
};

const send = (notion: LocalNotion, exchange: Exchange, ids: Map<string, string>) => {
  const { pathname, search } = new URL(exchange.uri);
  const body =
    exchange.request_body === null ? null : (JSON.parse(translate(JSON.stringify(exchange.request_body), ids)) as Json);
  const token = exchange.status === 401 ? 'wrong' : notion.token;
  return call(notion, exchange.method, translate(pathname + search, ids), exchange.notion_version, body, token);
};

const call = async (
  notion: LocalNotion,
  method: string,
  path: string,
  version: string,
  body: Json,
  token = notion.token,
) => {
  const response = await fetch(notion.url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'notion-version': version, 'content-type': typeOf(body) },
    ...(body !== null && method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Json };
};

/** A form was recorded as the text that was sent: its first line is the boundary. */
const typeOf = (body: Json): string =>
  typeof body === 'string'
    ? `multipart/form-data; boundary=${body.slice('--'.length, body.indexOf('\r\n'))}`
    : 'application/json';

const differencesOf = (exchange: Exchange, found: { status: number; body: Json }): string[] => {
  if (exchange.status !== found.status)
    return [`status ${found.status}, recorded ${exchange.status}: ${JSON.stringify(found.body).slice(0, 300)}`];
  if (exchange.status >= 400 && isObject(exchange.response_body) && isObject(found.body))
    return exchange.response_body.message === found.body.message ? [] : [`text ${found.body.message}`];
  const shown = exchange.uri.endsWith('/search') ? frameOf : (body: Json) => body;
  return compareShape(shown(exchange.response_body), shown(found.body), '');
};

/** A search finds what lay in the recorded workspace before: the frames of its results are compared, kind by kind. */
const frameOf = (body: Json): Json => {
  if (!isObject(body) || !Array.isArray(body.results)) return body;
  const first = body.results.find(item => isObject(item) && item.object === 'page');
  const { properties: _properties, parent: _parent, ...frame } = isObject(first) ? first : {};
  return { ...body, results: isObject(first) ? [frame] : [] };
};

/** Notes which id of the recording is which of the stand-in, wherever both answers have one at the same place. */
const learn = (recorded: Json, local: Json, ids: Map<string, string>): void => {
  if (Array.isArray(recorded) && Array.isArray(local)) {
    if (recorded.length === local.length)
      recorded.forEach((item, index) => {
        learn(item, local[index] ?? null, ids);
      });
  } else if (isObject(recorded) && isObject(local))
    for (const [key, value] of Object.entries(recorded)) {
      const found = local[key];
      const isId = (key === 'id' || key.endsWith('_id')) && key !== 'request_id';
      if (isId && typeof value === 'string' && typeof found === 'string') {
        const known = value.match(ID) ? compact(value) : value;
        if (!ids.has(known)) ids.set(known, found);
      } else if (found !== undefined) learn(value, found, ids);
    }
};
