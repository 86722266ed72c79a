import type { Person } from '../../template/index.ts';

/**
 * Whom a heading or a label begins with: by name, first name, handle or id.
 *
 * ```
 * ### Ana                              Ana
 * Ana Lopes is ready 9f86d0…           Ana
 * Analysis                             nobody
 * ```
 *
 * @returns `undefined` for nobody, and where it may be several
 */
export function personNamed<P extends Person>(words: string, people: readonly P[]): P | undefined {
  const said = words.trim().replace(/^@/, '').toLowerCase();
  let best: { length: number; people: P[] } = { length: 0, people: [] };
  for (const person of people) {
    const length = Math.max(...namesOf(person).map(name => (begins(said, name) ? name.length : 0)));
    if (length === 0 || length < best.length) continue;
    best = length > best.length ? { length, people: [person] } : { length, people: [...best.people, person] };
  }
  return best.people.length === 1 ? best.people[0] : undefined;
}

const namesOf = ({ id, name, first, handle }: Person): string[] =>
  [id, name, first, ...(handle === undefined ? [] : [handle.replace(/^@/, '')])]
    .filter(Boolean)
    .map(one => one.toLowerCase());

const begins = (said: string, name: string): boolean =>
  said.startsWith(name) && !/^[\p{L}\p{N}\p{M}]/u.test(said.slice(name.length));
