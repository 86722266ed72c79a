import type { Person } from '../../../../../shared/template/index.ts';

/**
 * What tells somebody from others of the same name: their handle, and whom they report to.
 *
 * @example
 * tellApart({ id: 'ana', name: 'Ana Lopes', first: 'Ana', handle: 'ana', manager: 'bo' }, people) // '@ana, reports to Bo Lindqvist'
 */
export function tellApart({ handle, manager, id }: Person, people: readonly Person[]): string {
  const boss = manager === undefined ? undefined : (people.find(person => person.id === manager)?.name ?? manager);
  const parts = [
    ...(handle === undefined ? [] : [`@${handle.replace(/^@/, '')}`]),
    ...(boss === undefined ? [] : [`reports to ${boss}`]),
  ];
  return parts.length > 0 ? parts.join(', ') : id;
}

/**
 * People of exactly this name, if there is more than one: then a name doesn't say who is meant.
 *
 * @example
 * namesakes('Ana Lopes', people).length // 0, or at least 2
 */
export function namesakes(name: string, people: readonly Person[]): readonly Person[] {
  const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
  const same = people.filter(person => fold(person.name) === fold(name));
  return same.length > 1 ? same : [];
}
