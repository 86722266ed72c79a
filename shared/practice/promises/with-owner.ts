import type { Person } from '../../template/index.ts';

/**
 * A line as one says it: who, then what. Of nobody who is known it is what stands there.
 *
 * @example
 * withOwner({ owner: 'bo', text: 'invite Ana to the planning' }, people) // 'Bo: invite Ana to the planning'
 */
export function withOwner({ owner, text }: { owner: string; text: string }, people: readonly Person[] = []): string {
  const person = people.find(({ id }) => id === owner);
  return person ? `${person.first}: ${text}` : text;
}
