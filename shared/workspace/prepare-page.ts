import { contextCompetencies } from '../practice/competencies/context-competencies.ts';
import { inTheirPlaces } from '../practice/in-their-places.ts';
import { type MadePage, makePage, type TeamMember } from '../practice/index.ts';
import type { Context, Diagnostic, Template } from '../template/index.ts';
import { everybody } from './everybody.ts';
import type { NotedTopic, Workspace } from './workspace.ts';

/** What is known before anybody is asked: the day, me, and the people. A form's first values come from it. */
export async function knownContext(
  workspace: Workspace,
): Promise<Context & { today: string; people: readonly TeamMember[]; me?: TeamMember }> {
  const [people, me] = await Promise.all([everybody(workspace), workspace.me()]);
  return { today: workspace.clock.today(), people, ...(me ? { me } : {}) };
}

type Answers = { readonly [input: string]: unknown };

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
export async function preparePage(workspace: Workspace, template: Template, given: Answers): Promise<PreparedPage> {
  const [known, catalog, pages] = await Promise.all([knownContext(workspace), workspace.catalog(), workspace.pages()]);
  const answers = inTheirPlaces(template, given, known);
  const noted = await notedFor(workspace, template, answers, known);
  const bank = catalog.questions();
  const made = makePage({
    template,
    answers,
    ...known,
    pages,
    inbox: noted,
    find: id => catalog.find(id)?.template,
    ...(catalog.competencies ? { competencies: contextCompetencies(catalog.competencies) } : {}),
    ...(bank ? { bank } : {}),
  });
  const both = bothAreMe(template, answers, known);
  const all = both ? { ...made, diagnostics: [...made.diagnostics, both] } : made;
  return noted.length > 0 ? { ...all, noted } : all;
}

/** A page of two on which I would be both: I write to myself, or nobody wrote down to whom I report. */
function bothAreMe(template: Template, answers: Answers, context: Context): Diagnostic | undefined {
  const { inputs, readers } = template.manifest;
  const above = ['manager', 'skipManager'].find(input => inputs[input]?.default === 'me' && inputs.report);
  const other = above === undefined || (answers[above] ?? '') !== '' ? inputs.to && 'to' : above;
  if (readers !== 'pair' || other === undefined) return undefined;
  if (template.render(answers, context).people.join() !== context.me?.id) return undefined;
  const message = `Both of you would be ${context.me.name}. Say who the other one is.`;
  return { id: 'answer-type', level: 'error', message, input: other };
}

/** What was noted for a page of these people, where its template wants it. */
async function notedFor(
  workspace: Workspace,
  template: Template,
  answers: Answers,
  known: Context,
): Promise<NotedTopic[]> {
  if (!workspace.noted || !template.manifest.wants.includes('inbox')) return [];
  return workspace.noted.topicsFor(workspace, template, template.render(answers, known));
}

/** Says that a page was written: what was noted for it stands in it now. */
export async function tookNoted(workspace: Workspace, { noted = [] }: PreparedPage): Promise<void> {
  await workspace.noted?.taken(workspace, noted);
}
