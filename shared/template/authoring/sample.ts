import { addToDay } from '../dates/day.ts';
import { sayPeriod } from '../dates/words.ts';
import type { Field } from '../describe-form.ts';
import type { Context, Person } from '../render/context.ts';

/** The day of what has none. */
export const SOME_DAY = '2026-05-04';

/** People whom nobody knows. Dan is their manager, and me. */
export const SAMPLE_PEOPLE: readonly Person[] = [
  { id: 'dan', name: 'Dan Evans', first: 'Dan' },
  { id: 'carla', name: 'Carla Diaz', first: 'Carla', manager: 'dan' },
  { id: 'emil', name: 'Emil Faber', first: 'Emil', manager: 'dan' },
];

/**
 * A context in which everything is there that a template wants, so that its page shows all of its parts.
 *
 * @param today the day of the page, `2026-11-21`
 * @param wants what its front matter asks for; a page gets nothing else either
 */
export function sampleContext(today: string, wants: readonly string[] = []): Context {
  const all = everything(today);
  const { carried = {}, questions = [] } = all;
  const wanted = Object.entries(carried).filter(([part]) => wants.includes(part));
  return { ...all, carried: Object.fromEntries(wanted), questions: wants.includes('questions') ? questions : [] };
}

function everything(today: string): Context {
  const before = (days: number): string => addToDay(today, { count: -days, unit: 'day' });
  const [me] = SAMPLE_PEOPLE;
  return {
    today,
    me: me!,
    people: SAMPLE_PEOPLE,
    carried: {
      promises: [
        {
          id: 'aaaa1',
          text: 'send the draft of the pricing page',
          owner: 'carla',
          due: today,
          since: before(7),
          moved: 0,
        },
        { id: 'aaaa2', text: 'ask finance for the numbers', owner: 'dan', since: before(28), moved: 3 },
      ],
      topics: [{ text: 'Should we stop the weekly report?' }],
      goals: [{ id: 'goal-1', text: 'Tell a story with three numbers', last: 'tried it at the review' }],
      previous: { date: before(7), title: 'The page before' },
    },
    questions: [{ id: 'sample-01', text: 'What would you do next if nobody asked for anything?' }],
  };
}

/** Kinds of answers that are several. */
const LISTS: readonly string[] = ['list', 'choices'];

/**
 * Answers for looking at a template before anybody was asked: people of the context, each another, and the question itself in
 * place of words.
 *
 * @example
 * sampleAnswers(describeForm(weekly, sampleContext('2026-11-21')), sampleContext('2026-11-21')) // { report: 'Carla Diaz' }
 */
export function sampleAnswers(fields: readonly Field[], context: Context): { [name: string]: unknown } {
  const { people = [], me, today = SOME_DAY } = context;
  const others = people.filter(({ id }) => id !== me?.id);
  let next = 0;
  const another = (): string => others[next++ % Math.max(1, others.length)]?.name ?? 'Carla Diaz';
  const samples: { readonly [type: string]: (() => unknown) | undefined } = {
    person: another,
    people: () => [another()],
    number: () => 1,
    'secret-number': () => 1,
    flag: () => true,
    date: () => today,
    period: () => sayPeriod(today, 'quarter'),
    link: () => 'https://example.com',
  };
  return Object.fromEntries(
    fields
      .filter(({ asked }) => asked)
      .map(({ name, type, label, options }) => {
        const sample = samples[type]?.() ?? options?.[0] ?? label;
        return [name, LISTS.includes(type) ? [sample] : sample];
      }),
  );
}
