import { wordRule } from '../word-rule.ts';

export const noMindReading = wordRule({
  id: 'no-mind-reading',
  level: 'warning',
  about:
    'Points at guesses about what somebody else thought, felt or was after. What they said themselves is no guess.',
  example: [
    'You wanted to make me look bad.',
    'You showed the old numbers after I had sent the new ones. What were you after?',
  ],
  table: 'mindReading',
  say: words =>
    `“${words}” guesses what went on in somebody. Say what you saw, and ask for the rest. For example: “You left before the vote. What were you after?”`,
});
