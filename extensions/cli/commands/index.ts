import { brief } from './brief.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import type { Command, CommandGroup } from './command.ts';
import { compare } from './compare.ts';
import { convert } from './convert.ts';
import { doctor } from './doctor.ts';
import { due } from './due.ts';
import { exchange } from './exchange.ts';
import { fidelity } from './fidelity.ts';
import { forget } from './forget.ts';
import { gather } from './gather.ts';
import { handover } from './handover.ts';
import { list } from './list.ts';
import { localNotion } from './local-notion.ts';
import { newPage } from './new.ts';
import { next } from './next.ts';
import { note } from './note.ts';
import { people } from './people.ts';
import { publish } from './publish.ts';
import { pull } from './pull.ts';
import { serve } from './serve.ts';
import { setup } from './setup.ts';
import { share } from './share.ts';
import { status } from './status.ts';
import { sync } from './sync.ts';
import { template } from './template.ts';
import { undo } from './undo.ts';
import { update } from './update.ts';

/** Every subcommand, in the order in which help shows them. */
export const commands: readonly (Command | CommandGroup)[] = [
  list,
  newPage,
  next,
  brief,
  people,
  handover,
  gather,
  compare,
  changes,
  note,
  due,
  publish,
  share,
  exchange,
  sync,
  status,
  pull,
  undo,
  forget,
  update,
  check,
  template,
  convert,
  fidelity,
  setup,
  doctor,
  serve,
  localNotion,
];
