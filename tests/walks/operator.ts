import type { Walk } from './walk.ts';

export const OPERATOR: Walk = {
  who: 'an operator',
  begins: '2026-05-04',
  steps: [
    { day: 1, says: 'starts the integration for a company on one machine, with nothing to install', notYet: 'serve' },
    { day: 8, says: 'measures against the real workspace what is uncertain', notYet: 'doctor --live' },
    { day: 183, says: 'moves it to several machines with PostgreSQL', notYet: 'serve' },
  ],
};
