import type { Audience } from '../document/readers.ts';
import { everybody } from './everybody.ts';
import { readersInWords } from './readers-in-words.ts';

/**
 * Who reads a page, as one says it to a person: by name, where the people file or a page has one for the id.
 *
 * @example
 * await readersOf(workspace, { readers: 'pair', people: ['ana', 'x7'] }) // 'the two of you: Ana Lopes, x7'
 */
export async function readersOf(
  workspace: Parameters<typeof everybody>[0],
  { readers, people }: Audience,
): Promise<string> {
  if (!people?.length) return readersInWords({ readers });
  const known = await everybody(workspace);
  return readersInWords({ readers, people: people.map(id => known.find(person => person.id === id)?.name ?? id) });
}
