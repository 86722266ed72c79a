import type { Context, Person, Template } from '../../template/index.ts';
import { hintsOn } from '../hints-on.ts';
import { type PageRecord, pagesOf } from '../page-record.ts';
import { closest } from '../promises/closest.ts';
import { answersOf } from '../sections/answers-of.ts';
import { sectionHeadings } from '../sections/section-headings.ts';
import { lastLines } from './last-lines.ts';

export type Goals = NonNullable<NonNullable<Context['carried']>['goals']>;

const PLAN = 'growth-plan';
/** As the property *State* of a plan says that it is over, in any case. */
const OVER = /^(?:done|stopped|closed|fertig|beendet)$/i;

interface Asked {
  pages: readonly PageRecord[];
  /** The ids of the two. */
  pair: readonly string[];
  people: readonly Person[];
  today: string;
  find: (template: string) => Template | undefined;
}

/**
 * What the two talk about under *Growth*: the skills of their plan, as long as one is open, each with the last word that an agenda
 * had on it. Two people without any plan keep the goals that their agendas have.
 *
 * @param said the goals of the last agenda
 */
export function growthGoals(said: Goals, { pages, pair, people, today, find }: Asked): Goals {
  const plans = pagesOf(pages, PLAN, pair);
  const [template, plan] = [find(PLAN), plans.at(-1)];
  if (!template || !plan) return said;
  if (isOver(plan, today)) return [];
  const answers = answersOf(template, plan);
  const context: Context = { today, people };
  const { skill = [] } = lastLines(
    plans,
    {
      sections: ['skill'],
      headings: sectionHeadings(template, answers, context),
      people,
      hintsOn: hintsOn(template, answers, context),
    },
    page => page.document.blocks,
  );
  return skill
    .filter(({ open, cells }) => open && cells !== undefined)
    .map(({ id, text }) => {
      const last = closest({ text }, said)?.last;
      return { id, text, ...(last === undefined ? {} : { last }) };
    });
}

function isOver({ fields }: PageRecord, today: string): boolean {
  const ends = fields.ends instanceof Date ? fields.ends.toISOString().slice(0, 10) : String(fields.ends ?? '');
  return OVER.test(String(fields.state ?? '')) || (ends !== '' && ends < today);
}
