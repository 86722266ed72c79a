import { isMap, isSeq, parseDocument } from 'yaml';
import type { Person } from '../../template/index.ts';
import { removePerson } from '../change-people.ts';
import { nameWords } from './name-words.ts';

/** What stands where a name was. */
export const SOMEBODY = 'somebody';

/** A text without somebody's name. */
export const redact = (text: string, person: Person, people: readonly Person[]): string =>
  text.replace(nameWords(person, people).every, SOMEBODY);

/**
 * A file of settings without somebody: as a person, as the key of an entry, in a place or a space that was for them.
 *
 * @param path of the file in the folder
 */
export function withoutEntry(path: string, yaml: string, person: Person): string {
  if (path.endsWith('people.yaml')) return removePerson(yaml, person.id);
  const document = parseDocument(yaml);
  if (isMap(document.contents)) {
    document.delete(person.id);
    const spaces = document.get('spaces');
    if (isSeq(spaces)) spaces.items = spaces.items.filter(space => !isFor(space, person));
    const places = document.get('places');
    if (isMap(places)) {
      places.items = places.items.filter(({ value }) => !isFor(value, person));
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function isFor(entry: unknown, { id }: Person): boolean {
  const people = isMap(entry) ? entry.get('people') : undefined;
  return isSeq(people) && people.toJSON().includes(id);
}
