import { briefMe as run } from '../meetings/index.ts';
import type { Command } from './command.ts';

/** *Brief Me on…*: what I must know before I meet somebody, with a link for everything. */
export const briefMe: Command = {
  id: 'rapport.briefMe',
  title: 'Brief Me on…',
  run,
};
