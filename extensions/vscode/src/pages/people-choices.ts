import type { Person } from '../../../../shared/template/index.ts';

/** Somebody as a list shows them. */
export interface PersonChoice {
  id: string;
  /** Their name; two of one name are told apart: `Ana Lopes (ana-sales)`. */
  label: string;
}

/**
 * The people of a team to choose from.
 *
 * @example
 * peopleChoices([{ id: 'ana', name: 'Ana Lopes', first: 'Ana' }]) // [{ id: 'ana', label: 'Ana Lopes' }]
 */
export function peopleChoices(people: readonly Person[]): PersonChoice[] {
  return people.map(({ id, name, handle }) => {
    const namesakes = people.filter(one => one.name.toLowerCase() === name.toLowerCase()).length > 1;
    return { id, label: namesakes ? `${name} (${handle ?? id})` : name };
  });
}

/** The answer that a text means: the id of somebody in the list, else the name as it was typed. */
export const personAnswer = (text: string, choices: readonly PersonChoice[]): string =>
  choices.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase())?.id ?? text.trim();
