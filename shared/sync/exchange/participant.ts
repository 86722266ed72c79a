import { newPerson } from '../../template/render/people.ts';

/** Somebody who takes part in an exchange. */
export interface Participant {
  id: string;
  /** As marks have it: the name, and the id as well where two are called so. */
  label: string;
}

/**
 * Who takes part: the people of a page by their ids, with the names that the people file has.
 *
 * @example
 * participantsOf(['ana', 'bo'], [{ id: 'ana', name: 'Ana Lopes' }]) // [{ id: 'ana', label: 'Ana Lopes' }, { id: 'bo', label: 'bo' }]
 */
export function participantsOf(ids: readonly string[], people: readonly { id: string; name: string }[]): Participant[] {
  const named = [...new Set(ids)].map(id => ({ id, name: clean(people.find(one => one.id === id)?.name ?? id) }));
  const isOnly = (name: string): boolean => named.filter(one => one.name === name).length === 1;
  return named.map(({ id, name }) => ({ id, label: isOnly(name) ? name : `${name} (${id})` }));
}

/** Whether a mark names somebody: by the name as it is here, or by their id where another folder knows no more of them. */
export const isNamed = ({ id, label }: Participant, name: string): boolean =>
  fold(name) === fold(label) || name === id || newPerson(name).id === id;

const clean = (name: string): string => name.replace(/\s+/g, ' ').trim();
const fold = (name: string): string => clean(name).toLowerCase();
