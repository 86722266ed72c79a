import {
  askedQuestions,
  type LeftBehind,
  type MadePage,
  makePage,
  type PageRecord,
  pageFrom,
  prepare,
  type QuestionBank,
} from '../../../../../shared/practice/index.ts';
import {
  type Context,
  describeForm,
  type Field,
  type Person,
  type Rendered,
  type Template,
} from '../../../../../shared/template/index.ts';
import { otherPeople } from '../last-page/same-people.ts';
import { type Answers, isPersonal, peopleOfForm } from './people-of-form.ts';

/** What a page is made from in the gallery. */
export interface DraftInput {
  template: Template;
  answers: Answers;
  today: string;
  me?: Person;
  /** People whom a server knows. */
  known?: readonly Person[];
  bank?: QuestionBank;
  competencies?: Context['competencies'];
  /** The last page, as it was pasted. */
  last?: PageRecord;
  leave?: LeftBehind;
  /** What a server found out about the last page; then nothing is worked out here. */
  context?: Context;
}

/** A page in the making, with the form that belongs to it. */
export interface Draft {
  made: MadePage;
  fields: Field[];
  /** Everything on the last page that may come along, whether it does or not. */
  offered: Offered;
  /** The ids of the people whom the page names. */
  people: string[];
  /** The pasted page is between these people, and this one isn't: nothing is taken from it. */
  others: string[];
}

export interface Offered {
  promises: NonNullable<NonNullable<Context['carried']>['promises']>;
  topics: readonly { text: string }[];
  goals: readonly { id: string; text: string }[];
  questions: readonly { id: string; text: string }[];
}

/**
 * Makes the page for what stands in the form, as often as somebody types.
 *
 * @example
 * makeDraft({ template: weekly, answers: { report: 'Ana Lopes' }, today: '2026-11-23', me: bo }).made.title // 'Ana Lopes, 2026-11-23'
 */
export function makeDraft(input: DraftInput): Draft {
  const { template, answers, today, me, known = [], bank, competencies, leave, context } = input;
  const base: Context = { today, ...(me ? { me } : {}) };
  const people = peopleOfForm(describeForm(template, base), answers, me, known);
  const first = template.render(answers, { ...base, people });
  const others = input.last ? otherPeople(input.last, first, namesOn(first, people)) : [];
  const last = input.last && others.length === 0 ? { ...input.last, people: first.people } : undefined;
  const preparation = {
    template,
    answers,
    today,
    people,
    pages: last ? [last] : [],
    ...(me ? { me } : {}),
    ...(bank ? { bank } : {}),
    ...(competencies ? { competencies } : {}),
  };
  const made = context
    ? pageFrom(template, answers, { context: { ...context, ...base, people }, gone: [] })
    : makePage({ ...preparation, ...(leave ? { leave } : {}) });
  const all = context ?? (last ? prepare(preparation).context : {});
  return {
    made,
    fields: describeForm(template, { ...made.context, people }, answers),
    offered: offeredBy(all, last && template.manifest.wants.includes('questions') ? asked(last, bank) : []),
    people: first.people,
    others,
  };
}

const namesOn = ({ people: ids }: Rendered, people: readonly Person[]): string[] =>
  people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

function asked(last: PageRecord, bank: QuestionBank | undefined): { id: string; text: string }[] {
  const ids = askedQuestions([last], bank?.questions ?? []).flatMap(page => page.ids);
  return (bank?.questions ?? []).filter(({ id }) => ids.includes(id)).map(({ id, text }) => ({ id, text }));
}

function offeredBy({ carried }: Context, questions: Offered['questions']): Offered {
  const { promises = [], topics = [], goals = [] } = carried ?? {};
  return { promises, topics, goals, questions };
}

/** Answers for the preview, where nothing was typed yet: one sees what a page looks like before giving a name. */
export function withExamples(fields: readonly Field[], answers: Answers): Answers {
  const examples = fields
    .filter(({ name, required, value }) => required && value === undefined && isEmpty(answers[name]))
    .map(({ name, type, label, control }) => [name, isPersonal(type) ? 'Ana Lopes' : (control.placeholder ?? label)]);
  return { ...answers, ...Object.fromEntries(examples) };
}

const isEmpty = (answer: unknown): boolean => answer === undefined || answer === '';
