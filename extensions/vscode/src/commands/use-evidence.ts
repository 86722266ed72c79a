import { useEvidence as run } from '../meetings/index.ts';
import type { Command } from './command.ts';

/** *Use Evidence…*: lines of earlier pages for the page in front. */
export const useEvidence: Command = {
  id: 'rapport.useEvidence',
  title: 'Use Evidence…',
  run,
};
