import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Person } from '../template/index.ts';
import { slug } from '../template/render/people.ts';

/** Somebody in `.rapport/people.yaml`. */
export interface TeamMember extends Person {
  /** Their id in Notion, where the workspace knows them. */
  notion?: string;
}

const PEOPLE = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      handle: z.optional(z.string()),
      manager: z.optional(z.string()),
      notion: z.optional(z.string()),
    }),
  ),
});

/**
 * Reads the people file: who there is and who reports to whom, nothing else.
 *
 * @example
 * readPeople('people:\n  - { id: ana, name: Ana Lopes, manager: bo }')
 * // { people: [{ id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'bo' }] }
 * @returns the people, or what is wrong with the file
 */
export function readPeople(yaml: string): { people: TeamMember[]; problem?: string } {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) return { people: [], problem: error.message };
  const parsed = PEOPLE.safeParse(document.toJS());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { people: [], problem: problemAt(issue!.path) };
  }
  const people = parsed.data.people.map(person => {
    const known = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
    return { ...known, first: person.name.split(/\s+/)[0]! } as TeamMember;
  });
  return { people };
}

/** `people.0.name` is the name of the first person. */
function problemAt([list, index, key]: readonly PropertyKey[]): string {
  if (list !== 'people' || typeof index !== 'number') return 'it should hold a list of people under `people:`.';
  if (key === undefined) return `person ${index + 1} should be a list of keys and values.`;
  return `person ${index + 1} needs a text as their ${String(key)}.`;
}

/**
 * The person whom a name, a first name, a handle or an id means, whatever the case and however its accents are written; `undefined`
 * when it means nobody or more than one. Somebody who is called otherwise today is meant by the name from which their id was made, too.
 */
export function findMember<P extends Person>(name: string, people: readonly P[]): P | undefined {
  const wanted = foldedName(name.trim().replace(/^@/, ''));
  for (const read of [byId, byName, byFirst, byNameBefore]) {
    const found = people.filter(person => read(person, wanted).map(foldedName).includes(wanted));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** A name as it is compared: `José` is one name, whether its accent is a sign of its own or not. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();

const byId = ({ id, handle }: Person) => [id, ...(handle ? [handle.replace(/^@/, '')] : [])];
const byName = ({ name }: Person) => [name];
const byFirst = ({ first }: Person) => [first];
/** `Ana Lopes` is who has the id `ana-lopes`, also once she is called Ana Weber. */
const byNameBefore = ({ id, name }: Person, wanted: string) =>
  id !== slug(name) && /\s/.test(wanted) && slug(wanted) === id ? [wanted] : [];
