import { Access } from '../access/access.ts';
import { makeToken, secret } from '../access/make-token.ts';
import { ApiError, failedValidation } from '../errors.ts';
import type { Answer, Received, Service } from '../http/answer-call.ts';
import { parseBody } from '../http/read-request.ts';
import { wrongUrl } from '../http/router.ts';
import { type JsonObject, textAt } from '../json.ts';
import { presentUser } from '../resources/present-user.ts';
import { check } from '../schema/check.ts';
import { object, openObject, required, type Schema, text } from '../schema/schema.ts';
import type { ConnectionRecord, TokenRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** Under this path connections get their tokens. */
export const OAUTH = '/v1/oauth/';

interface Asking {
  readonly store: Store;
  readonly connection: ConnectionRecord;
  readonly body: JsonObject;
  readonly now: number;
}

interface Step {
  readonly body: Schema;
  readonly run: (asking: Asking) => JsonObject;
}

/**
 * Answers a connection that asks for a token, or about one. It says who it is by its id and secret (HTTP Basic).
 * @throws ApiError `invalid_client`, `invalid_grant`, `invalid_request`, `unsupported_grant_type`
 */
export const answerOauth = ({ store, clock }: Service, received: Received): Answer => {
  const step = received.method === 'POST' ? STEPS[received.path.slice(OAUTH.length)] : undefined;
  if (!step) throw wrongUrl();
  const connection = connectionOf(store, received.headers.authorization);
  const body = parseBody(received.body);
  const failures = check(step.body, body, 'body');
  if (failures.length > 0) throw failedValidation('body', failures);
  const run = () => step.run({ store, connection, body, now: clock() });
  return { status: 200, body: store.transact(store.workspace.botId, run) };
};

const connectionOf = (store: Store, authorization = ''): ConnectionRecord => {
  const [scheme, encoded = ''] = authorization.split(' ');
  const [id = '', given] = Buffer.from(encoded, 'base64').toString().split(':');
  const connection = scheme === 'Basic' ? store.get(id, 'connection') : undefined;
  if (!connection || connection.secret !== given)
    throw new ApiError('invalid_client', 'The client id or secret is invalid.');
  return connection;
};

const token = (asking: Asking): JsonObject => {
  const grant = GRANTS[textAt(asking.body, 'grant_type') ?? ''];
  if (!grant) throw new ApiError('unsupported_grant_type', 'grant_type should be authorization_code or refresh_token.');
  return presentToken(asking, grant(asking));
};

/** A code is good once, for the connection and the address that it was given to. */
const byCode = ({ store, connection, body, now }: Asking): TokenRecord => {
  const code = store.get(textAt(body, 'code') ?? '', 'code');
  if (!code || code.connection !== connection.id || code.expires <= now)
    throw new ApiError('invalid_grant', 'The authorization code is invalid, expired, or was used before.');
  if (textAt(body, 'redirect_uri') !== code.redirectUri)
    throw new ApiError('invalid_grant', 'redirect_uri should be the one that the code was sent to.');
  store.remove(code.id);
  return makeToken(store, {
    name: connection.name,
    type: 'public',
    createdTime: now,
    connection: connection.id,
    person: code.person,
    grants: code.grants,
    refresh: secret('nrt_local_'),
    ...(connection.capabilities && { capabilities: connection.capabilities }),
  });
};

/** Both the token and what it is refreshed with are new; the old ones open nothing any more. */
const byRefresh = ({ store, connection, body }: Asking): TokenRecord => {
  const given = textAt(body, 'refresh_token');
  const found = [...store.all('token')].find(({ refresh }) => refresh !== undefined && refresh === given);
  if (!found || found.connection !== connection.id)
    throw new ApiError('invalid_grant', 'The refresh token is invalid, or was used before.');
  const edited = store.edit(found.id, 'token');
  edited.value = secret('ntn_local_');
  edited.refresh = secret('nrt_local_');
  return edited;
};

const GRANTS: Readonly<Record<string, (asking: Asking) => TokenRecord>> = {
  authorization_code: byCode,
  refresh_token: byRefresh,
};

const presentToken = ({ store }: Asking, made: TokenRecord): JsonObject => {
  const access = new Access(store, made);
  const { email, ...person } = access.person ?? store.bot;
  const known = email !== undefined && access.has('read_user_emails') ? { ...person, email } : person;
  return {
    access_token: made.value,
    token_type: 'bearer',
    refresh_token: made.refresh ?? null,
    bot_id: made.bot,
    workspace_id: store.workspace.id,
    workspace_name: store.workspace.name,
    workspace_icon: null,
    owner: {
      type: 'user',
      user: access.has('read_users') ? presentUser(store, known) : { object: 'user', id: person.id },
    },
    duplicated_template_id: null,
  };
};

/** A token of this connection, by its value or that of its refresh token. */
const named = ({ store, connection, body }: Asking): TokenRecord | undefined => {
  const value = textAt(body, 'token');
  return [...store.all('token')].find(
    found => found.connection === connection.id && (found.value === value || found.refresh === value),
  );
};

const introspect = (asking: Asking): JsonObject => {
  const found = named(asking);
  if (!found) return { active: false };
  const scope = found.capabilities?.join(' ') ?? 'read_content insert_content update_content';
  return { active: true, scope, iat: Math.floor(found.createdTime / 1000) };
};

const revoke = (asking: Asking): JsonObject => {
  const found = named(asking);
  if (found) asking.store.remove(found.id);
  return {};
};

const about = object({ token: required(text) });

const STEPS: Readonly<Record<string, Step>> = {
  token: { body: openObject({ grant_type: required(text) }), run: token },
  introspect: { body: about, run: introspect },
  revoke: { body: about, run: revoke },
};

/** Every endpoint for connections. */
export const OAUTH_ENDPOINTS = Object.keys(STEPS).map(step => ({ method: 'POST' as const, path: `${OAUTH}${step}` }));
