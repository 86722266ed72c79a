import type { Line } from './page-lines.ts';
import type { Found, Looking, Rule } from './rule.ts';
import type { WordTable } from './words/check-words.ts';

/** More of one kind in one line would only be nagging. */
const MOST_IN_A_LINE = 3;

export interface WordRule extends Omit<Rule, 'find'> {
  table: WordTable;
  /** What is said of the words that were found. */
  say: (words: string) => string;
  /** Where the words are all right. */
  unless?: (line: Line, looking: Looking) => boolean;
  /** Said once a section, not of every line. */
  once?: true;
}

/** A rule that points at words of a table, wherever somebody says them in their own words. */
export function wordRule({ table, say, unless, once, ...rule }: WordRule): Rule {
  return {
    ...rule,
    find({ lines }, _, looking) {
      const found = lines.flatMap((line): Found[] =>
        unless?.(line, looking)
          ? []
          : looking
              .find(table, line.said)
              .slice(0, MOST_IN_A_LINE)
              .map(({ words, at }) => ({ line, words, at, message: say(words) })),
      );
      return once ? found.slice(0, 1) : found;
    },
  };
}
