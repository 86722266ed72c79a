import { countedLines } from '../counted-lines.ts';
import type { Rule } from '../rule.ts';

export const numbered: Rule = {
  id: 'numbered',
  level: 'warning',
  about: 'Points at a line without a number: a limit that is no number is a matter of mood.',
  example: ['Small discounts', 'Discounts up to 10%'],
  find: (section, _, looking) =>
    looking.words
      ? countedLines(section)
          .filter(({ whole }) => looking.find('number', whole).length === 0)
          .map(line => ({
            line,
            message: 'How much, how many, how long? A number makes it a limit: “discounts up to 10%”.',
          }))
      : [],
};
