import { CAPABILITIES, type Capability } from '../access/capability.ts';
import { LEVELS } from '../access/level.ts';
import { makeToken } from '../access/make-token.ts';
import { failedValidation, invalid } from '../errors.ts';
import { type Json, type JsonObject, listAt, textAt } from '../json.ts';
import { list, map, nullable, object, required, text, word } from '../schema/schema.ts';
import type { TokenRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { grantsIn } from './grants.ts';
import type { LocalCall, LocalRoute } from './local-route.ts';

const grants = nullable(map(word(...LEVELS)));
const capabilities = nullable(list(word(...CAPABILITIES)));

const createSchema = object({
  name: required(text),
  type: word('internal', 'personal'),
  person: text,
  capabilities,
  grants,
});

const shown = (store: Store, token: TokenRecord): JsonObject => ({
  id: token.id,
  type: token.type,
  name: store.need(token.bot, 'user').name,
  token: token.value,
  bot_id: token.bot,
  person: token.person ?? null,
  capabilities: token.capabilities ? [...token.capabilities] : null,
  grants: token.grants ? { ...token.grants } : null,
});

const capabilitiesIn = (body: JsonObject): { readonly capabilities?: readonly Capability[] } =>
  Array.isArray(body.capabilities) ? { capabilities: listAt(body, 'capabilities') as Capability[] } : {};

const add = ({ store, author, body }: LocalCall): Json => {
  const type = body.type === 'personal' ? 'personal' : 'internal';
  const person = textAt(body, 'person');
  if ((type === 'personal') !== (person !== undefined))
    throw failedValidation('body', ['body.person should be defined for a personal token, and for no other.']);
  if (person !== undefined && store.get(person, 'user')?.type !== 'person')
    throw invalid(`There is no person ${person}.`);
  const token = makeToken(store, {
    name: textAt(body, 'name') ?? '',
    type,
    createdTime: author.now,
    ...(person !== undefined && { person }),
    ...capabilitiesIn(body),
    ...grantsIn(store, body),
  });
  return shown(store, token);
};

const find = ({ store, params }: LocalCall): TokenRecord => {
  if (!store.get(params.id ?? '', 'token')) throw invalid(`There is no token ${params.id}.`);
  return store.edit(params.id ?? '', 'token');
};

const change = (call: LocalCall): Json => {
  const token = find(call);
  for (const field of ['capabilities', 'grants'] as const) if (call.body[field] !== undefined) delete token[field];
  Object.assign(token, capabilitiesIn(call.body), grantsIn(call.store, call.body));
  return shown(call.store, token);
};

const remove = (call: LocalCall): Json => {
  const { id } = find(call);
  call.store.remove(id);
  return { id, deleted: true };
};

/**
 * Tokens of integrations and of people. `grants` is what was shared with one (`{ "<page id>": "edit" }`; null is the
 * whole workspace), `capabilities` what it may do there (null is everything).
 */
export const TOKEN_ROUTES: readonly LocalRoute[] = [
  {
    method: 'GET',
    path: '/_local/tokens',
    run: ({ store }) => [...store.all('token')].map(token => shown(store, token)),
  },
  { method: 'POST', path: '/_local/tokens', body: createSchema, run: add },
  { method: 'PATCH', path: '/_local/tokens/:id', body: object({ capabilities, grants }), run: change },
  { method: 'DELETE', path: '/_local/tokens/:id', run: remove },
];
