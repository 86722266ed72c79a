import type { Rule } from '../rule.ts';

export const empty: Rule = {
  id: 'empty',
  level: 'info',
  about:
    'Says that nothing is written yet below a heading. It holds for every part of every page, and needs no key; `rapport check` puts it into one line.',
  example: ['## Evidence', '## Evidence, with something below it'],
  find: ({ filled, title }) => (filled ? [] : [{ message: `Nothing is written yet under “${title}”.` }]),
};
