import { plainText } from '../document/text.ts';
import { walk } from '../document/walk.ts';
import { setManager } from '../practice/change-people.ts';
import { firstContext } from '../practice/handover/first-context.ts';
import { type MayGo, whatMayGo } from '../practice/handover/what-may-go.ts';
import { findMember, normalised, type PageRecord, pageFrom, pagesOf, type TeamMember } from '../practice/index.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { meet } from './meet.ts';
import { knownContext } from './prepare-page.ts';
import { whoIsMeant } from './who-is-meant.ts';
import { withOrigin } from './with-origin.ts';
import { ME_FILE, PEOPLE_FILE, type Workspace } from './workspace.ts';
import { writePage } from './write-page.ts';

/** Somebody who gets a new manager, and what they may take along. */
export interface Handover {
  kind: 'handover';
  /** Who gets the new manager: me. */
  report: TeamMember;
  from: TeamMember;
  to: TeamMember;
  items: MayGo[];
}

/**
 * What goes along when I get a new manager is mine to say: this lists it. Nothing is written.
 *
 * @param name the new manager; they need not be in the people file
 */
export async function beginHandover(workspace: Workspace, name: string): Promise<Handover | Problem> {
  const [people, me, pages, catalog] = await Promise.all([
    workspace.people(),
    workspace.me(),
    workspace.pages(),
    workspace.catalog(),
  ]);
  if (!me)
    return problem('no_people', ME_FILE, `It is not known who you are: write \`me: <your name>\` into ${ME_FILE}.`);
  const report = people.find(({ id }) => id === me.id);
  const from = people.find(({ id }) => id === report?.manager);
  if (!report || !from)
    return problem(
      'no_people',
      PEOPLE_FILE,
      `${PEOPLE_FILE} does not say who your manager is. Say it first: rapport people "${me.name}" --manager "their name"`,
    );
  const meant = await whoIsMeant(workspace, name);
  if (isProblem(meant)) return meant;
  const to = meant.person;
  if (to.id === from.id || to.id === report.id)
    return problem(
      'no_people',
      PEOPLE_FILE,
      `${to.name} ${to.id === report.id ? 'is you' : 'is your manager already'}.`,
    );
  const find = (id: string) => catalog.find(id)?.template;
  return {
    kind: 'handover',
    report,
    from,
    to,
    items: whatMayGo({ pages, report, from, people, today: workspace.clock.today(), find }),
  };
}

/**
 * Makes the first page with the new manager, with what was taken along and nothing else, and closes the old pair: the people file
 * names the new manager, so no later page, day or list belongs to the old one. The old pages stay as they are, for those two.
 *
 * @param taken ids of what goes along
 * @returns where the page is, and what stands on it of the list: of a run that was cut off, what was taken along then
 */
export async function handOver(
  workspace: Workspace,
  { report, to, items }: Handover,
  taken: readonly string[],
): Promise<{ kind: 'written'; path: string; private: string[]; went: MayGo[] } | Problem> {
  const template = (await workspace.catalog()).find('one-on-one-first')!.template;
  const known = await knownContext(workspace);
  const people = [...(known.people ?? []), ...(findMember(to.id, known.people ?? []) ? [] : [to])];
  const context = firstContext(
    { ...known, people },
    items.filter(({ id }) => taken.includes(id)),
  );
  const answers = { report: report.id, manager: to.id, situation: 'new-manager' };
  const { made, origin } = await withOrigin(
    workspace,
    template,
    answers,
    pageFrom(template, answers, { context, gone: [] }),
  );
  // A run that was cut off after the page: the page stays as it is, and the rest is done now.
  const first = await firstOf(workspace, made.path, [report.id, to.id]);
  const written = first
    ? ({ kind: 'written', path: made.path } as const)
    : await writePage(workspace.files, made, origin);
  if (written.kind === 'problem') return written;
  const manager = await meet(workspace, to, 'neither');
  const yaml = (await workspace.files.read(PEOPLE_FILE)) ?? '';
  await workspace.files.write(PEOPLE_FILE, setManager(yaml, report.id, manager.id));
  const went = items.filter(item => (first ? standsOn(first, item) : taken.includes(item.id)));
  return { ...written, private: made.companions.map(({ path }) => path), went };
}

async function firstOf(workspace: Workspace, path: string, people: readonly string[]): Promise<PageRecord | undefined> {
  const first = pagesOf(await workspace.pages(), 'one-on-one-first', people);
  return first.find(page => page.path === path);
}

/** Whether a page holds the words of something that may go along; of a row, the words of its cells. */
function standsOn({ document }: PageRecord, { text, line }: MayGo): boolean {
  const runs = [...walk(document.blocks)].flatMap(block => (block.type === 'table_row' ? block.cells : [block.text]));
  const page = ` ${normalised(runs.map(plainText).join('\n'))} `;
  return (line.cells ?? [text]).every(words => page.includes(` ${normalised(words)} `) || normalised(words) === '');
}
