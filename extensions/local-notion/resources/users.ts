import { notFound } from '../errors.ts';
import { listPart, PAGING } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import type { JsonObject } from '../json.ts';
import { presentUser } from './present-user.ts';

/** People first, then bots. */
const list = (call: Call): JsonObject => {
  const users = [...call.store.all('user')].sort((a, b) => b.type.localeCompare(a.type));
  return listPart('user', users, call.query, 'users', user => presentUser(call.store, user, call.largestFile));
};

const me = ({ store, largestFile }: Call): JsonObject => presentUser(store, store.bot, largestFile);

const retrieve = ({ store, params, largestFile }: Call): JsonObject => {
  const user = store.get(params.user_id ?? '', 'user');
  if (!user) throw notFound('user', params.user_id ?? '', store.bot);
  return presentUser(store, user, largestFile);
};

/** List and retrieve users. */
export const USER_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/users', needs: 'read_users', query: PAGING, run: list },
  { method: 'GET', path: '/v1/users/me', run: me },
  { method: 'GET', path: '/v1/users/:user_id', needs: 'read_users', run: retrieve },
];
