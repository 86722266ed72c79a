import type { CarriedLine, Context, Person, Template } from '../../template/index.ts';
import { type LastLines, lastLines } from '../carry/last-lines.ts';
import { carryOver } from '../carry-over.ts';
import { hintsOn } from '../hints-on.ts';
import { mentions } from '../mentions.ts';
import { type PageRecord, pagesOf } from '../page-record.ts';
import { promiseId } from '../promises/promise-id.ts';
import { answersOf } from '../sections/answers-of.ts';
import { sectionHeadings } from '../sections/section-headings.ts';

/** One thing that somebody may take along to a new manager: an open promise, a goal, or a line of the working agreement. */
export interface MayGo {
  /** Five letters and digits, the same every time it is asked. */
  id: string;
  kind: 'promise' | 'goal' | 'agreement';
  text: string;
  /** The section of the agreement. */
  section?: string;
  /** As a template is given it. */
  line: CarriedLine;
}

export interface Leaving {
  /** Pages of any kind. */
  pages: readonly PageRecord[];
  /** Who gets a new manager. */
  report: Person;
  /** Who was the manager. */
  from: Person;
  people: readonly Person[];
  today: string;
  find: (template: string) => Template | undefined;
}

const WEEKLY = 'one-on-one-weekly';
const PLAN = 'growth-plan';
const AGREEMENT = 'one-on-one-first';

/**
 * What may go along when somebody gets a new manager: what they promised and is open, what they want to learn, and what they said
 * of how they work. Words of the old manager, or about them, are never among it.
 */
export function whatMayGo(leaving: Leaving): MayGo[] {
  return [...promises(leaving), ...goals(leaving), ...agreement(leaving)].filter(
    ({ text }, i, all) => all.findIndex(other => other.text === text) === i,
  );
}

interface Row {
  pages: PageRecord[];
  template: Template;
  hints: ReturnType<typeof hintsOn>;
  context: Context;
}

/** The pages of one kind between the two, with what is needed to read them. */
function rowOf({ pages, report, from, people, today, find }: Leaving, kind: string): Row | undefined {
  const template = find(kind);
  const own = pagesOf(pages, kind, [report.id, from.id]);
  const last = own.at(-1);
  if (!template || !last) return undefined;
  const context: Context = { today, people, me: report };
  return { pages: own, template, context, hints: hintsOn(template, answersOf(template, last), context) };
}

function promises(leaving: Leaving): MayGo[] {
  const row = rowOf(leaving, WEEKLY);
  if (!row) return [];
  const { carried } = carryOver(row.pages, leaving.people, row.hints);
  return (carried.promises ?? [])
    .filter(({ owner }) => owner === leaving.report.id)
    .map(({ link: _, ...promise }) => ({
      id: promise.id,
      kind: 'promise',
      text: promise.text,
      line: { ...promise, open: true },
    }));
}

function goals(leaving: Leaving): MayGo[] {
  const [weekly, plan] = [rowOf(leaving, WEEKLY), rowOf(leaving, PLAN)];
  const said = weekly ? (carryOver(weekly.pages, leaving.people, weekly.hints).carried.goals ?? []) : [];
  const skills = plan ? (linesIn(plan, leaving, ['skill']).skill ?? []).filter(({ open }) => open) : [];
  return [...said, ...skills].map(({ text }) => madeOf('goal', text, leaving));
}

function agreement(leaving: Leaving): MayGo[] {
  const row = rowOf(leaving, AGREEMENT);
  if (!row) return [];
  const lines = linesIn(row, leaving, row.template.manifest.carries);
  return Object.entries(lines).flatMap(([section, all]) =>
    all.flatMap(line => {
      const own = ownPart(line, leaving);
      return own ? [{ ...madeOf('agreement', own.text, leaving), section, line: own }] : [];
    }),
  );
}

const linesIn = (
  { pages, template, hints, context }: Row,
  { people }: Leaving,
  sections: readonly string[],
): LastLines =>
  lastLines(
    pages,
    {
      sections,
      headings: sectionHeadings(template, answersOf(template, pages.at(-1)!), context),
      people,
      hintsOn: hints,
    },
    page => page.document.blocks,
  );

/**
 * What of a line is the person's own.
 *
 * ```
 * Ana: written first             hers
 * Ana expects: an answer         hers
 * | Fastest way | a message | a call |   of a row, her column
 * Mondays at 10                  of both: may go along
 * Bo: in the moment              not hers
 * ```
 */
function ownPart(line: CarriedLine, { report, from }: Leaving): CarriedLine | undefined {
  const { link: _, ...own } = line;
  if (line.cells) {
    const [label = '', said = ''] = line.cells;
    return said === '' || mentions(from).test(said)
      ? undefined
      : { ...own, text: `${label}: ${said}`, cells: [label, said, ''] };
  }
  const isOthers = line.owner !== '' && line.owner !== report.id;
  return isOthers || mentions(from).test(line.text) ? undefined : own;
}

function madeOf(kind: 'goal' | 'agreement', text: string, { report, today }: Leaving): MayGo {
  const id = promiseId({ template: kind, date: '', owner: report.id, text }, new Set());
  return { id, kind, text, line: { id, text, owner: report.id, since: today, moved: 0, open: true } };
}
