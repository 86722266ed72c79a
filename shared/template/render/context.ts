import { isDay } from '../dates/day.ts';
import { isList, isThing, own, type Thing, textOf, type Value } from '../expressions/value.ts';
import { readPerson } from './people.ts';

/** Somebody, as the people file has them. */
export interface Person {
  id: string;
  name: string;
  first: string;
  handle?: string;
  /** The id of their manager. */
  manager?: string;
}

/** What a rendering may know. `practice` works it out from what the template wants; a template says, it does not fetch. */
export interface Context {
  /** `2026-11-21` */
  today?: string;
  me?: Person;
  people?: readonly Person[];
  carried?: {
    promises?: readonly {
      id: string;
      text: string;
      owner: string;
      due?: string;
      since: string;
      moved: number;
      link?: string;
    }[];
    topics?: readonly { text: string }[];
    goals?: readonly { id: string; text: string; last?: string }[];
    /** The lines of sections of the last page, by the id of the section. */
    last?: { readonly [section: string]: readonly CarriedLine[] };
    /** The last six pages, the newest first, each with the lines of those sections. */
    earlier?: readonly EarlierPage[];
    /** How many pages there were before this one. */
    count?: number;
    /** The last page of this kind for these people. */
    previous?: { date?: string; title?: string; link?: string; answers?: { readonly [input: string]: unknown } };
  };
  /** The lines of my own private sections of the last page. Only a private section of the same side sees them. */
  mine?: { readonly [section: string]: readonly CarriedLine[] };
  /** The newest pages of other kinds that all readers of the page can read, by the id of their template. */
  quoted?: { readonly [template: string]: EarlierPage };
  questions?: readonly DrawnQuestion[];
  /** What was noted to talk about, each with the id of whose topic it is. */
  inbox?: readonly { text: string; owner: string }[];
  competencies?: readonly {
    id: string;
    title: string;
    group: string;
    meaning: string;
    /** Its words by level. */
    levels: { readonly [level: string]: string };
    evidence: readonly string[];
    practice: readonly string[];
  }[];
}

export interface EarlierPage {
  date?: string;
  title?: string;
  link?: string;
  lines: { readonly [section: string]: readonly CarriedLine[] };
}

/** A line of an earlier page. */
export interface CarriedLine {
  id: string;
  /** Without owner, dates and age; of a row of a table, its first cell. */
  text: string;
  /** The id of whose it is; empty for nobody's. */
  owner: string;
  due?: string;
  /** The day of the page on which it first stood. */
  since: string;
  /** How often its day was changed. */
  moved: number;
  /** Neither ticked nor struck out. */
  open: boolean;
  link?: string;
  /** The cells of a row. */
  cells?: readonly string[];
}

/** A question of the bank, with what became of it when it was asked before. */
export interface DrawnQuestion {
  id: string;
  text: string;
  topic?: string;
  by?: string;
  followUp?: string;
  /** The day on which it was asked before, and what was said. */
  asked?: string;
  said?: string;
}

/** The context as the language sees it: nothing is missing, and everything is data. */
export interface Known {
  today: string;
  me: Thing | undefined;
  people: readonly Thing[];
  carried: Thing;
  questions: readonly Value[];
  inbox: readonly Value[];
  competencies: readonly Value[];
  mine: Thing;
  quoted: Thing;
  previous: { date: string | undefined; answers: Thing };
}

/**
 * Takes the context from outside. What is not there is empty. Its things are not copied: the language reads own
 * properties only and never writes.
 */
export function readContext(context: Context): Known {
  const today = context.today ?? '';
  const people = things(context.people);
  const carried = thing(context.carried);
  const previous = thing(carried.previous);
  const date = textOf(own(previous, 'date'));
  return {
    today: isDay(today) ? today : '',
    me: readMe(context.me, people),
    people,
    carried: {
      promises: things(carried.promises),
      topics: things(carried.topics),
      goals: things(carried.goals),
      last: thing(carried.last),
      earlier: things(carried.earlier),
      count: typeof carried.count === 'number' ? carried.count : 0,
      previous: carried.previous,
    },
    questions: things(context.questions),
    inbox: things(context.inbox),
    competencies: things(context.competencies),
    mine: thing(context.mine),
    quoted: thing(context.quoted),
    previous: { date: isDay(date) ? date : undefined, answers: thing(own(previous, 'answers')) },
  };
}

/** Me as the people file has me; somebody whom it does not have is taken as given. */
function readMe(given: Person | undefined, people: readonly Thing[]): Thing | undefined {
  if (!isThing(given as Value)) return undefined;
  const me = given as unknown as Thing;
  return people.find(({ id }) => id === me.id) ?? (me.id && me.name && me.first ? me : readPerson(given, people));
}

const thing = (given: unknown): Thing => (isThing(given as Value) ? (given as Thing) : {});
const things = (given: unknown): readonly Thing[] => (isList(given as Value) ? (given as Value[]).filter(isThing) : []);
