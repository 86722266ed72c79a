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

/** The person whom a text names: exactly, else whatever the case, by id, name, first name or handle. */
export function findPerson(given: Value, people: readonly Thing[]): Thing | undefined {
  const words = textOf(given).replace(/^@/, '');
  const folded = words.toLowerCase();
  return (
    people.find(person => own(person, 'id') === words || own(person, 'name') === words) ??
    people.find(person => NAMES.some(key => textOf(own(person, key)).toLowerCase() === folded))
  );
}

const NAMES = ['id', 'name', 'first', 'handle'];

function newPerson(name: string): Thing {
  return { id: slug(name), name, first: name.split(' ')[0]! };
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
