import { countedLines } from '../counted-lines.ts';
import type { Rule } from '../rule.ts';

export const atMost: Rule = {
  id: 'at-most',
  level: 'warning',
  about: 'Points at the first line beyond what a part can bear: `at-most: 3` for goals.',
  example: ['Seven goals', 'The three that matter; the others under “Not now”'],
  find(section, value) {
    const lines = countedLines(section);
    const first = lines[Number(value)];
    if (!first) return [];
    return [
      { line: first, message: `There should be at most ${value} here, and there are ${lines.length}. Which can wait?` },
    ];
  },
};
