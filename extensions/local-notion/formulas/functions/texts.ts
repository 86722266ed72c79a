import { asList, asNumber, asText, type Value } from '../value.ts';
import { type Functions, fn } from './function.ts';
import { byPattern } from './pattern.ts';

/** Repeating is bounded: a formula may not fill the memory. */
const LONGEST = 100_000;
const padded = (values: readonly Value[], pad: 'padStart' | 'padEnd'): string =>
  asText(values[0])[pad](Math.min(asNumber(values[1]) ?? 0, LONGEST), asText(values[2]));

const replaced = (how: 'replace' | 'replaceAll', text: string, pattern: string, by: string): string | null => {
  const words = byPattern(how, text, pattern, by);
  return typeof words === 'string' ? words.slice(0, LONGEST) : null;
};

/** Functions of texts. */
export const TEXTS: Functions = {
  format: fn(1, 'text', ([value]) => asText(value)),
  substring: fn([2, 3], 'text', ([text, from, to]) =>
    asText(text).slice(asNumber(from) ?? 0, to === undefined ? undefined : (asNumber(to) ?? 0)),
  ),
  contains: fn(2, 'boolean', ([text, part]) => asText(text).includes(asText(part))),
  test: fn(2, 'boolean', ([text, pattern]) => byPattern('test', asText(text), asText(pattern)) === true),
  match: fn(2, 'list', ([text, pattern]) => {
    const found = byPattern('match', asText(text), asText(pattern));
    return Array.isArray(found) ? found.map(String) : [];
  }),
  replace: fn(3, 'text', ([text, pattern, by]) => replaced('replace', asText(text), asText(pattern), asText(by))),
  replaceAll: fn(3, 'text', ([text, pattern, by]) => replaced('replaceAll', asText(text), asText(pattern), asText(by))),
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
