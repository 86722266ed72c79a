import { countedLines } from '../counted-lines.ts';
import type { Rule } from '../rule.ts';

/** A reason may stand behind a dash, a colon, a dot in the middle or in brackets, or in the second cell. */
const BEHIND = /(?:\s[–—-]|:|\s·|;)\s+\S|\(\S{2,}|\S\s\|\s\S|\n\S/u;

export const reasons: Rule = {
  id: 'reasons',
  level: 'info',
  about: 'Points at a line that does not say why.',
  example: ['No export', 'No export, because nobody asked for it in a year'],
  find: (section, _, looking) =>
    looking.words
      ? countedLines(section)
          .filter(
            ({ whole }) =>
              !BEHIND.test(whole.slice(Math.max(0, whole.search(/\p{L}/u)))) &&
              looking.find('reason', whole).length === 0,
          )
          .map(line => ({
            line,
            message:
              'Why? With a reason others can agree or object: “No export, because nobody asked for it in a year.”',
          }))
      : [],
};
