import type { Run } from '../../document/run.ts';
import { ANY, TEXT } from '../expressions/shape.ts';
import { isThing, listOf, own, type Thing, textOf, type Value, Words } from '../expressions/value.ts';
import { safeLink } from '../render/safe-link.ts';
import type { State } from '../render/state.ts';
import type { Filter } from './filter.ts';

/** Filters for people, and for what people promise and ask each other. */
export const people: readonly Filter[] = [
  {
    name: 'initials',
    about: 'The first letters of a name.',
    example: ['{{ "Ana Maria Lopes" | initials }}', 'AML'],
    gives: TEXT,
    run: input =>
      textOf(input)
        .split(/[\s-]+/)
        .map(word => [...word][0] ?? '')
        .join('')
        .toUpperCase(),
  },
  {
    name: 'possessive',
    about: 'Whose it is.',
    example: ['{{ "Ana" | possessive }} and {{ "James" | possessive }}', "Ana's and James'"],
    gives: TEXT,
    run(input, _args, { rendering }) {
      const name = textOf(input);
      return name === '' ? '' : rendering.language.possessive(name);
    },
  },
  {
    name: 'bullets',
    about: 'A list with one line for each part.',
    example: ['{{ "a,b" | split: "," | bullets }}', '• a\n• b'],
    gives: TEXT,
    run: input =>
      listOf(input)
        .map(item => `• ${textOf(item)}`)
        .join('\n'),
  },
  {
    name: 'hint',
    about: 'Grey words that the author replaces.',
    example: ['{{ "Nothing yet." | hint }}', 'Nothing yet.'],
    gives: ANY,
    run: input => new Words([{ type: 'text', text: textOf(input), color: 'gray' }]),
  },
  {
    name: 'promise',
    about: 'A promise as a line: who, what, by when, since when. The line keeps the identity of the promise.',
    example: ['- [ ] {{ carried.promises[0] | promise }}', 'Ana: send the draft by 12 May (since 4 May)'],
    gives: ANY,
    run: (input, _args, state) => (isThing(input) ? promise(input, state) : textOf(input)),
  },
  {
    name: 'ask',
    about: 'A question as a line that remembers which question it is.',
    example: ['{{ questions[0] | ask }}', 'What made you proud last week?'],
    gives: ANY,
    run: input => (isThing(input) ? new Words([words(textOf(own(input, 'text')))], markOf('q', input)) : textOf(input)),
  },
];

/** `Ana: send the draft by 12 May (since 4 May)`, where the age leads to the page on which it was promised. */
function promise(input: Thing, { rendering }: State): Words {
  const due = own(input, 'due');
  const since = own(input, 'since');
  const owner = firstName(own(input, 'owner'), rendering);
  const what = owner === '' ? textOf(own(input, 'text')) : `${owner}: ${textOf(own(input, 'text'))}`;
  const { language, say } = rendering;
  const begin = due ? language.due(what, say(textOf(due))) : what;
  if (!since) return new Words([words(begin)], markOf('p', input));
  const link = safeLink(textOf(own(input, 'link')));
  const text = language.since(say(textOf(since)));
  const age: Run = link ? { type: 'text', text, link } : words(text);
  return new Words([words(`${begin} (`), age, CLOSING], markOf('p', input));
}

/** A promise names its owner by id or by name; the line has their first name, if they are known. */
function firstName(owner: Value, rendering: State['rendering']): string {
  const person = isThing(owner) ? owner : rendering.person(textOf(owner));
  return person ? textOf(own(person, 'first') ?? person) : textOf(owner);
}

const CLOSING: Run = { type: 'text', text: ')' };

const words = (text: string) => ({ type: 'text' as const, text });

function markOf(kind: 'p' | 'q', input: Value): Words['mark'] {
  const id = isThing(input) ? textOf(own(input, 'id')) : '';
  return ID.test(id) ? { kind, id } : undefined;
}

// What can stand in `<!--p:7k2qd-->`.
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/i;
