import { addPeople, setManager } from '../practice/change-people.ts';
import { findMember, readPeople, type TeamMember } from '../practice/index.ts';
import { newPerson } from '../template/render/people.ts';
import { PEOPLE_FILE, type Workspace } from './workspace.ts';

/** How somebody new stands to me. */
export const RELATIONS = ['reports-to-me', 'leads-me', 'neither'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Puts somebody into the people file, made of a name; and me, where the two of us belong together. Who is in it already stays.
 *
 * @returns the person as the file has them now
 * @throws BrokenPeople where the file can't be read
 * @example
 * await meet(workspace, { name: 'Ana Lopes' }, 'reports-to-me') // people.yaml: { id: ana-lopes, name: Ana Lopes, manager: bo }
 */
export async function meet(
  workspace: Pick<Workspace, 'files' | 'me'>,
  given: Pick<TeamMember, 'name'> & Partial<TeamMember>,
  relation: Relation,
): Promise<TeamMember> {
  const me = await workspace.me();
  const before = (await workspace.files.read(PEOPLE_FILE)) ?? '';
  // Not the workspace's own list, which may be from before somebody was added.
  const { people } = readPeople(before);
  const known = findMember(given.name, people);
  const person: TeamMember = known ?? { ...somebodyNew(given.name, people), ...given };
  const together = relation !== 'neither' && me !== undefined;
  const added = [person, ...(together ? [me] : [])].filter(one => !people.some(({ id }) => id === one.id));
  const text = added.length > 0 ? addPeople(before, added) : before;
  const after = together
    ? relation === 'leads-me'
      ? setManager(text, me.id, person.id)
      : setManager(text, person.id, me.id)
    : text;
  if (after !== before) await workspace.files.write(PEOPLE_FILE, after);
  return person;
}

/** An id is one person's: whoever is called nearly like somebody else, such as José and Jose Ruiz, gets another one. */
function somebodyNew(name: string, people: readonly TeamMember[]): TeamMember {
  const person = newPerson(name);
  const isTaken = (id: string): boolean => people.some(one => one.id === id);
  if (!isTaken(person.id)) return person;
  let count = 2;
  while (isTaken(`${person.id}-${count}`)) count++;
  return { ...person, id: `${person.id}-${count}` };
}
