import { notFound } from '../errors.ts';
import { listPart, PAGING } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import { type JsonObject, objectAt } from '../json.ts';
import type { UserRecord } from '../store/records.ts';
import { presentUser } from './present-user.ts';

/** Addresses are shown only to those who may read them. */
const presentFor = ({ store, largestFile, access }: Call, user: UserRecord): JsonObject => {
  const { email: _email, ...unaddressed } = user;
  return presentUser(store, access.has('read_user_emails') ? user : unaddressed, largestFile);
};

/** The bot, which names the person on whose behalf it acts. */
const presentSelf = (call: Call): JsonObject => {
  const self = presentFor(call, call.access.bot);
  const { person } = call.access;
  const owner = person && { type: 'user', user: presentFor(call, person) };
  return owner ? { ...self, bot: { ...objectAt(self, 'bot'), owner } } : self;
};

/** People first, then bots. */
const list = (call: Call): JsonObject => {
  const users = [...call.store.all('user')].sort((a, b) => b.type.localeCompare(a.type));
  return listPart('user', users, call.query, 'users', user => presentFor(call, user));
};

const retrieve = (call: Call): JsonObject => {
  const { store, params, access } = call;
  const user = store.get(params.user_id ?? '', 'user');
  if (!user) throw notFound('user', params.user_id ?? '', access.bot);
  return presentFor(call, user);
};

/** List and retrieve users. */
export const USER_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/users', needs: 'read_users', query: PAGING, run: list },
  { method: 'GET', path: '/v1/users/me', run: presentSelf },
  { method: 'GET', path: '/v1/users/:user_id', needs: 'read_users', run: retrieve },
];
