import type { Writable } from 'node:stream';

/**
 * Lets a command end in peace when nobody reads its output any more, as in `rapport list | head -1`. What it was doing it does to
 * the end, in silence: half a sync would help nobody. What runs until somebody stops it, such as `serve`, is stopped.
 *
 * @example
 * readerGone(process.stdout, process.stderr)
 */
export function readerGone(...outputs: Writable[]): void {
  let gone = false;
  for (const output of outputs)
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (!gone) process.emit('SIGINT');
      gone = true;
    });
}
