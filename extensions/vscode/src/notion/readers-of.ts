import type { Audience } from '../../../../shared/document/readers.ts';
import { readersInWords, type Workspace } from '../../../../shared/workspace/index.ts';

/** Who reads a page, by their names: `the two of you: Ana Lopes, Bo Lindqvist`. */
export async function readersOf(workspace: Pick<Workspace, 'people'>, { readers, people }: Audience): Promise<string> {
  const known = await workspace.people();
  const names = people?.map(id => known.find(person => person.id === id)?.name ?? id);
  return readersInWords({ readers, ...(names ? { people: names } : {}) });
}
