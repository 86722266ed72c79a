import { newId } from '../ids.ts';
import type { Store } from '../store/store.ts';

/** The person who edits: the one who was chosen, else the first there is; in an empty workspace somebody is made. */
export const personFor = (store: Store, chosen: unknown): string => {
  const people = [...store.all('user')].filter(({ type }) => type === 'person');
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  if (person) return person.id;
  const id = newId();
  store.transact(store.workspace.botId, () =>
    store.add({ kind: 'user', id, type: 'person', name: 'Somebody', avatarUrl: null }),
  );
  return id;
};
