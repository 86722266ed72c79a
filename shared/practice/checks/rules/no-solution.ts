import { wordRule } from '../word-rule.ts';

export const noSolution = wordRule({
  id: 'no-solution',
  level: 'info',
  about:
    'Points, once, at a problem that names a solution. Words in quotes are a user’s own and are left alone. A team says in `.rapport/templates/data/solution-words.yaml` which words it means.',
  example: [
    'Managers need a dashboard.',
    'On Mondays Carla adds up numbers from four lists, and is wrong every third time.',
  ],
  table: 'solution',
  once: true,
  say: words => `This names a solution (${words}). Who has which trouble without it?`,
});
