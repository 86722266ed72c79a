import type { Document } from '../../document/document.ts';
import type { Json } from '../../document/json.ts';
import type { Readers } from '../../document/readers.ts';
import { eachOnce } from '../../each-once.ts';
import type { Scope, Variable } from '../compile/scope.ts';
import { sayDay } from '../dates/words.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isThing, listOf, own, type Thing, textOf, type Value } from '../expressions/value.ts';
import type { Input } from '../inputs/input-type.ts';
import { languageOf } from '../languages/index.ts';
import { ALWAYS } from '../manifest/always.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Side } from '../manifest/schema.ts';
import { type Context, type Known, readContext } from './context.ts';
import type { Draw } from './draws.ts';
import type { Face } from './face.ts';
import { Budget, type Limit, LimitReached } from './limits.ts';
import { findPerson } from './people.ts';
import { type AnswersRead, readAnswers } from './read-answers.ts';
import { type Answers, type Rendering, type SectionHeading, State, type Step } from './state.ts';
import { isMine } from './whose.ts';

/** A page made from a template. */
export interface Rendered {
  title: string;
  fileName: string;
  icon?: string;
  readers: Readers;
  /** The ids of the people whom the shared answers name: with `pair`, exactly they and nobody else read the page. */
  people: string[];
  page: Document;
  /** My own private parts. They are documents of their own, and nobody else's are made. */
  companions: Companion[];
  /** It is not for Notion, whoever would read it there. */
  never?: true;
  /** Values of the page's properties by their names; a person is a name. */
  properties: { [name: string]: Json };
  /** Which heading belongs to which section, on the page and in my parts. */
  sections: SectionHeading[];
  /** What it wants from the bank of questions. */
  draws: Draw[];
  /** What is wrong with the answers. */
  diagnostics: Diagnostic[];
}

export interface Companion {
  side: Side;
  /** Whose it is. */
  person: string;
  document: Document;
}

interface Compiled {
  manifest: Manifest;
  inputs: readonly Input[];
  scope: Scope;
  undeclared: ReadonlyMap<string, Variable>;
  body: Step;
  face: Face;
  draws: (state: State) => Draw[];
}

/** Makes a page of answers and of what is known where it is made. */
export type Renderer = (answers: { readonly [input: string]: unknown }, context?: Context) => Rendered;

/** Makes the function that renders a compiled template. */
export function renderer(template: Compiled): Renderer {
  const { manifest, inputs, body, face, draws } = template;
  const language = languageOf(manifest.language);
  const named = inputs.filter(({ type, side }) => side === 'shared' && (type === 'person' || type === 'people'));
  return (answers, context = {}) => {
    const diagnostics: Diagnostic[] = [];
    const known = readContext(context);
    const read = readAnswers(inputs, answers, known, diagnostics);
    const parts = new Map<Side, State>();
    const rendering: Rendering = {
      budget: new Budget(),
      today: known.today,
      language,
      person: eachOnce(name => findPerson(name, known.people)),
      say: eachOnce(day => sayDay(day, known.today, language)),
      diagnostics,
      sections: [],
      part(side) {
        if (!isMine(side, known.me, read.values)) return undefined;
        const part = parts.get(side) ?? new State(rendering, side, valuesOf(side, template, read, known));
        parts.set(side, part);
        return part;
      },
    };
    const page = new State(rendering, 'shared');
    page.enter(sharedSlots(template, read, known));
    const rendered: Rendered = {
      title: '',
      fileName: '',
      readers: manifest.readers,
      people: peopleOf(manifest.readers, named, read.values, known.me),
      page: { blocks: page.blocks },
      companions: [],
      properties: {},
      sections: rendering.sections,
      draws: [],
      diagnostics,
    };
    bounded(diagnostics, () => {
      rendered.title = face.title(page);
      rendered.fileName = face.fileName(page);
      rendered.properties = face.properties(page);
      const icon = face.icon(page);
      if (icon !== undefined) rendered.icon = icon;
      if (face.never(page)) rendered.never = true;
      rendered.draws = draws(page);
      body(page);
    });
    rendered.companions = companions(parts, known.me);
    if (!known.me && Object.values(manifest.sections).some(side => side !== 'shared')) diagnostics.push(ME_UNKNOWN);
    return rendered;
  };
}

const ME_UNKNOWN: Diagnostic = {
  id: 'me-unknown',
  level: 'warning',
  message: 'The page has private parts, and it is not known who you are, so they are left out. Say who `me` is.',
};

/** Runs until it is done or until a limit stops it; what was made until then stays. */
function bounded(diagnostics: Diagnostic[], run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    diagnostics.push({ id: 'limit', level: 'error', message: TOO_MUCH[error.limit] });
  }
}

const TOO_MUCH: { [K in Limit]: string } = {
  steps: 'Rendering was stopped: the template does too much. Look for a loop inside a loop, or a very long list.',
  blocks: 'Rendering was stopped: the page would have more than 20,000 blocks. Look for a loop over a very long list.',
  characters:
    'Rendering was stopped: the page would be longer than two million characters. Look for a text that a loop makes longer and longer.',
};

function sharedSlots(template: Compiled, { values, others }: AnswersRead, known: Known): Value[] {
  const { scope } = template;
  const slots: Value[] = [];
  const set = (name: string, value: Value): void => {
    const variable = scope.own(name);
    if (variable) slots[variable.slot] = value;
  };
  for (const [name, { slot }] of template.undeclared) slots[slot] = own(others, name);
  for (const { name, side } of template.inputs) if (side === 'shared') set(name, values.get(name));
  for (const name of ALWAYS)
    if (name !== 'mine') set(name, name === 'today' && known.today === '' ? undefined : known[name]);
  return slots;
}

/** The answers that only one side sees, and the lines of its own last part. They never stand in the slots of the page. */
function valuesOf(
  side: Side,
  { inputs, scope, manifest: { sections } }: Compiled,
  { values }: AnswersRead,
  known: Known,
): Answers {
  const own = Object.entries(known.mine).filter(([section]) => sections[section] === side);
  return [
    ...inputs
      .filter(input => input.side === side)
      .map(({ name }) => [scope.own(name)!.slot, values.get(name)] as const),
    [scope.own('mine')!.slot, Object.fromEntries(own)] as const,
  ];
}

function companions(parts: ReadonlyMap<Side, State>, me: Thing | undefined): Companion[] {
  const person = me ? textOf(own(me, 'id')) : '';
  return [...parts].map(([side, { blocks }]) => ({ side, person, document: { blocks } }));
}

/** Whom the page names. A pair has two: where only one is named, the other is me. */
function peopleOf(
  readers: Readers,
  named: readonly Input[],
  values: ReadonlyMap<string, Value>,
  me: Thing | undefined,
): string[] {
  const people = new Set<string>();
  for (const { name } of named) {
    for (const person of listOf(values.get(name))) if (isThing(person)) people.add(textOf(own(person, 'id')));
  }
  if (readers === 'pair' && people.size < 2 && me) people.add(textOf(own(me, 'id')));
  people.delete('');
  return [...people];
}
