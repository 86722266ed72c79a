import { handOver as run } from '../meetings/index.ts';
import type { Command } from './command.ts';

/** *Begin with a New Manager…*: what goes along is ticked, and is the first page of the two. */
export const handOver: Command = {
  id: 'rapport.handOver',
  title: 'Begin with a New Manager…',
  run,
};
