import { LEVELS } from '../access/level.ts';
import { invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { type Json, type JsonObject, textAt } from '../json.ts';
import { map, nullable, object, required, text, word } from '../schema/schema.ts';
import type { UserRecord } from '../store/records.ts';
import { grantsIn } from './grants.ts';
import type { LocalCall, LocalRoute } from './local-route.ts';

const grants = nullable(map(word(...LEVELS)));

const shown = ({ id, name, email, grants: given }: UserRecord): JsonObject => ({
  id,
  name,
  email: email ?? null,
  grants: given ? { ...given } : null,
});

const list = ({ store }: LocalCall): Json => [...store.all('user')].filter(({ type }) => type === 'person').map(shown);

const add = ({ store, body }: LocalCall): Json => {
  const email = textAt(body, 'email');
  const person: UserRecord = {
    kind: 'user',
    id: newId(),
    type: 'person',
    name: textAt(body, 'name') ?? '',
    avatarUrl: null,
    ...(email !== undefined && { email }),
    ...grantsIn(store, body),
  };
  return shown(store.add(person));
};

const change = ({ store, params, body }: LocalCall): Json => {
  if (store.get(params.id ?? '', 'user')?.type !== 'person') throw invalid(`There is no person ${params.id}.`);
  const person = store.edit(params.id ?? '', 'user');
  if (body.grants !== undefined) {
    delete person.grants;
    Object.assign(person, grantsIn(store, body));
  }
  return shown(person);
};

/** People, and what each may see: `{ "grants": { "<page id>": "read" } }`; null is everything. */
export const PEOPLE_ROUTES: readonly LocalRoute[] = [
  { method: 'GET', path: '/_local/people', run: list },
  { method: 'POST', path: '/_local/people', body: object({ name: required(text), email: text, grants }), run: add },
  { method: 'PATCH', path: '/_local/people/:id', body: object({ grants }), run: change },
];
