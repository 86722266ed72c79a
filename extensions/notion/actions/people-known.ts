import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import type { TeamMember } from '../../../shared/practice/index.ts';
import { slug } from '../../../shared/template/render/people.ts';
import type { Connection } from './connection.ts';

/** Whom Notion says there is, and why it said nobody. */
export interface NotionPeople {
  people: TeamMember[];
  notice?: string;
}

/**
 * The people of the workspace, as Notion lists them.
 *
 * @throws NotionError but for a connection that may not list people
 */
export async function notionPeople({ client }: Pick<Connection, 'client'>): Promise<NotionPeople> {
  try {
    const users = await client.list('/users');
    return { people: users.flatMap(user => personOf(user) ?? []) };
  } catch (error) {
    if (!isNotionError(error, 'no_capability')) throw error;
    const notice =
      'This connection may not list the people of the workspace. Switch on "Read user information" in its settings, or type names.';
    return { people: [], notice };
  }
}

/**
 * Everybody whom a form may offer: the people file first, then those whom only Notion knows. Two of one name stay two: their
 * ids differ, and each has what tells them apart.
 */
export function everybody(file: readonly TeamMember[], notion: readonly TeamMember[]): TeamMember[] {
  const others = notion.filter(person => !file.some(known => isSame(known, person)));
  const people = [...file, ...others];
  return people.map((person, i) => withOwnId(person, people.slice(0, i)));
}

function personOf(user: Body): TeamMember | undefined {
  const { id, type, name } = user;
  if (type !== 'person' || typeof name !== 'string' || name.trim() === '') return undefined;
  const email = ((user.person ?? {}) as Body).email;
  return {
    id: slug(name),
    name,
    first: name.split(/\s+/)[0]!,
    notion: String(id),
    ...(typeof email === 'string' ? { handle: email } : {}),
  };
}

/** The people file may know the Notion user; without that, the same name is the same person. */
const isSame = (known: TeamMember, person: TeamMember): boolean =>
  known.notion === undefined
    ? known.name.toLowerCase() === person.name.toLowerCase()
    : plain(known.notion) === plain(person.notion ?? '');

const plain = (id: string): string => id.replaceAll('-', '').toLowerCase();

/** `ana-lopes`, and for the second of that name `ana-lopes-3f2a`, from her id in Notion, so that it stays hers. */
function withOwnId(person: TeamMember, before: readonly TeamMember[]): TeamMember {
  if (!before.some(({ id }) => id === person.id)) return person;
  return { ...person, id: `${person.id}-${plain(person.notion ?? '').slice(-4)}` };
}

/** Those of whom a part of the name, or what tells them apart, begins with the words looked for. */
export function searchPeople(people: readonly TeamMember[], search: string): TeamMember[] {
  const wanted = fold(search.trim().replace(/^@/, ''));
  if (wanted === '') return [...people];
  return people.filter(({ name, handle = '' }) =>
    [name, ...name.split(/\s+/), handle.replace(/^@/, '')].some(word => fold(word).startsWith(wanted)),
  );
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
