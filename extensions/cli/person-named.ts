import { type Meant, whoIsMeant } from '../../shared/workspace/who-is-meant.ts';
import type { App } from './app.ts';
import { wrongUse } from './exit.ts';

/**
 * Whom a name on the command line means.
 *
 * @throws Complaint where it means nobody or several
 */
export async function personNamed(app: App, name: string): Promise<Meant> {
  const meant = await whoIsMeant(app, name);
  if (meant.kind === 'problem') throw wrongUse(meant.message);
  return meant;
}

/** How one asks for somebody: by the id that is theirs alone, and by name where nobody knows them. */
export const askedAs = ({ person, from }: Meant): string => (from === 'nowhere' ? person.name : person.id);

/** Somebody else than me: for what two people do. @throws Complaint */
export async function otherNamed(app: App, name: string): Promise<Meant> {
  const meant = await personNamed(app, name);
  if (meant.person.id !== (await app.me())?.id) return meant;
  throw wrongUse(`${meant.person.name} is you. Say with whom: a name, a first name or a handle.`);
}
