import { personFor } from '../access/person-for.ts';
import type { Store } from '../store/store.ts';
import { askAs } from './ask-as.ts';
import type { Fault } from './faults.ts';

const ID = /[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * Lets a person of the workspace edit just before a request is carried out, as the fault plan says.
 *
 * @param path of the request that is struck; its first id is `:id` in what they ask
 * @throws ApiError where what they ask is refused: then the plan is wrong, and no fault
 */
export const editBetween = (
  { store, clock }: { store: Store; clock: () => number },
  path: string,
  { ask = '', body }: Fault,
): void => {
  const author = { id: personFor(store, undefined), now: clock() };
  const asked = ask.replace(':id', ID.exec(path)?.[0] ?? '');
  store.transact(author.id, () => askAs(store, author, asked, body));
};
