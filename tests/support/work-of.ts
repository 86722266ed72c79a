/**
 * Milliseconds of the processor that something takes. What else the machine does meanwhile is not counted, which a clock
 * would: only so can a test compare two of them.
 */
export function workOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
