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
      previous: carried.previous,
    },
    questions: things(context.questions),
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
