import { isThing, own, type Thing, textOf, type Value } from '../expressions/value.ts';
import { toValue } from './to-value.ts';

/**
 * Who is meant by an answer: a person as the people file has them, or a name, id or handle.
 * A name that nobody has is somebody new.
 *
 * @example
 * readPerson('ana', people)       // { id: 'ana-lopes', name: 'Ana Lopes', first: 'Ana', … }
 * readPerson('Carla Diaz', [])    // { id: 'carla-diaz', name: 'Carla Diaz', first: 'Carla' }
 */
export function readPerson(answer: unknown, people: readonly Thing[]): Thing | undefined {
  const value = toValue(answer);
  if (typeof value === 'string') {
    const name = value.replace(/\s+/g, ' ').trim();
    return name === '' ? undefined : (findPerson(name, people) ?? newPerson(name));
  }
  if (!isThing(value)) return undefined;
  const known = people.find(person => person.id !== undefined && person.id === own(value, 'id'));
  if (known) return known;
  const name = textOf(own(value, 'name')).trim();
  return name === '' ? undefined : { ...newPerson(name), ...withoutEmpty(value) };
}

/** The person whom a text names: exactly, else whatever the case, by id, handle, name or first name; the first where it may be several. */
export const findPerson = (given: Value, people: readonly Thing[]): Thing | undefined => peopleMeant(given, people)[0];

/**
 * Everybody whom a text may mean. A stricter reading wins: who has the id `ana` is meant by "ana", whoever else is called so.
 *
 * @example
 * peopleMeant('Ana', [{ id: 'ana-l', first: 'Ana', … }, { id: 'ana-s', first: 'Ana', … }]) // both
 */
export function peopleMeant(given: Value, people: readonly Thing[]): Thing[] {
  const words = textOf(given).trim().replace(/^@/, '');
  if (words === '') return [];
  for (const reads of READINGS) {
    const found = people.filter(person => reads(person, words));
    const ids = found.map(person => textOf(own(person, 'id')));
    if (found.length > 0) return found.filter((_, i) => ids.indexOf(ids[i]!) === i);
  }
  return [];
}

type Reading = (person: Thing, words: string) => boolean;

const exactly =
  (...keys: string[]): Reading =>
  (person, words) =>
    keys.some(key => composed(textOf(own(person, key))) === composed(words));

const folded =
  (...keys: string[]): Reading =>
  (person, words) =>
    keys.some(key => composed(textOf(own(person, key))).toLowerCase() === composed(words).toLowerCase());

/** A name without the sign of a handle; the accent of `José` may be a sign of its own. */
const composed = (name: string): string => name.replace(/^@/, '').normalize('NFC');

/** From the strictest to the loosest. */
const READINGS: readonly Reading[] = [
  exactly('id'),
  exactly('name'),
  folded('id', 'handle'),
  folded('name'),
  folded('first'),
];

/** "may be Ana Lopes (ana-l) or Ana Silva (ana-s)", for a text that names several; `undefined` where it is clear. */
export function whoItMayBe(given: unknown, people: readonly Thing[]): string | undefined {
  if (typeof given !== 'string') return undefined;
  const meant = peopleMeant(given, people);
  if (meant.length < 2) return undefined;
  const names = meant.map(
    person => `${textOf(person)} (${textOf(own(person, 'handle')) || textOf(own(person, 'id'))})`,
  );
  return `may be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}. Give what stands in brackets`;
}

/** Somebody of whom only the name is known. */
export function newPerson(name: string): { id: string; name: string; first: string } {
  return { id: slug(name), name, first: name.split(/\s+/)[0]! };
}

const withoutEmpty = (thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => textOf(value) !== ''));

/** `José Ñuñez` is `jose-nunez`; a name in another script keeps its letters. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'somebody';
}
