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
 * A file of settings without somebody: as a person, as the key of an entry, in a place that was for them.
 *
 * @param path of the file in the folder
 */
export function withoutEntry(path: string, yaml: string, person: Person): string {
  if (path.endsWith('people.yaml')) return removePerson(yaml, person.id);
  const document = parseDocument(yaml);
  if (isMap(document.contents)) {
    document.delete(person.id);
    const places = document.get('places');
    if (isMap(places)) {
      places.items = places.items.filter(({ value }) => {
        const readers = isMap(value) ? value.get('people') : undefined;
        return !(isSeq(readers) && readers.toJSON().includes(person.id));
      });
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
