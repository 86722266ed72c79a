import type { PageRecord } from '../../../../../shared/practice/index.ts';
import { propertyKey, type Rendered } from '../../../../../shared/template/index.ts';

/**
 * Who else a pasted file names, where that is known: its front matter has the properties of the page, with names for people.
 * What two people promised each other doesn't go into a page of two others.
 *
 * @param names the names of the people on the page that is being made
 * @returns the names on the pasted page if they are other ones, else nothing
 * @example
 * otherPeople({ fields: { report: 'Carla Diaz' }, … }, { properties: { Report: 'Ana Lopes' }, … }, ['Ana Lopes']) // ['Carla Diaz']
 */
export function otherPeople(
  { fields }: PageRecord,
  { properties }: Pick<Rendered, 'properties'>,
  names: readonly string[],
): string[] {
  const here = new Set(names.map(fold));
  const there = Object.entries(properties)
    .filter(([, value]) => [value].flat().some(name => typeof name === 'string' && here.has(fold(name))))
    .flatMap(([property]) => [fields[propertyKey(property)]].flat())
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '');
  const same = there.every(name => here.has(fold(name)));
  return same ? [] : [...new Set(there)];
}

const fold = (name: string): string => name.normalize('NFC').trim().toLowerCase();
