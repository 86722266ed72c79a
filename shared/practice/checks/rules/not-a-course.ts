import { wordRule } from '../word-rule.ts';

export const notACourse = wordRule({
  id: 'not-a-course',
  level: 'warning',
  about: 'Points at a course or a book as the sign of growth: it is a way, and not what others see afterwards.',
  example: ['Completed the negotiation course', 'Closed the contract with the supplier without help, at our price'],
  table: 'course',
  say: words =>
    `“${words}” is a way to learn. By what will others see that it worked? For example: “Leads the price talk with the next supplier alone.”`,
});
