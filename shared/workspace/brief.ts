import { findMember } from '../practice/index.ts';
import { pagesOfPeople } from '../practice/page-record.ts';
import { briefOf } from '../practice/summaries/brief-of.ts';
import type { SummaryPart } from '../practice/summaries/summary.ts';
import type { Person } from '../template/index.ts';
import { newPerson } from '../template/render/people.ts';
import { dueIn } from './due.ts';
import { everybody } from './everybody.ts';
import { inboxFor } from './inbox.ts';
import type { Workspace } from './workspace.ts';

/** What is known before a meeting; it is for me alone. */
export interface Brief {
  person: Person;
  parts: SummaryPart[];
  /** Where the newest page of the two of us is, whether it says anything or not. */
  newest?: string;
}

/**
 * What I must know before I meet somebody. Nothing is written, and nothing leaves the machine.
 *
 * @param name their name, first name, handle or id, of somebody whom it means alone
 * @returns nothing where it is not known who I am
 */
export async function briefFor(workspace: Workspace, name: string): Promise<Brief | undefined> {
  const [people, me, catalog, due] = await Promise.all([
    everybody(workspace),
    workspace.me(),
    workspace.catalog(),
    dueIn(workspace),
  ]);
  if (!me) return undefined;
  const person = findMember(name, people) ?? newPerson(name);
  const parts = briefOf({
    me,
    person,
    people,
    pages: due.pages,
    find: id => catalog.find(id)?.template,
    due: due.entries,
    meetings: due.meetings,
    noted: await inboxFor(workspace, person.id),
    today: workspace.clock.today(),
  });
  const newest = pagesOfPeople(due.pages, [me.id, person.id]).at(-1)?.path;
  return { person, parts, ...(newest === undefined ? {} : { newest }) };
}
