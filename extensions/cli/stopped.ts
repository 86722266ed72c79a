/** Ends when somebody says so: Ctrl-C, or the process that started this one. */
export function stopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
