import type { Rule } from '../rule.ts';

export const noNames: Rule = {
  id: 'no-names',
  level: 'warning',
  about:
    'Points at the name of somebody in a part that speaks of the work and not of people. Whom it knows stands in `.rapport/people.yaml`.',
  example: ['Ana lost the customer.', 'The customer was lost after the third wrong invoice.'],
  find: ({ lines }, _, { names }) =>
    lines.flatMap(line =>
      names(line.text).map(({ words, at }) => ({
        line,
        words,
        at,
        message: `Here nobody should be named, and ${words} is. Say what happened: “The release went out without the test.”`,
      })),
    ),
};
