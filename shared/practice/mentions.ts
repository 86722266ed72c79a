import type { Person } from '../template/index.ts';

/**
 * Makes what tells whether a text names somebody: by name, first name or handle, as words of their own.
 *
 * @example
 * mentions({ id: 'ana', name: 'Ana Lopes', first: 'Ana' }).test("Ana's banana") // true, for the first word only
 */
export const mentions = (person: Person): RegExp => new RegExp(namesOf(person), 'iu');

function namesOf({ name, first, handle }: Person): string {
  const words = [name, handle === undefined ? '' : `@${handle.replace(/^@/, '')}`, first].filter(word => word !== '');
  return `(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
