import type { Readers } from '../../../../../shared/document/readers.ts';
import type { Person } from '../../../../../shared/template/index.ts';

/**
 * Who reads a place or a page, by name where they are two.
 *
 * @example
 * sayReaders('pair', ['ana', 'bo'], people) // 'Ana Lopes and Bo Lindqvist, nobody else'
 */
export function sayReaders(readers: Readers, ids: readonly string[], people: readonly Person[]): string {
  const names = ids.map(id => people.find(person => person.id === id)?.name ?? id);
  const pair = names.length > 0 ? `${names.join(' and ')}, nobody else` : 'the two of you, nobody else';
  return { me: 'only you', pair, team: 'your team', company: 'everyone in the company' }[readers];
}
