import { contextCompetencies } from '../practice/competencies/context-competencies.ts';
import { inTheirPlaces } from '../practice/in-their-places.ts';
import { type MadePage, makePage } from '../practice/index.ts';
import type { Context, Template } from '../template/index.ts';
import { everybody } from './everybody.ts';
import type { NotedTopic, Workspace } from './workspace.ts';

/** What is known before anybody is asked: the day, me, and the people. A form's first values come from it. */
export async function knownContext(workspace: Workspace): Promise<Context> {
  const [people, me] = await Promise.all([everybody(workspace), workspace.me()]);
  return { today: workspace.clock.today(), people, ...(me ? { me } : {}) };
}

/** A made page, with what was noted for it. */
export interface PreparedPage extends MadePage {
  noted?: readonly NotedTopic[];
}

/**
 * Makes a page of a folder from a template: with what earlier pages hand on, and questions that were not asked lately.
 * Nothing is written; `writePage` does that.
 *
 * @example
 * const made = await preparePage(workspace, template, { report: 'Ana Lopes' });
 * made.diagnostics // what is wrong with the answers
 */
export async function preparePage(
  workspace: Workspace,
  template: Template,
  given: { readonly [input: string]: unknown },
): Promise<PreparedPage> {
  const answers = inTheirPlaces(template, given, await knownContext(workspace));
  const [catalog, people, me, pages] = await Promise.all([
    workspace.catalog(),
    everybody(workspace),
    workspace.me(),
    workspace.pages(),
  ]);
  const noted = await notedFor(workspace, template, answers);
  const bank = catalog.questions();
  const made = makePage({
    template,
    answers,
    today: workspace.clock.today(),
    people,
    pages,
    ...(me ? { me } : {}),
    inbox: noted,
    find: id => catalog.find(id)?.template,
    ...(catalog.competencies ? { competencies: contextCompetencies(catalog.competencies) } : {}),
    ...(bank ? { bank } : {}),
  });
  return noted.length > 0 ? { ...made, noted } : made;
}

/** What was noted for a page of these people, where its template wants it. */
async function notedFor(
  workspace: Workspace,
  template: Template,
  answers: { readonly [input: string]: unknown },
): Promise<NotedTopic[]> {
  if (!workspace.noted || !template.manifest.wants.includes('inbox')) return [];
  return workspace.noted.topicsFor(workspace, template, template.render(answers, await knownContext(workspace)));
}

/** Says that a page was written: what was noted for it stands in it now. */
export async function tookNoted(workspace: Workspace, { noted = [] }: PreparedPage): Promise<void> {
  await workspace.noted?.taken(workspace, noted);
}
