import { openDue as run } from '../meetings/index.ts';
import type { Command } from './command.ts';

/** *Open What Comes Up*: what a line of the *Due* view is about. */
export const openDue: Command = {
  id: 'rapport.openDue',
  title: 'Open What Comes Up',
  run,
};
