import type { Context, Person, Template } from '../template/index.ts';
import { type CarriedOver, carryOver } from './carry-over.ts';
import { type Hints, hintTexts } from './hints.ts';
import { type PageRecord, pagesOf } from './page-record.ts';
import { askedQuestions } from './questions/asked-questions.ts';
import { drawQuestions, type QuestionBank } from './questions/draw-questions.ts';

export interface Preparation {
  template: Pick<Template, 'manifest' | 'render' | 'inputs'>;
  answers: { readonly [input: string]: unknown };
  today: string;
  me?: Person;
  people: readonly Person[];
  /** Earlier pages, of any kind. */
  pages: readonly PageRecord[];
  bank?: QuestionBank;
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
 * Works out what a template wants: open promises and topics from the last page of the same people, and questions that were
 * not asked in the last twelve meetings. A template says what it wants; it does not fetch.
 */
export function prepare({ template, answers, today, me, people, pages, bank, leave = {} }: Preparation): Prepared {
  const { manifest } = template;
  const base: Context = { today, people, ...(me ? { me } : {}) };
  const first = template.render(answers, base);
  const all = pagesOf(pages, manifest.id, first.people);
  const { carried: found, gone } = carryOver(
    all,
    people,
    all.length > 0 ? hintsOf(template, answers, base) : undefined,
  );
  const carried = without(found, leave);
  const known: Context = { ...base, carried };
  const wants = (part: string): boolean => manifest.wants.some(want => want === part);
  const context: Context = {
    ...base,
    carried: {
      ...(wants('promises') ? { promises: carried.promises ?? [] } : {}),
      ...(wants('topics') ? { topics: carried.topics ?? [] } : {}),
      ...(wants('goals') ? { goals: carried.goals ?? [] } : {}),
      ...(carried.previous ? { previous: carried.previous } : {}),
    },
  };
  if (!bank || !wants('questions')) return { context, gone };
  const again = template.render(answers, known);
  const date = dayOf(again.properties) ?? today;
  const questions = drawQuestions(bank, {
    focus: String(answers.focus ?? 'open'),
    count: Number(answers.questionCount ?? 1) || 1,
    people: first.people,
    date,
    asked: askedQuestions(pagesOf(pages, manifest.id, first.people, date), bank.questions).map(({ date, ids }) => ({
      date,
      ids: ids.filter(id => !leave.questions?.includes(id)),
    })),
  });
  return { context: { ...context, questions: questions.map(({ id, text }) => ({ id, text })) }, gone };
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

/** The hints on pages of this version of the template and in its language; what another's were is not known. */
function hintsOf(
  template: Preparation['template'],
  answers: Preparation['answers'],
  context: Context,
): (page: PageRecord) => Hints | undefined {
  const texts = hintTexts(template, answers, context);
  const { id, version, language = 'en' } = template.manifest;
  return ({ fields: { rapport }, pasted }) => {
    const made = { template: id, language: 'en', ...(typeof rapport === 'object' ? rapport : {}) };
    const known = made.template === id || made.template === `${id}@${version}`;
    // What was pasted as text does not say its language.
    const same = pasted !== undefined || made.language === language;
    return known && same ? { texts, grey: pasted === undefined } : undefined;
  };
}

/** The day of the page that is being prepared. */
function dayOf(properties: { readonly [name: string]: unknown }): string | undefined {
  const day = Object.values(properties).find(value => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
  return typeof day === 'string' ? day : undefined;
}
