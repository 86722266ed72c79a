import type { Line } from '../page-lines.ts';
import type { Looking, Rule } from '../rule.ts';

/** A rating that says little or much: `1`, `2`, `5`, also as `5 of 5` or `2/5`. */
const EXTREME = /^[125](?:\s*(?:\/|of|von)\s*5)?$/i;

export const extremesShown: Rule = {
  id: 'extremes-shown',
  level: 'warning',
  about: 'Points at a rating of 1, 2 or 5 in a row that shows no example with a day. “Seen reliably” needs none.',
  example: [
    '| User insight | 5 | knows everybody |',
    '| User insight | 5 | On 3 May she found in two talks why teams leave |',
  ],
  find: ({ lines }, _, looking) =>
    lines
      .filter(line => isExtreme(line, looking) && !looking.saysWhen(line.said))
      .map(line => ({
        line,
        message:
          'A rating this low or this high needs one example with a day: “On 3 May she found in two talks why teams leave.”',
      })),
};

/** By the column that is called so; where none is, by any cell that holds nothing but a rating. */
function isExtreme({ cells = [] }: Line, { words }: Looking): boolean {
  const rated = cells.filter(({ column }) => words?.columns.rating.test(column));
  return (rated.length > 0 ? rated : cells).some(({ text }) => EXTREME.test(text));
}
