import type { Context, DrawnQuestion, Person, Rendered, Template } from '../template/index.ts';
import { type Goals, growthGoals } from './carry/growth-goals.ts';
import { earlierPages, lastLines } from './carry/last-lines.ts';
import { quotedPages } from './carry/quoted-pages.ts';
import { type CarriedOver, carryOver } from './carry-over.ts';
import type { Hints } from './hints.ts';
import { hintsOn } from './hints-on.ts';
import { type PageRecord, pagesOfPeople, predecessors } from './page-record.ts';
import { askedQuestions } from './questions/asked-questions.ts';
import { audienceOf } from './questions/audience-of.ts';
import { drawQuestions, type QuestionBank } from './questions/draw-questions.ts';
import { sectionHeadings } from './sections/section-headings.ts';

export interface Preparation {
  template: Pick<Template, 'manifest' | 'render' | 'inputs'>;
  answers: { readonly [input: string]: unknown };
  today: string;
  me?: Person;
  people: readonly Person[];
  /** Earlier pages, of any kind. */
  pages: readonly PageRecord[];
  bank?: QuestionBank;
  competencies?: Context['competencies'];
  /** The other templates, for what is read on pages of their kind. */
  find?: (template: string) => Template | undefined;
  /** What was noted to talk about, each with whose topic it is. */
  inbox?: NonNullable<Context['inbox']>;
  /** What somebody took out of the list of things that come along. */
  leave?: LeftBehind;
}

/** Ids of promises, goals and asked questions, and the words of topics. A question that is left may be drawn again. */
export interface LeftBehind {
  promises?: readonly string[];
  topics?: readonly string[];
  goals?: readonly string[];
  questions?: readonly string[];
}

export interface Prepared {
  context: Context;
  gone: CarriedOver['gone'];
}

/**
 * Works out what a template wants: what the last page of the same people hands on, questions that were not asked in the last
 * twelve meetings, what I noted to talk about. A template says what it wants; it does not fetch.
 */
export function prepare(preparation: Preparation): Prepared {
  const { template, answers, today, me, people, pages, leave = {} } = preparation;
  const { manifest } = template;
  const base: Context = { today, people, ...(me ? { me } : {}) };
  const first = template.render(answers, base);
  const before = predecessors(pages, manifest, first);
  const hints = before.length > 0 ? hintsOn(template, answers, base) : () => undefined;
  const { carried: said, gone } = carryOver(before, people, hints);
  const carried = { ...said, goals: goalsOf(said.goals ?? [], first.people, preparation) };
  const wants = (part: string): boolean => manifest.wants.some(want => want === part);
  const found = without(carried, leave);
  const context: Context = {
    ...base,
    carried: {
      ...(wants('promises') ? { promises: found.promises ?? [] } : {}),
      ...(wants('topics') ? { topics: found.topics ?? [] } : {}),
      ...(wants('goals') ? { goals: found.goals ?? [] } : {}),
      ...(found.previous ? { previous: found.previous } : {}),
      count: before.length,
    },
    ...(Object.keys(manifest.quotes).length > 0 ? { quoted: quotedPages(preparation, first) } : {}),
    ...(wants('competencies') ? { competencies: preparation.competencies ?? [] } : {}),
    ...(wants('inbox') ? { inbox: (preparation.inbox ?? []).map(({ text, owner }) => ({ text, owner })) } : {}),
  };
  carryLines(context, { preparation, base, before, hints });
  // What is carried may decide what is asked: the previous page's answers are the defaults of this one.
  const again = template.render(answers, context);
  return { context: { ...context, ...questionsFor(preparation, again, hints) }, gone };
}

function goalsOf(said: Goals, pair: readonly string[], { find, pages, people, today, template }: Preparation): Goals {
  return find && template.manifest.wants.includes('goals')
    ? growthGoals(said, { pages, pair, people, today, find })
    : said;
}

interface Carrying {
  preparation: Preparation;
  base: Context;
  before: readonly PageRecord[];
  hints: (page: PageRecord) => Hints | undefined;
}

/** The lines of the sections that the template carries; those of private sections come from my own parts only. */
function carryLines(context: Context, { preparation, base, before, hints }: Carrying): void {
  const { template, answers, people } = preparation;
  const { carries, sections } = template.manifest;
  if (carries.length === 0 || before.length === 0) return;
  const isShared = (id: string): boolean => sections[id] === 'shared' || sections[id] === 'each';
  const asked = { headings: sectionHeadings(template, answers, base), people, hintsOn: hints };
  const shared = { ...asked, sections: carries.filter(isShared) };
  context.carried = {
    ...context.carried,
    last: lastLines(before, shared, page => page.document.blocks),
    earlier: earlierPages(before, shared),
  };
  context.mine = lastLines(before, { ...asked, sections: carries.filter(id => !isShared(id)) }, page =>
    (page.parts ?? []).flatMap(({ document }) => document.blocks),
  );
}

function questionsFor(
  { template: { manifest }, bank, pages, today, leave = {} }: Preparation,
  { draws, people, properties }: Rendered,
  hints: (page: PageRecord) => Hints | undefined,
): Pick<Context, 'questions'> {
  if (!bank || draws.length === 0) return {};
  const date = dayOf(properties) ?? today;
  const together = pagesOfPeople(pages, people, date);
  const asked = askedQuestions(together, bank.questions, hints)
    .map(meeting => ({ ...meeting, ids: meeting.ids.filter(id => !leave.questions?.includes(id)) }))
    // A meeting of another kind counts where something was asked.
    .filter(({ ids }, i) => ids.length > 0 || together[i]!.template === manifest.id);
  const drawn = drawQuestions(bank, draws, { people, date, asked, audience: audienceOf(together, date) });
  return {
    questions: drawn.map(({ id, text, topic, by, followUp }): DrawnQuestion => {
      const last = asked.findLast(({ ids }) => ids.includes(id));
      const said = last?.answers[id];
      return {
        id,
        text,
        topic,
        by,
        ...(followUp === undefined ? {} : { followUp }),
        ...(last ? { asked: last.date } : {}),
        ...(said === undefined ? {} : { said }),
      };
    }),
  };
}

function without(found: CarriedOver['carried'], leave: LeftBehind): CarriedOver['carried'] {
  const { promises = [], topics = [], goals = [] } = found;
  return {
    ...found,
    promises: promises.filter(({ id }) => !leave.promises?.includes(id)),
    topics: topics.filter(({ text }) => !leave.topics?.includes(text)),
    goals: goals.filter(({ id }) => !leave.goals?.includes(id)),
  };
}

/** The day of the page that is being prepared. */
function dayOf(properties: { readonly [name: string]: unknown }): string | undefined {
  const day = Object.values(properties).find(value => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
  return typeof day === 'string' ? day : undefined;
}
