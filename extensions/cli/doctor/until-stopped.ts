/**
 * Does something that Ctrl-C, or the process that started this one, may end: then `signal` says so, and what was begun can
 * still be cleaned up.
 *
 * @param reason what `signal` ends with
 */
export async function untilStopped<T>(reason: Error, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const end = (): void => stop.abort(reason);
  for (const name of SIGNALS) process.on(name, end);
  try {
    return await work(stop.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, end);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
