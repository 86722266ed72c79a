import { type Person, propertyKey, propertyTypes, type Template } from '../../template/index.ts';
import { newPerson } from '../../template/render/people.ts';
import type { PageRecord } from '../page-record.ts';
import { findMember } from '../people.ts';

/**
 * The ids of the people whom the value of a property names, as a page has it in its front matter.
 *
 * @param value a name, a list of names, or anything else
 * @example
 * peopleIn('Ana Lopes', [{ id: 'ana', name: 'Ana Lopes', first: 'Ana' }]) // ['ana']
 * peopleIn(['Ana Lopes', 'Eva Berg'], [])                                 // ['ana-lopes', 'eva-berg']
 */
export const peopleIn = (value: unknown, people: readonly Person[]): string[] =>
  [value]
    .flat()
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    .map(name => (findMember(name, people) ?? newPerson(name)).id);

/**
 * Whom a page names: its readers, where it lists them; else those in its properties, such as the author of a plan.
 *
 * @returns ids; none for a page that names nobody
 * @example
 * namedPeople(page, prd, people) // ['ana'], from `author: Ana Lopes`
 */
export function namedPeople(
  page: PageRecord,
  template: Pick<Template, 'manifest' | 'inputs'> | undefined,
  people: readonly Person[],
): string[] {
  if (page.people.length > 0 || !template) return page.people;
  const properties = Object.entries(propertyTypes(template)).filter(([, { type }]) => type === 'people');
  return [...new Set(properties.flatMap(([name]) => peopleIn(page.fields[propertyKey(name)], people)))];
}
