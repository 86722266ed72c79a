import { check } from './check.ts';
import type { Command } from './command.ts';
import { convert } from './convert.ts';
import { fidelity } from './fidelity.ts';
import { list } from './list.ts';
import { localNotion } from './local-notion.ts';
import { newPage } from './new.ts';
import { next } from './next.ts';

/** Every subcommand, in the order in which help shows them. */
export const commands: readonly Command[] = [list, newPage, next, check, convert, fidelity, localNotion];
