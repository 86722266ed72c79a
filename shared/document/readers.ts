/**
 * Who may read a page, from the fewest to the most.
 *
 * - `me`: nobody else
 * - `pair`: exactly the people that the page names
 * - `team`: the team that it names
 * - `company`: everyone
 */
export type Readers = 'me' | 'pair' | 'team' | 'company';

export const READERS: readonly Readers[] = ['me', 'pair', 'team', 'company'];

/** Readers of a page or a place: the circle, and for `pair` the ids of the people. */
export interface Audience {
  readers: Readers;
  people?: string[];
}

/**
 * Whether everybody who reads `place` may read a document meant for `document`: the same people or fewer.
 *
 * @example
 * fits({ readers: 'pair', people: ['ana', 'bo'] }, { readers: 'pair', people: ['bo', 'ana'] }) // true
 * fits({ readers: 'pair', people: ['ana', 'bo'] }, { readers: 'team' })                       // false
 */
export function fits(document: Audience, place: Audience): boolean {
  const order = READERS.indexOf(place.readers) - READERS.indexOf(document.readers);
  if (order > 0) return false;
  if (document.readers !== 'pair' || place.readers !== 'pair') return true;
  const allowed = new Set(document.people ?? []);
  const present = place.people ?? [];
  return present.length > 0 && present.every(person => allowed.has(person));
}
