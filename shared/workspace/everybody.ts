import type { TeamMember } from '../practice/index.ts';
import { peopleOnPages } from '../practice/people-on-pages.ts';
import type { Workspace } from './workspace.ts';

/**
 * Everybody who is known in a folder: who stands in the people file, me, and with whom its pages are. The file need not be there.
 *
 * @throws BrokenPeople
 * @example
 * await everybody(workspace) // [{ id: 'bo', name: 'Bo Lind', … }, { id: 'ana-lopes', name: 'Ana Lopes', first: 'Ana' }]
 */
export async function everybody(workspace: Pick<Workspace, 'people' | 'me' | 'pages'>): Promise<TeamMember[]> {
  const [people, me, pages] = await Promise.all([workspace.people(), workspace.me(), workspace.pages()]);
  const known = !me || people.some(({ id }) => id === me.id) ? people : [...people, me];
  return [...known, ...peopleOnPages(pages, known)];
}
