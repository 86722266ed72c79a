import type { IncomingMessage, ServerResponse } from 'node:http';
import { personFor } from '../access/person-for.ts';
import { ApiError, invalid } from '../errors.ts';
import { HOSTED } from '../files/hosted.ts';
import { serveFile } from '../files/serve-file.ts';
import { parseBody, readBody } from '../http/read-request.ts';
import { dashed, isId, ROOT_ID } from '../ids.ts';
import type { Store } from '../store/store.ts';
import { ICON } from './assets/icon.ts';
import { SCRIPTS } from './assets/scripts.ts';
import { STYLE } from './assets/style.ts';
import { EDITS } from './edit-routes.ts';
import type { Html } from './html.ts';
import type { Live } from './live.ts';
import { nameOf, type Shown } from './name-of.ts';
import { isLocalHost, isOwnRequest } from './own-request.ts';
import { readerOf, refuseUnless, seesAs } from './reader.ts';
import { renderDocument, renderHidden, renderMissing, renderSidebar, renderTrashDocument } from './render-layout.ts';
import { renderPage } from './render-page.ts';
import { renderTrash } from './render-trash.ts';
import { cellFor } from './views/cell-of.ts';
import type { Looking } from './views/looking.ts';

/** What the viewer's side of a server needs. */
export interface ViewerServer {
  readonly store: Store;
  readonly live: Live;
  readonly clock: () => number;
  /** Who may show a page in a frame. */
  readonly framedBy: string;
}

const ASSETS: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/_viewer/viewer.css': ['text/css; charset=utf-8', STYLE],
  ...Object.fromEntries(
    Object.entries(SCRIPTS).map(([name, text]) => [
      `/_viewer/${name}.js`,
      ['text/javascript; charset=utf-8', text] as const,
    ]),
  ),
  '/_viewer/icon.svg': ['image/svg+xml', ICON],
};

/** Pages may load pictures and sounds from elsewhere; scripts and styles come from here alone. */
const policy = (framedBy: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' http: https:; media-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors ${framedBy}`;

/** Answers a browser: documents, their parts, live changes and edits. */
export const serveViewer = async (
  server: ViewerServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = URL.parse(request.url ?? '/', 'http://local');
  const pathname = url?.pathname ?? '/';
  response.setHeader('content-security-policy', policy(server.framedBy));
  const asset = ASSETS[pathname];
  if (!isSameSite(request))
    send(response, 403, 'text/plain; charset=utf-8', 'Only this machine’s own pages may ask here.');
  else if (request.method === 'POST') await edit(server, request, response, pathname);
  else if (request.method !== 'GET')
    send(response, 405, 'text/plain; charset=utf-8', 'Only GET and POST are answered.');
  else if (url && pathname.startsWith(HOSTED)) serveFile(server, request, response, url);
  else if (asset) send(response, 200, ...asset);
  else if (pathname === '/_viewer/events') server.live.join(response);
  else if (pathname === '/_viewer/cell') sendCell(server, request, response, url);
  else if (pathname.startsWith('/_viewer/')) sendPart(server, response, pathname, lookingBy(server, request, url));
  else sendDocument(server, response, pathname, lookingBy(server, request, url));
};

/** A link elsewhere may lead to a page here, but only a page here may ask for parts of one, or change it. */
const isSameSite = (request: IncomingMessage): boolean => {
  const { headers, method, url = '/' } = request;
  if (method === 'POST') return isOwnRequest(request) && headers.origin !== undefined;
  return url.startsWith('/_viewer/') ? isOwnRequest(request) : isLocalHost(request);
};

const shownAt = (store: Store, pathname: string): Shown | undefined => {
  if (pathname === '/') return store.get(ROOT_ID, 'page');
  const id = /([0-9a-f]{32}|[0-9a-f-]{36})$/i.exec(pathname)?.[1] ?? '';
  return isId(id) ? store.get(dashed(id), 'page', 'database') : undefined;
};

/** What an address asks for: a view as Notion's addresses have it, `?v=` and its id, and the leaf of a calendar. */
const lookingBy = ({ store, clock }: ViewerServer, request: IncomingMessage, url: URL | null): Looking => {
  const id = url?.searchParams.get('v') ?? '';
  return {
    now: clock(),
    reader: readerOf(store, request.headers.cookie),
    view: isId(id) ? dashed(id) : undefined,
    month: url?.searchParams.get('month') ?? undefined,
  };
};

const TRASH = '/trash';

const sendDocument = ({ store }: ViewerServer, response: ServerResponse, pathname: string, looking: Looking): void => {
  const shown = shownAt(store, pathname);
  if (pathname === TRASH) sendHtml(response, 200, renderTrashDocument(store, looking));
  else if (!shown) sendHtml(response, 404, renderMissing());
  else if (seesAs(store, looking.reader, shown)) sendHtml(response, 200, renderDocument(store, shown, looking));
  else sendHtml(response, 403, renderHidden(store, shown, looking));
};

/** The changing parts of a document, for a window that shows it already. */
const sendPart = ({ store }: ViewerServer, response: ServerResponse, pathname: string, looking: Looking): void => {
  const isTrash = pathname.endsWith(TRASH);
  const shown = isTrash ? undefined : shownAt(store, pathname);
  if (!isTrash && !(shown && seesAs(store, looking.reader, shown)))
    return send(response, 404, 'application/json', '{}');
  const part = {
    title: shown ? nameOf(shown) : 'Trash',
    content: (shown ? renderPage(store, shown, looking) : renderTrash(store, looking)).markup,
    sidebar: renderSidebar(store, shown?.id ?? 'trash', looking).markup,
  };
  send(response, 200, 'application/json', JSON.stringify(part));
};

/** What one property of a row holds and could hold, for whoever is about to change it. */
const sendCell = (
  { store }: ViewerServer,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL | null,
): void => {
  const row = store.get(url?.searchParams.get('row') ?? '', 'page');
  const isSeen = row && seesAs(store, readerOf(store, request.headers.cookie), row);
  const cell = isSeen && cellFor(store, row, url?.searchParams.get('property') ?? '');
  send(response, cell ? 200 : 404, 'application/json', JSON.stringify(cell || {}));
};

const edit = async (
  { store, clock }: ViewerServer,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> => {
  const row = EDITS[pathname.replace('/_viewer/', '')];
  if (!row) return send(response, 404, 'application/json', '{}');
  try {
    const body = parseBody(await readShort(request));
    const author = { id: personFor(store, body.person), now: clock() };
    refuseUnless(store, row.needs, author.id, body);
    const answer = store.transact(author.id, () => row.run(store, author, body));
    send(response, 200, 'application/json', JSON.stringify(answer ?? {}));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    send(response, error.status, 'application/json', JSON.stringify({ message: error.message }));
  }
};

/** The body of an edit; one that is too long is refused in the words of somebody who pastes. */
const readShort = async (request: IncomingMessage): Promise<string> => {
  try {
    return await readBody(request);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw invalid('That is more than one paste can hold (500 kB). Nothing was changed: paste it in parts.');
  }
};

const sendHtml = (response: ServerResponse, status: number, document: Html): void =>
  send(response, status, 'text/html; charset=utf-8', document.markup);

const send = (response: ServerResponse, status: number, type: string, text: string): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
};
