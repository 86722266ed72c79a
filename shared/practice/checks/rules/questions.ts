import { countedLines } from '../counted-lines.ts';
import type { Rule } from '../rule.ts';

export const questions: Rule = {
  id: 'questions',
  level: 'info',
  about: 'Points at a line that should be a question and has no question mark: a topic without a question is no topic.',
  example: ['Pricing', 'Do we raise the price for new teams in June?'],
  find: section =>
    countedLines(section)
      .filter(({ whole }) => !/[?？؟]/.test(whole))
      .map(line => ({
        line,
        message: 'What is the question? Whoever reads it knows then what to bring: “Do we raise the price in June?”',
      })),
};
