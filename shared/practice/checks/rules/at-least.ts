import { countedLines } from '../counted-lines.ts';
import type { Rule } from '../rule.ts';

export const atLeast: Rule = {
  id: 'at-least',
  level: 'warning',
  about:
    'Points at a part with fewer lines than it needs: `at-least: 2` for options, because one option is no choice. A part that is empty is only not written yet.',
  example: ['One option', 'Two options, “leave it as it is” among them'],
  find(section, value) {
    const lines = countedLines(section);
    const last = lines.at(-1);
    if (!last || lines.length >= Number(value)) return [];
    return [
      {
        line: last,
        message: `There should be at least ${value} here, and there ${lines.length === 1 ? 'is 1' : `are ${lines.length}`}. What else could it be?`,
      },
    ];
  },
};
