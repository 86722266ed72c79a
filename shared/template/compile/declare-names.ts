import { ANY, DATE, list, NUMBER, PERSON, type Shape, TEXT, thing } from '../expressions/shape.ts';
import { INPUT_TYPES } from '../inputs/index.ts';
import type { Input } from '../inputs/input-type.ts';
import type { ALWAYS } from '../manifest/always.ts';
import type { Side } from '../manifest/schema.ts';
import type { Compiler } from './compiler.ts';

const PROMISE = thing('A promise', {
  id: TEXT,
  text: TEXT,
  owner: TEXT,
  due: DATE,
  since: DATE,
  moved: NUMBER,
  link: TEXT,
});
const QUESTION = thing('A question', { id: TEXT, text: TEXT });

/** What every template knows, with its shape. */
const CONTEXT = {
  today: DATE,
  me: PERSON,
  people: list(PERSON),
  carried: thing('What is carried over', {
    promises: list(PROMISE),
    topics: list(thing('A topic', { text: TEXT })),
    goals: list(thing('A goal', { id: TEXT, text: TEXT, last: TEXT })),
    previous: thing('The previous page', { date: DATE, title: TEXT, link: TEXT, answers: ANY }),
  }),
  questions: list(QUESTION),
} satisfies { [K in (typeof ALWAYS)[number]]: unknown };

/** Gives each input and each part of the context its place. */
export function declareNames(inputs: readonly Input[], compiler: Compiler): void {
  const declare = (name: string, shape: Shape, side?: Side) =>
    compiler.scope.set(name, { ...compiler.variable(shape, side), declared: true });
  for (const { name, type, side } of inputs) declare(name, INPUT_TYPES.get(type)?.shape ?? ANY, side);
  for (const [name, shape] of Object.entries(CONTEXT)) declare(name, shape);
}
