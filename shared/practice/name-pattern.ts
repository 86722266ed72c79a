/** Before a name: no letter of another word. In a link a blank is `%20`, whose digits are no part of the name. */
const BEFORE = String.raw`(?:(?<![\p{L}\p{M}\p{N}])|(?<=%20))`;
/** After a name: no letter, and no accent either, so that `Jose` is not found in a `José` whose accent is a sign of its own. */
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}])`;
/** A name may be broken over two lines, and in a link its blank is `%20`. */
const BLANK = String.raw`(?:\s+|%20)`;

/**
 * What finds names in a text, as words of their own, as part of a regular expression with the flag `u`. Accents may be written as one
 * sign or as two; which capitals count is for the caller's flags to say.
 *
 * ```
 * Ana      in "Ana's banana", "_Ana_", "@Ana";  not in "Anamaria", "Banana"
 * José     in "José" and in "Jose\u0301";       not in "Jose"
 * ```
 *
 * @param names the longest is tried first
 * @example
 * new RegExp(namePattern(['Ana Lopes', 'Ana']), 'gu')
 */
export function namePattern(names: readonly string[]): string {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const written = longestFirst.flatMap(name => [...new Set(WAYS.map(write => write(name)))]);
  return `${BEFORE}(?:${written.map(escaped).join('|')})${AFTER}`;
}

/** How a name may be written: in a text, and between the quotation marks of YAML and JSON. */
const WAYS: readonly ((name: string) => string)[] = [
  name => name.normalize('NFC'),
  name => name.normalize('NFD'),
  name => JSON.stringify(name.normalize('NFC')).slice(1, -1),
];

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, BLANK);
