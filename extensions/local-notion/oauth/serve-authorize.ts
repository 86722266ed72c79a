import type { IncomingMessage, ServerResponse } from 'node:http';
import { secret } from '../access/make-token.ts';
import { readBody } from '../http/read-request.ts';
import { titleOf } from '../resources/present-page.ts';
import type { ConnectionRecord, PageRecord, UserRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { childrenOf } from '../store/tree.ts';
import { html } from '../viewer/html.ts';
import { isLocalHost } from '../viewer/own-request.ts';
import { readerOf, seesAs } from '../viewer/reader.ts';

/** Where people are sent to let a connection in. */
export const AUTHORIZE = '/v1/oauth/authorize';

const GOOD_FOR = 10 * 60_000;

interface Asked {
  readonly connection: ConnectionRecord;
  readonly redirectUri: string;
  readonly state: string | null;
}

/**
 * The page on which a person says which pages a connection may have, and what its buttons lead to: back to the
 * connection, with a code or with `access_denied`.
 */
export const serveAuthorize = async (
  { store, clock }: { readonly store: Store; readonly clock: () => number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://local');
  const asked = isLocalHost(request) ? askedIn(store, url.searchParams) : 'Only this machine may ask here.';
  if (typeof asked === 'string')
    return sendPage(response, 400, html`<h1>This can’t be authorized</h1><p>${asked}</p>`, '');
  const reader = readerOf(store, request.headers.cookie);
  const origin = new URL(asked.redirectUri).origin;
  if (request.method !== 'POST') return sendPage(response, 200, form(store, asked, reader), origin);
  if (request.headers.origin !== `http://${request.headers.host}`)
    return sendPage(response, 403, html`<p>Only this page itself may send its answer.</p>`, '');
  const answer = new URLSearchParams(await readBody(request));
  const person = store.get(answer.get('person') ?? '', 'user');
  const granted = answer.get('answer') === 'allow' && person?.type === 'person';
  const code = granted ? makeCode(store, clock(), asked, person, answer.getAll('page')) : undefined;
  response.writeHead(302, { location: backTo(asked, code), 'cache-control': 'no-store' });
  response.end();
};

/** What an address asks for, or why it can't be. */
const askedIn = (store: Store, query: URLSearchParams): Asked | string => {
  const connection = store.get(query.get('client_id') ?? '', 'connection');
  if (!connection) return 'There is no connection with this client_id.';
  const given = query.get('redirect_uri') ?? (connection.redirectUris.length === 1 ? connection.redirectUris[0] : null);
  if (!given || !connection.redirectUris.includes(given))
    return 'The redirect_uri is missing, or none of those that the connection registered.';
  if (query.get('response_type') !== 'code') return 'The response_type should be “code”.';
  if (query.get('owner') !== 'user') return 'The owner should be “user”.';
  return { connection, redirectUri: given, state: query.get('state') };
};

const makeCode = (store: Store, now: number, asked: Asked, person: UserRecord, pages: readonly string[]): string => {
  const seen = pages.filter(id => {
    const page = store.get(id, 'page', 'database');
    return page && seesAs(store, person, page);
  });
  const { id } = store.transact(person.id, () =>
    store.add({
      kind: 'code',
      id: secret('code_local_'),
      connection: asked.connection.id,
      person: person.id,
      grants: Object.fromEntries(seen.map(page => [page, 'edit' as const])),
      redirectUri: asked.redirectUri,
      expires: now + GOOD_FOR,
    }),
  );
  return id;
};

const backTo = ({ redirectUri, state }: Asked, code: string | undefined): string => {
  const back = new URL(redirectUri);
  if (code === undefined) back.searchParams.set('error', 'access_denied');
  else back.searchParams.set('code', code);
  if (state !== null) back.searchParams.set('state', state);
  return back.href;
};

const form = (store: Store, { connection }: Asked, reader: UserRecord | undefined) => {
  const people = [...store.all('user')].filter(({ type }) => type === 'person');
  const pages: PageRecord[] = [store.root, ...childrenOf(store, store.root).filter(child => child.kind === 'page')];
  const boxes = pages
    .filter(page => seesAs(store, reader, page))
    .map(
      page =>
        html`<p><label><input type="checkbox" name="page" value="${page.id}"> ${titleOf(page) || 'Untitled'}</label></p>`,
    );
  if (people.length === 0) return html`<h1>Nobody is here yet</h1><p>Add a person to the workspace first.</p>`;
  return html`<h1>${connection.name} wants to join ${store.workspace.name}</h1>
<form method="post"><p><label>You are <select name="person">${people.map(({ id, name }) => html`<option value="${id}"${id === reader?.id && html` selected`}>${name}</option>`)}</select></label></p>
<fieldset><legend>It may read and change these pages, and what lies below them</legend>${boxes}</fieldset>
<p><button name="answer" value="allow">Allow access</button> <button name="answer" value="deny">Cancel</button></p></form>`;
};

const sendPage = (response: ServerResponse, status: number, content: { markup: string }, sendsTo: string): void => {
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Authorize</title><link rel="stylesheet" href="/_viewer/viewer.css"></head><body class="lost"><main><article class="sheet">`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // Browsers hold the address that a form is redirected to against this too.
    'content-security-policy': `default-src 'none'; style-src 'self'; form-action 'self' ${sendsTo}; frame-ancestors 'none'`,
  });
  response.end(`${page.markup}${content.markup}</article></main></body></html>`);
};
