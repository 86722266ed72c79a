import { isNotionError } from '../../shared/notion/client/notion-error.ts';
import { Complaint, EXIT, type Exit } from './exit.ts';

/** Shows what went wrong as one message that says how to mend it. What nobody foresaw is said as such, without a stack trace. */
export function report(error: unknown, json: boolean): Exit {
  const { message, exit } = explain(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: message })}\n`);
  else process.stderr.write(`${message}\n`);
  if (process.env.RAPPORT_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exit;
}

function explain(error: unknown): { message: string; exit: Exit } {
  if (error instanceof Complaint) return error;
  if (isNotionError(error)) return { message: error.message, exit: EXIT.outside };
  const { code, path, message } = error as NodeJS.ErrnoException;
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
