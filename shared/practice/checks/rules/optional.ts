import type { Rule } from '../rule.ts';

export const optional: Rule = {
  id: 'optional',
  level: 'info',
  about:
    'Says that a part may stay empty or is written later, so that it is not listed among what is still empty. Once the day has come on which the page asks for it, it is.',
  example: ['`result: [optional]`', 'Listed from the day to look on'],
  // It only takes something away: what `empty` says of its section.
  find: () => [],
};
