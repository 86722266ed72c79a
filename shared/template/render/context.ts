import { isDay } from '../dates/day.ts';
import { isList, isThing, own, type Thing, textOf, type Value } from '../expressions/value.ts';
import { readPerson } from './people.ts';
import { toValue } from './to-value.ts';

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
    /** The last page of this kind for these people. */
    previous?: { date?: string; title?: string; link?: string; answers?: { readonly [input: string]: unknown } };
  };
  questions?: readonly { id: string; text: string }[];
}

/** The context as the language sees it: nothing is missing, and everything is data. */
export interface Known {
  today: string;
  me: Thing | undefined;
  people: readonly Thing[];
  carried: Thing;
  questions: readonly Value[];
  previous: { date: string | undefined; answers: Thing };
}

/** Takes the context from outside. What is not there is empty. */
export function readContext(context: Context): Known {
  const today = toValue(context.today);
  const people = things(toValue(context.people));
  const carried = toValue(context.carried);
  const given: Thing = isThing(carried) ? carried : {};
  const previous = own(given, 'previous');
  const last: Thing = isThing(previous) ? previous : {};
  const [date, answers] = [textOf(own(last, 'date')), own(last, 'answers')];
  return {
    today: typeof today === 'string' && isDay(today) ? today : '',
    me: context.me === undefined ? undefined : readPerson(context.me, people),
    people,
    carried: {
      ...given,
      promises: parts(given, 'promises'),
      topics: parts(given, 'topics'),
      goals: parts(given, 'goals'),
    },
    questions: things(toValue(context.questions)),
    previous: { date: isDay(date) ? date : undefined, answers: isThing(answers) ? answers : {} },
  };
}

const things = (value: Value): Thing[] => (isList(value) ? value.filter(isThing) : []);
const parts = (given: Thing, key: string): Thing[] => things(own(given, key));
