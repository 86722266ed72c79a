import type { Person } from '../template/index.ts';
import { newPerson } from '../template/render/people.ts';
import type { PageRecord } from './page-record.ts';
import { findMember } from './people.ts';

/**
 * People whom pages name and nobody wrote down anywhere else: a folder without a people file knows with whom its pages are, too.
 *
 * ```
 * report: Ana Lopes
 * people: [ ana-lopes, bo-larsen ]     { id: 'ana-lopes', name: 'Ana Lopes', first: 'Ana' }
 * ```
 *
 * @param known who is known otherwise; whoever a page names by a name that means one of them is not told again
 */
export function peopleOnPages(pages: readonly PageRecord[], known: readonly Person[]): Person[] {
  const found = new Map<string, Person>();
  const ids = new Set(known.map(({ id }) => id));
  for (const { people, fields } of pages) {
    const wanted = people.filter(id => !ids.has(id) && !found.has(id));
    if (wanted.length === 0) continue;
    // The ids of `people` are no names.
    const said = Object.entries(fields).flatMap(([key, value]) => (key === 'people' ? [] : value));
    for (const name of said) {
      if (typeof name !== 'string') continue;
      const person = newPerson(name);
      if (wanted.includes(person.id) && !found.has(person.id) && !findMember(name, known)) found.set(person.id, person);
    }
  }
  return [...found.values()];
}
