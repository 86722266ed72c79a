import { findMember, pagesOf } from '../practice/index.ts';
import { everybody } from './everybody.ts';
import { knownContext } from './prepare-page.ts';
import type { Workspace } from './workspace.ts';

export const WEEKLY = 'one-on-one-weekly';

/** The agenda of the next meeting lies there already, or these are the answers to make it with. */
export type NextOneOnOne =
  | { kind: 'prepared'; path: string }
  | { kind: 'open'; template: typeof WEEKLY; answers: { [input: string]: unknown } };

/**
 * The next one-on-one with somebody. Asked twice for the same meeting it is the same page.
 *
 * @param name their name, first name or handle; they need not be in the people file
 * @param given further answers; with a `date` among them that day's page is meant
 * @example
 * await nextOneOnOne(workspace, 'Ana') // { kind: 'open', template: 'one-on-one-weekly', answers: { report: 'ana' } }
 */
export async function nextOneOnOne(
  workspace: Workspace,
  name: string,
  given: { readonly [input: string]: unknown } = {},
): Promise<NextOneOnOne> {
  const [people, me] = await Promise.all([everybody(workspace), workspace.me()]);
  const person = findMember(name, people);
  // With my own manager the two change places: then the agenda is mine.
  const mine = me && person && me.manager === person.id;
  // By their ids: two people may have one name.
  const pair = mine ? { report: me.id, manager: person.id } : { report: person?.id ?? name };
  const answers = { ...pair, ...given };
  const path = given.date === undefined ? await prepared(workspace, answers) : undefined;
  return path === undefined ? { kind: 'open', template: WEEKLY, answers } : { kind: 'prepared', path };
}

/** The page of the next meeting of the same people, if it is there already. */
async function prepared(
  workspace: Workspace,
  answers: { readonly [input: string]: unknown },
): Promise<string | undefined> {
  const [catalog, pages, context] = await Promise.all([
    workspace.catalog(),
    workspace.pages(),
    knownContext(workspace),
  ]);
  const page = catalog.find(WEEKLY)!.template.render(answers, context);
  const last = pagesOf(pages, WEEKLY, page.people).at(-1);
  return last?.date !== undefined && last.date >= workspace.clock.today() ? last.path : undefined;
}
