import { wordRule } from '../word-rule.ts';

export const noLabels = wordRule({
  id: 'no-labels',
  level: 'warning',
  about: 'Points at words for what somebody is, where it should say what somebody did; praise is meant as well.',
  example: ['Ana was careless.', 'The price list that Ana sent on 3 May had last year’s prices.'],
  table: 'labels',
  say: words =>
    `“${words}” says how somebody is; nobody can change that, or do it again. What would a camera have seen? For example: “You asked each of the three engineers before you answered.”`,
});
