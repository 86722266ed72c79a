import { findMember } from '../practice/index.ts';
import { digestOf } from '../practice/summaries/digest-of.ts';
import { type Amount, addToDay } from '../template/dates/day.ts';
import { newPerson } from '../template/render/people.ts';
import type { Brief } from './brief.ts';
import { everybody } from './everybody.ts';
import { evidenceOf } from './evidence-in.ts';
import type { Workspace } from './workspace.ts';

const REVIEW = 'performance-review';

/**
 * What the pages of the last months say of somebody, as a review of the two of us may have it. Nothing is written, and nothing
 * leaves the machine.
 *
 * @param time how far back: `{ count: 3, unit: 'month' }`
 * @returns nothing where it is not known who I am
 */
export async function digestFor(workspace: Workspace, name: string, time: Amount): Promise<Brief | undefined> {
  const [people, me, catalog] = await Promise.all([everybody(workspace), workspace.me(), workspace.catalog()]);
  if (!me) return undefined;
  const person = findMember(name, people) ?? newPerson(name);
  const today = workspace.clock.today();
  const evidence = await evidenceOf(workspace, {
    target: catalog.find(REVIEW)!.template.manifest,
    audience: { readers: 'pair', people: [...new Set([person.id, me.id])] },
    person,
    since: addToDay(today, { ...time, count: -time.count }),
  });
  const titles = new Map((catalog.competencies?.competencies ?? []).map(({ id, title }) => [id, title]));
  return { person, parts: digestOf(evidence, titles, today) };
}
