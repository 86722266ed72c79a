import { type MadePage, makePage } from '../practice/index.ts';
import type { Context, Template } from '../template/index.ts';
import type { Workspace } from './workspace.ts';

/** What is known before anybody is asked: the day, me, and the people. A form's first values come from it. */
export async function knownContext(workspace: Workspace): Promise<Context> {
  const [people, me] = await Promise.all([workspace.people(), workspace.me()]);
  return { today: workspace.clock.today(), people, ...(me ? { me } : {}) };
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
  answers: { readonly [input: string]: unknown },
): Promise<MadePage> {
  const [catalog, people, me, pages] = await Promise.all([
    workspace.catalog(),
    workspace.people(),
    workspace.me(),
    workspace.pages(),
  ]);
  return makePage({
    template,
    answers,
    today: workspace.clock.today(),
    people,
    pages,
    ...(me ? { me } : {}),
    ...(catalog.questions ? { bank: catalog.questions } : {}),
  });
}
