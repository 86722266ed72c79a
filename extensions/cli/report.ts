import { CommanderError } from 'commander';
import { BrokenFile } from '../../shared/broken-file.ts';
import { isNotionError } from '../../shared/notion/client/notion-error.ts';
import type { App } from './app.ts';
import { Complaint, EXIT, type Exit } from './exit.ts';

/** Where a failure is said. */
interface Voice {
  env: App['env'];
  out: (text: string) => void;
  err: (text: string) => void;
}

const PROCESS: Voice = {
  env: process.env,
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
};

/** Shows what went wrong as one message that says how to mend it. What nobody foresaw is said as such, without a stack trace. */
export function report(error: unknown, json: boolean, { env, out, err }: Voice = PROCESS): Exit {
  const { message, exit } = explain(error);
  // Of wrong use the parser of the arguments has spoken already.
  if (json) out(`${JSON.stringify({ error: message })}\n`);
  else if (!(error instanceof CommanderError)) err(`${message.trimEnd()}\n`);
  if (env.RAPPORT_DEBUG && error instanceof Error) err(`${error.stack}\n`);
  return exit;
}

function explain(error: unknown): { message: string; exit: Exit } {
  if (error instanceof Complaint) return error;
  if (error instanceof CommanderError) return { message: error.message.replace(/^error: /, ''), exit: EXIT.wrongUse };
  if (isNotionError(error)) return { message: error.message, exit: EXIT.outside };
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (error instanceof BrokenFile) return { message, exit: EXIT.problems };
  const known = code && DISK[code];
  if (known) return { message: `${path ?? 'A file'}: ${known}`, exit: EXIT.outside };
  return {
    message: `Something went wrong that should not: ${message ?? String(error)}\nSet RAPPORT_DEBUG=1 to see where, and please report it.`,
    exit: EXIT.problems,
  };
}

/** What the disk says, in words. */
const DISK: { [code: string]: string } = {
  EACCES: 'it may not be read or written here. Check the rights of the file and its folder.',
  EPERM: 'it may not be read or written here. Check the rights of the file and its folder.',
  EROFS: 'the disk is read-only.',
  ENOSPC: 'the disk is full. Make room and try again; nothing was half written.',
  ENAMETOOLONG: 'its name is too long for this disk.',
};
