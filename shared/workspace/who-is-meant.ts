import { findMember, type TeamMember } from '../practice/index.ts';
import { type Problem, problem } from '../sync/actions/problem.ts';
import { newPerson, whoItMayBe } from '../template/render/people.ts';
import { everybody } from './everybody.ts';
import { PEOPLE_FILE, type Workspace } from './workspace.ts';

/** Whom a name means. */
export interface Meant {
  kind: 'person';
  person: TeamMember;
  /** Where they are known from; nobody is called so for somebody new. */
  from: 'file' | 'pages' | 'nowhere';
}

/**
 * Whom somebody means by a name, first name, handle or id: somebody of the people file, somebody with whom a page is, or somebody new.
 *
 * @returns who it is, or why that can't be said: the name is empty, or means several
 * @throws BrokenPeople
 * @example
 * await whoIsMeant(workspace, 'Ana') // { kind: 'person', person: { id: 'ana-lopes', name: 'Ana Lopes', … }, from: 'pages' }
 */
export async function whoIsMeant(
  workspace: Pick<Workspace, 'people' | 'me' | 'pages'>,
  name: string,
): Promise<Meant | Problem> {
  const bare = name.normalize('NFC').trim().replace(/^@/, '').replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(bare))
    return problem('no_people', PEOPLE_FILE, bare === '' ? 'Say who: a name is missing.' : `${bare} is no name.`);
  const [file, me] = await Promise.all([workspace.people(), workspace.me()]);
  for (const [from, people] of [['file', file] as const, ['pages', await everybody(workspace)] as const]) {
    const person = findMember(bare, people);
    if (person) return { kind: 'person', person, from };
    const several = whoItMayBe(
      bare,
      people.map(one => ({ ...one })),
    );
    if (several) return problem('no_people', PEOPLE_FILE, `${bare} ${several}.`);
  }
  if (me && bare.toLowerCase() === 'me') return { kind: 'person', person: me, from: 'pages' };
  return { kind: 'person', person: newPerson(bare), from: 'nowhere' };
}
