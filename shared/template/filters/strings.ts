import { list, TEXT } from '../expressions/shape.ts';
import { isList, isNil, numberOf, textOf, type Value } from '../expressions/value.ts';
import type { State } from '../render/state.ts';
import type { ArgumentType, Filter } from './filter.ts';

type Change = (text: string, args: readonly Value[], state: State) => string;

const filter = (
  name: string,
  about: string,
  example: Filter['example'],
  args: ArgumentType[],
  change: Change,
): Filter => ({
  name,
  about,
  example,
  args,
  gives: TEXT,
  run: (input, given, state) => change(textOf(input), given, state),
});

/** Text in, text out. Lengths are counted in characters, not in UTF-16 units. */
export const strings: readonly Filter[] = [
  filter(
    'append',
    'Adds words at the end.',
    ['{{ "Ana" | append: " Lopes" }}', 'Ana Lopes'],
    ['text'],
    (text, [more], { budget }) => {
      const end = textOf(more);
      budget.text(text.length + end.length);
      return text + end;
    },
  ),
  filter(
    'prepend',
    'Adds words at the beginning.',
    ['{{ "Lopes" | prepend: "Ana " }}', 'Ana Lopes'],
    ['text'],
    (text, [more], { budget }) => {
      const begin = textOf(more);
      budget.text(text.length + begin.length);
      return begin + text;
    },
  ),
  filter('upcase', 'Capital letters.', ['{{ "ana" | upcase }}', 'ANA'], [], text => text.toUpperCase()),
  filter('downcase', 'Small letters.', ['{{ "ANA" | downcase }}', 'ana'], [], text => text.toLowerCase()),
  filter(
    'capitalize',
    'A capital letter first, small ones behind it.',
    ['{{ "growth plan" | capitalize }}', 'Growth plan'],
    [],
    text => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
  ),
  filter('strip', 'Without blanks at both ends.', ['{{ " a " | strip }}', 'a'], ['text?'], (text, [chars]) =>
    stripEnd(stripStart(text, chars), chars),
  ),
  filter('lstrip', 'Without blanks at the beginning.', ['{{ " a" | lstrip }}', 'a'], ['text?'], (text, [chars]) =>
    stripStart(text, chars),
  ),
  filter('rstrip', 'Without blanks at the end.', ['{{ "a " | rstrip }}', 'a'], ['text?'], (text, [chars]) =>
    stripEnd(text, chars),
  ),
  filter('squish', 'Runs of blanks and line breaks become one blank.', ['{{ " a   b " | squish }}', 'a b'], [], text =>
    text.replace(/\s+/g, ' ').trim(),
  ),
  filter('strip_newlines', 'Without line breaks.', ['{{ "a b" | strip_newlines }}', 'a b'], [], text =>
    text.replace(/\r?\n/g, ''),
  ),
  filter(
    'replace',
    'Other words in place of these, everywhere.',
    ['{{ "a-b-c" | replace: "-", "+" }}', 'a+b+c'],
    ['text', 'text'],
    (text, [from, to], { budget }) => {
      const parts = text.split(textOf(from));
      budget.text(text.length + parts.length * textOf(to).length);
      return parts.join(textOf(to));
    },
  ),
  filter(
    'replace_first',
    'Other words in place of these, once.',
    ['{{ "a-b-c" | replace_first: "-", "+" }}', 'a+b-c'],
    ['text', 'text'],
    (text, [from, to]) => text.replace(textOf(from), () => textOf(to)),
  ),
  filter(
    'replace_last',
    'Other words in place of these, the last time.',
    ['{{ "a-b-c" | replace_last: "-", "+" }}', 'a-b+c'],
    ['text', 'text'],
    (text, [from, to]) => replaceLast(text, textOf(from), textOf(to)),
  ),
  filter('remove', 'Without these words.', ['{{ "a-b-c" | remove: "-" }}', 'abc'], ['text'], (text, [words]) =>
    text.split(textOf(words)).join(''),
  ),
  filter(
    'remove_first',
    'Without these words, once.',
    ['{{ "a-b-c" | remove_first: "-" }}', 'ab-c'],
    ['text'],
    (text, [words]) => text.replace(textOf(words), ''),
  ),
  filter(
    'remove_last',
    'Without these words, the last time.',
    ['{{ "a-b-c" | remove_last: "-" }}', 'a-bc'],
    ['text'],
    (text, [words]) => replaceLast(text, textOf(words), ''),
  ),
  filter(
    'truncate',
    'At most so many characters, three dots counted.',
    ['{{ "a long title" | truncate: 9 }}', 'a long...'],
    ['number?', 'text?'],
    (text, [count, dots]) => {
      const length = count === undefined ? 50 : numberOf(count);
      const end = dots === undefined ? '...' : textOf(dots);
      const letters = [...text];
      return letters.length <= length ? text : letters.slice(0, Math.max(length - [...end].length, 0)).join('') + end;
    },
  ),
  filter(
    'truncatewords',
    'At most so many words.',
    ['{{ "one two three" | truncatewords: 2 }}', 'one two...'],
    ['number?', 'text?'],
    (text, [count, dots]) => {
      const most = Math.max(1, count === undefined ? 15 : numberOf(count));
      const words = text.trimStart().split(/\s+/);
      return words.slice(0, most).join(' ') + (words.length >= most ? (dots === undefined ? '...' : textOf(dots)) : '');
    },
  ),
  {
    name: 'split',
    about: 'Cuts a text into a list.',
    example: ['{{ "a, b" | split: ", " | last }}', 'b'],
    args: ['text'],
    gives: list(TEXT),
    run: (input, [at]) => split(textOf(input), textOf(at)),
  },
  {
    name: 'slice',
    about: 'A piece of a text or a list, from a place on (counted from 0, or from the end with a minus).',
    example: ['{{ "Lisbon" | slice: 0, 3 }}', 'Lis'],
    args: ['number', 'number?'],
    gives: input => (input.kind === 'list' ? input : TEXT),
    run: (input, [from, count]) => slice(input, numberOf(from), count === undefined ? 1 : numberOf(count)),
  },
];

function slice(input: Value, from: number, count: number): Value {
  if (isNil(input)) return [];
  const letters = isList(input) ? input : [...textOf(input)];
  const start = from < 0 ? letters.length + from : from;
  const found = start < 0 || count < 0 ? [] : letters.slice(start, start + count);
  return isList(input) ? found : found.join('');
}

// As in Ruby, empty pieces at the end are left out.
function split(text: string, at: string): string[] {
  const parts = text.split(at);
  while (parts.length && parts.at(-1) === '') parts.pop();
  return parts;
}

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

function stripStart(text: string, chars: Value): string {
  if (!textOf(chars)) return text.trimStart();
  const [set, letters] = [new Set(textOf(chars)), [...text]];
  const from = letters.findIndex(letter => !set.has(letter));
  return from < 0 ? '' : letters.slice(from).join('');
}

function stripEnd(text: string, chars: Value): string {
  if (!textOf(chars)) return text.trimEnd();
  const [set, letters] = [new Set(textOf(chars)), [...text]];
  return letters.slice(0, letters.findLastIndex(letter => !set.has(letter)) + 1).join('');
}
