import { findMember, type TeamMember } from '../../../shared/practice/index.ts';
import type { Workspace } from '../../../shared/workspace/index.ts';
import type { Connection } from './connection.ts';
import { everybody, type NotionPeople } from './people-known.ts';

/** A folder of pages and Notion, with everybody whom either knows. */
export interface Door {
  connection: Connection;
  workspace: Workspace;
  /** What the person should know before they begin. */
  notices: string[];
}

/**
 * Opens a folder to Notion: its people are those of the people file and those whom Notion knows, and I am who the token
 * belongs to. With a company token nobody is *me*: it says nothing of who sits at the screen.
 *
 * @param notion the people of the workspace in Notion
 */
export function openDoor(connection: Connection, opened: Workspace, notion: NotionPeople): Door {
  const people = async (): Promise<TeamMember[]> => everybody(await opened.people(), notion.people);
  const me = async (): Promise<TeamMember | undefined> =>
    connection.access === 'company' ? undefined : (ownerAmong(connection, await people()) ?? opened.me());
  return {
    connection,
    workspace: { ...opened, people, me },
    notices: notion.notice === undefined ? [] : [notion.notice],
  };
}

function ownerAmong({ owner }: Connection, people: readonly TeamMember[]): TeamMember | undefined {
  if (!owner) return undefined;
  return people.find(({ notion }) => notion === owner.id) ?? findMember(owner.name, people);
}
