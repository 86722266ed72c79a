import type { Run } from '../document/run.ts';

/** What somebody wrote, without the hints of the template: those are grey. */
export const ownWords = (runs: readonly Run[] = []): Run[] => runs.filter(run => run.color !== 'gray');
