import type { CheckWords, Words, WordTable } from './words/check-words.ts';

/** Where words stand in a text. */
export interface Hit {
  words: string;
  at: number;
}

/**
 * Makes what finds the words of a language's tables in a text. A table is put together when it is first asked for.
 *
 * @param names of the people whom a page is about: they stand for `{who}` beside `you` and `she`
 * @example
 * wordFinder(english, ['Ana'])('mindReading', 'I waited because Ana wanted to.') // [{ words: 'Ana wanted to', at: 17 }]
 */
export function wordFinder(
  words: CheckWords | undefined,
  names: readonly string[],
): (table: WordTable, text: string) => Hit[] {
  const made = new Map<WordTable, (text: string) => Hit[]>();
  return (table, text) => {
    if (!words) return [];
    const find = made.get(table) ?? finderOf(words[table], [...words.others, ...names.map(asWords)].join('|'));
    made.set(table, find);
    return find(text);
  };
}

function finderOf({ find, except = [] }: Words, who: string): (text: string) => Hit[] {
  const pattern = wholeWords(find, who);
  const otherwise = except.length > 0 ? wholeWords(except, who) : undefined;
  return text => {
    // Of the same length, so that places stay.
    const rest = otherwise ? text.replace(otherwise, found => ' '.repeat(found.length)) : text;
    return [...rest.matchAll(pattern)].map(({ 0: found, index }) => ({ words: found, at: index }));
  };
}

const wholeWords = (parts: readonly string[], who: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])(?:${parts.join('|').replaceAll('{who}', `(?:${who})`)})(?![\p{L}\p{M}\p{N}])`,
    'giu',
  );

const asWords = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
