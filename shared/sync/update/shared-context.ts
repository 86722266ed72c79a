import type { Context, Person, Template } from '../../template/index.ts';
import type { SharedAnswers } from './shared-answers.ts';

declare const shared: unique symbol;

/** What was known when a page was made, as far as all its readers share it. Only {@link sharedContext} makes it. */
export type SharedContext = Context & { readonly [shared]: true };

type Carried = NonNullable<Context['carried']>;

/**
 * Of a context what the page needs to be rendered again: the day, what was carried over, the questions, and the people whom
 * any of it names. Of the last page's front matter only what answers a shared question of the template: people keep all
 * sorts of things there.
 *
 * @param everybody also the people whom nothing names, for a page that lists them all
 */
export function sharedContext(
  { inputs }: Pick<Template, 'inputs'>,
  answers: SharedAnswers,
  { today, me, people = [], carried, questions }: Context,
  everybody: boolean,
): SharedContext {
  const names = inputs
    .filter(({ side, type }) => side === 'shared' && type !== 'secret-number')
    .map(({ name }) => name);
  const rest: Context = {
    ...(today !== undefined && { today }),
    ...(me && { me: asPerson(me) }),
    ...(carried && { carried: keptOf(carried, names) }),
    ...(questions && { questions: questions.map(({ id, text }) => ({ id, text })) }),
  };
  const named = everybody ? people : namedIn(JSON.stringify([answers, rest]).toLowerCase(), people);
  return { ...rest, people: named.map(asPerson) } as Context as SharedContext;
}

function keptOf({ promises, topics, goals, previous }: Carried, names: readonly string[]): Carried {
  const answers = Object.entries(previous?.answers ?? {}).filter(([name]) => names.includes(name));
  return {
    ...(promises && {
      promises: promises.map(({ id, text, owner, due, since, moved, link }) => ({
        id,
        text,
        owner,
        since,
        moved,
        ...(due !== undefined && { due }),
        ...(link !== undefined && { link }),
      })),
    }),
    ...(topics && { topics: topics.map(({ text }) => ({ text })) }),
    ...(goals && { goals: goals.map(({ id, text, last }) => ({ id, text, ...(last !== undefined && { last }) })) }),
    ...(previous && {
      previous: {
        ...(previous.date !== undefined && { date: previous.date }),
        ...(previous.title !== undefined && { title: previous.title }),
        ...(previous.link !== undefined && { link: previous.link }),
        answers: Object.fromEntries(answers),
      },
    }),
  };
}

/** The people of whom a text says a name, an id or a handle, with their managers: of equal first names all of them. */
function namedIn(text: string, people: readonly Person[]): Person[] {
  const named = people.filter(({ id, name, first, handle }) =>
    [id, name, first, handle].some(
      one => one !== undefined && text.includes(JSON.stringify(one.toLowerCase()).slice(1, -1)),
    ),
  );
  const managers = new Set(named.map(({ manager }) => manager));
  return people.filter(person => named.includes(person) || managers.has(person.id));
}

const asPerson = ({ id, name, first, handle, manager }: Person): Person => ({
  id,
  name,
  first,
  ...(handle !== undefined && { handle }),
  ...(manager !== undefined && { manager }),
});
