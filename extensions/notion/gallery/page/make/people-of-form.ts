import { type Field, INPUT_TYPES, type Person } from '../../../../../shared/template/index.ts';
import { readPerson } from '../../../../../shared/template/render/people.ts';

/** An answer: what was typed or chosen; a person who was chosen among several of one name is a person, not a name. */
export type Answer = string | number | boolean | Person | readonly (string | Person)[];

export type Answers = { readonly [input: string]: Answer };

/**
 * The people that a form names, me among them, each once. There is no people file in a browser: who is typed is there.
 *
 * @param known people whom a server knows; a name that is typed means one of them, if it fits
 * @example
 * peopleOfForm(fields, { report: 'Ana Lopes' }, bo, []) // [bo, { id: 'ana-lopes', name: 'Ana Lopes', first: 'Ana' }]
 */
export function peopleOfForm(
  fields: readonly Pick<Field, 'name' | 'type' | 'value'>[],
  answers: Answers,
  me: Person | undefined,
  known: readonly Person[],
): Person[] {
  const people: Person[] = me ? [me] : [];
  for (const { name, type, value } of fields) {
    if (!isPersonal(type)) continue;
    for (const given of namesIn(answers[name] ?? value)) {
      const person = toPerson(given, [...people, ...known]);
      if (person && !people.some(({ id }) => id === person.id)) people.push(person);
    }
  }
  return [...people, ...known.filter(({ id }) => !people.some(person => person.id === id))];
}

/** Whether answers of a type are people. */
export const isPersonal = (type: string): boolean => INPUT_TYPES.get(type)?.property === 'people';

/** Somebody by a name that was typed, or as they were chosen. */
export function toPerson(given: unknown, known: readonly Person[]): Person | undefined {
  const person = readPerson(given, known as never);
  return person as Person | undefined;
}

function namesIn(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'string' ? answer.split(/[,;\n]/).filter(name => name.trim() !== '') : [answer];
}
