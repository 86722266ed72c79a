import { noteTalkingPoint as run } from '../meetings/index.ts';
import type { Command } from './command.ts';

/** *Note a Talking Point…*: something to talk about with somebody; the next agenda has it. */
export const noteTalkingPoint: Command = {
  id: 'rapport.noteTalkingPoint',
  title: 'Note a Talking Point…',
  run,
};
