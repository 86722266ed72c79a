import { wordRule } from '../word-rule.ts';

export const noAlways = wordRule({
  id: 'no-always',
  level: 'warning',
  about: 'Points at *always*, *never*, *often* and *every time* in a line that names no day.',
  example: ['You are never on time for the review.', 'On 3 and 10 May you came to the review at a quarter past.'],
  table: 'always',
  unless: (line, looking) => looking.saysDate(line.said),
  say: words =>
    `“${words}” is easily denied, and the talk is about the word then. When was it last? For example: “On 3 May and on 10 May …”.`,
});
