import { forgetSomebody as run } from '../meetings/index.ts';
import type { Command } from './command.ts';

/** *Forget Somebody…*: everything that is kept of them, deleted after a yes. */
export const forgetSomebody: Command = {
  id: 'rapport.forgetSomebody',
  title: 'Forget Somebody…',
  run,
};
