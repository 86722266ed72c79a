import { inTheirPlaces } from '../practice/in-their-places.ts';
import { findMember, pagesOf } from '../practice/index.ts';
import { nextMeetingDay } from './next-meeting-day.ts';
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
  const [context, catalog] = await Promise.all([knownContext(workspace), workspace.catalog()]);
  const { template } = catalog.find(WEEKLY)!;
  // By their ids: two people may have one name.
  const pair = { report: findMember(name, context.people ?? [])?.id ?? name, ...given };
  const answers = inTheirPlaces(template, pair, context);
  if (given.date !== undefined) return { kind: 'open', template: WEEKLY, answers: { ...answers } };
  const { people } = template.render(answers, context);
  const path = await prepared(workspace, people);
  if (path !== undefined) return { kind: 'prepared', path };
  const date = await nextMeetingDay(workspace, WEEKLY, people);
  return { kind: 'open', template: WEEKLY, answers: { ...answers, ...(date === undefined ? {} : { date }) } };
}

/** The page of the next meeting of the same people, if it is there already. */
async function prepared(workspace: Workspace, people: readonly string[]): Promise<string | undefined> {
  const last = pagesOf(await workspace.pages(), WEEKLY, people).at(-1);
  return last?.date !== undefined && last.date >= workspace.clock.today() ? last.path : undefined;
}
