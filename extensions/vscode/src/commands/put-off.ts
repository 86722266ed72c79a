import { putOff as run } from '../meetings/index.ts';
import type { Command } from './command.ts';

/** *Put Off…*: something that comes up comes up later, or not again. */
export const putOff: Command = {
  id: 'rapport.putOff',
  title: 'Put Off…',
  run,
};
