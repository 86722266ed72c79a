import { asList, asNumber, asText, type Value } from '../value.ts';
import { type Functions, fn } from './function.ts';

/** A text as a pattern; one that is no pattern stands for itself. */
const patternOf = (value: Value | undefined, flags: string): RegExp => {
  const text = asText(value);
  try {
    return new RegExp(text, flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), flags);
  }
};

/** Repeating is bounded: a formula may not fill the memory. */
const LONGEST = 100_000;
const padded = (values: readonly Value[], pad: 'padStart' | 'padEnd'): string =>
  asText(values[0])[pad](Math.min(asNumber(values[1]) ?? 0, LONGEST), asText(values[2]));

/** Functions of texts. */
export const TEXTS: Functions = {
  format: fn(1, 'text', ([value]) => asText(value)),
  substring: fn([2, 3], 'text', ([text, from, to]) =>
    asText(text).slice(asNumber(from) ?? 0, to === undefined ? undefined : (asNumber(to) ?? 0)),
  ),
  contains: fn(2, 'boolean', ([text, part]) => asText(text).includes(asText(part))),
  test: fn(2, 'boolean', ([text, pattern]) => patternOf(pattern, 'u').test(asText(text))),
  match: fn(2, 'list', ([text, pattern]) => asText(text).match(patternOf(pattern, 'gu')) ?? []),
  replace: fn(3, 'text', ([text, pattern, by]) => asText(text).replace(patternOf(pattern, 'u'), asText(by))),
  replaceAll: fn(3, 'text', ([text, pattern, by]) => asText(text).replaceAll(patternOf(pattern, 'gu'), asText(by))),
  lower: fn(1, 'text', ([text]) => asText(text).toLowerCase()),
  upper: fn(1, 'text', ([text]) => asText(text).toUpperCase()),
  trim: fn(1, 'text', ([text]) => asText(text).trim()),
  repeat: fn(2, 'text', ([text, times]) => {
    const words = asText(text);
    const most = words === '' ? 0 : Math.floor(LONGEST / words.length);
    return words.repeat(Math.max(0, Math.min(asNumber(times) ?? 0, most)));
  }),
  padStart: fn(3, 'text', values => padded(values, 'padStart')),
  padEnd: fn(3, 'text', values => padded(values, 'padEnd')),
  split: fn([1, 2], 'list', ([text, by = ' ']) => asText(text).split(asText(by))),
  join: fn(
    2,
    'text',
    ([list, by]) =>
      asList(list)
        .filter(value => value !== null)
        .map(asText)
        .join(asText(by)),
    { on: ['list', 'any', 'unknown'] },
  ),
  /** Texts one after another, or lists. */
  concat: fn(
    'many',
    kinds => (kinds.includes('list') ? 'list' : 'text'),
    values => (values.some(Array.isArray) ? values.flatMap(asList) : values.map(asText).join('')),
  ),
  // How a text looks is not in what the API answers.
  style: fn('many', 'text', ([text]) => asText(text)),
  unstyle: fn('many', 'text', ([text]) => asText(text)),
  link: fn(2, 'text', ([text]) => asText(text)),
  name: fn(1, 'text', ([person]) => asText(person)),
  email: fn(1, 'text', ([person]) =>
    typeof person === 'object' && person !== null && 'email' in person ? person.email : '',
  ),
};
