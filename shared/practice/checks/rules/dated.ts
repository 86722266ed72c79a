import { countedLines } from '../counted-lines.ts';
import type { Rule } from '../rule.ts';

export const dated: Rule = {
  id: 'dated',
  level: 'warning',
  about: 'Points at a line without a day.',
  example: ['We dropped the export.', '12 May: we dropped the export.'],
  find: (section, _, looking) =>
    looking.words
      ? countedLines(section)
          .filter(({ whole }) => !looking.saysWhen(whole))
          .map(line => ({
            line,
            message: 'On which day? Later nobody knows any more: “12 May: we dropped the export.”',
          }))
      : [],
};
