import { findMember } from '../practice/index.ts';
import type { Template } from '../template/index.ts';
import { peopleMeant } from '../template/render/people.ts';
import type { Workspace } from './workspace.ts';

/**
 * Whom the answers of a page name and the people file doesn't: they can be asked about once the page is made.
 *
 * @returns names as they were given, each once
 * @throws BrokenPeople
 * @example
 * await newcomers(workspace, weekly, { report: 'Zoe Park', manager: 'bo' }) // ['Zoe Park']
 */
export async function newcomers(
  workspace: Pick<Workspace, 'people'>,
  { inputs }: Pick<Template, 'inputs'>,
  answers: { readonly [input: string]: unknown },
): Promise<string[]> {
  const people = await workspace.people();
  const things = people.map(person => ({ ...person }));
  const isKnown = (name: string): boolean =>
    findMember(name, people) !== undefined || peopleMeant(name, things).length > 0;
  const named = inputs.flatMap(({ name, type }) => (type === 'person' ? [answers[name]] : []));
  const given = named.flatMap(name => (typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []));
  return [...new Set(given)].filter(name => !isKnown(name));
}
