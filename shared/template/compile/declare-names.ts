import { ANY, DATE, FLAG, list, NUMBER, PERSON, type Shape, TEXT, thing } from '../expressions/shape.ts';
import { INPUT_TYPES } from '../inputs/index.ts';
import type { Input } from '../inputs/input-type.ts';
import type { ALWAYS } from '../manifest/always.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Side } from '../manifest/schema.ts';
import type { Compiler } from './compiler.ts';

const PROMISED = { id: TEXT, text: TEXT, owner: TEXT, due: DATE, since: DATE, moved: NUMBER, link: TEXT };
const PROMISE = thing('A promise', PROMISED);
const QUESTION = thing('A question', {
  id: TEXT,
  text: TEXT,
  topic: TEXT,
  by: TEXT,
  followUp: TEXT,
  asked: DATE,
  said: TEXT,
});
const LINE = thing('A line of the last page', { ...PROMISED, open: FLAG, cells: list(TEXT) });
const COMPETENCY = thing('A competency', {
  id: TEXT,
  title: TEXT,
  group: TEXT,
  meaning: TEXT,
  levels: ANY,
  evidence: list(TEXT),
  practice: list(TEXT),
});

/** `carried.last.plan`: a name that the template does not carry is nothing. */
const lines = (what: string, sections: readonly string[]): Shape =>
  thing(what, Object.fromEntries(sections.map(id => [id, list(LINE)])));

const pageOf = (what: string, stood: string, sections: readonly string[]): Shape =>
  thing(what, { date: DATE, title: TEXT, link: TEXT, lines: lines(stood, sections) });

/** What a template knows, with its shape. */
const contextOf = ({ carries, quotes, sections }: Pick<Manifest, 'carries' | 'quotes' | 'sections'>) =>
  ({
    today: DATE,
    me: PERSON,
    people: list(PERSON),
    carried: thing('What is carried over', {
      promises: list(PROMISE),
      topics: list(thing('A topic', { text: TEXT })),
      goals: list(thing('A goal', { id: TEXT, text: TEXT, last: TEXT })),
      last: lines('What is carried from the last page', ofSide(carries, sections, true)),
      earlier: list(pageOf('An earlier page', 'What stood on an earlier page', ofSide(carries, sections, true))),
      count: NUMBER,
      previous: thing('The previous page', { date: DATE, title: TEXT, link: TEXT, answers: ANY }),
    }),
    mine: lines('What is carried from my own part', ofSide(carries, sections, false)),
    quoted: thing(
      'What is quoted',
      Object.fromEntries(
        Object.entries(quotes).map(([id, of]) => [id, pageOf('A quoted page', 'What is quoted of a page', of)]),
      ),
    ),
    questions: list(QUESTION),
    inbox: list(thing('A topic', { text: TEXT, owner: TEXT })),
    competencies: list(COMPETENCY),
  }) satisfies { [K in (typeof ALWAYS)[number]]: unknown };

/** Nothing is carried from private to shared: each of the two names has the sections of its own kind. */
const ofSide = (carries: readonly string[], sections: Manifest['sections'], shared: boolean): string[] =>
  carries.filter(id => (sections[id] === 'shared' || sections[id] === 'each') === shared);

/** Gives each input and each part of the context its place. */
export function declareNames(inputs: readonly Input[], manifest: Manifest, compiler: Compiler): void {
  const declare = (name: string, shape: Shape, side?: Side) =>
    compiler.scope.set(name, { ...compiler.variable(shape, side), declared: true });
  for (const { name, type, side } of inputs) declare(name, INPUT_TYPES.get(type)?.shape ?? ANY, side);
  for (const [name, shape] of Object.entries(contextOf(manifest))) declare(name, shape);
}
