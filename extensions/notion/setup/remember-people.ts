import { addPeople, readPeople, type TeamMember } from '../../../shared/practice/index.ts';
import { PEOPLE_FILE, type Workspace } from '../../../shared/workspace/index.ts';

/** Writes those into the people file whom it does not know yet: a pair's place is known by their ids. */
export async function rememberPeople(workspace: Workspace, people: readonly TeamMember[]): Promise<void> {
  const text = (await workspace.files.read(PEOPLE_FILE)) ?? '';
  const known = new Set(readPeople(text).people.map(({ id }) => id));
  const others = people.filter(({ id }, i) => !known.has(id) && people.findIndex(other => other.id === id) === i);
  if (others.length > 0) await workspace.files.write(PEOPLE_FILE, addPeople(text, others));
}
