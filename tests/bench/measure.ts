/** One figure beside that of a peer, both taken in the same run on the same machine. */
export interface Row {
  what: string;
  ours: number;
  theirs: number;
  peer: string;
  /** How many times the peer's time ours may be: 0.1 is ten times as fast. None where the peer is only there to compare. */
  budget?: number;
}

/** One figure by itself, in milliseconds. */
export interface Absolute {
  what: string;
  ours: number;
  /** The most that it may be. */
  budget: number;
}

/** What somebody has to load, in bytes as they travel (gzipped). */
export interface Size {
  what: string;
  bytes: number;
  /** The most that it may be. */
  budget: number;
}

/** The shortest of several runs, in milliseconds: the one that the machine disturbed least. */
export async function best(run: () => unknown, rounds = 7): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The shortest of several runs of both, by turns, so that a machine that has other work for a while is slow for both. */
export async function byTurns(rounds: number, ours: () => unknown, theirs: () => unknown): Promise<[number, number]> {
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < rounds; i++) {
    least[0] = Math.min(least[0], await best(ours, 1));
    least[1] = Math.min(least[1], await best(theirs, 1));
  }
  return least;
}

/** `93.1 kB` */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints sizes as rows of the same table. */
export function printSizes(sizes: readonly Size[]): void {
  for (const { what, bytes, budget } of sizes) {
    console.log(`${bytes <= budget ? '  ok' : 'OVER'}  ${what}: ${kilobytes(bytes)}, of at most ${kilobytes(budget)}`);
  }
}

/** Prints rows as a table; a row over its budget is marked. */
export function printRows(rows: readonly (Row | Absolute)[]): void {
  for (const row of rows) {
    const spent = 'theirs' in row ? row.ours / row.theirs : row.ours;
    const verdict = row.budget === undefined ? '    ' : spent <= row.budget ? '  ok' : 'OVER';
    console.log(`${verdict}  ${row.what}: ${row.ours.toFixed(2)} ms, ${beside(row)}`);
  }
}

function beside(row: Row | Absolute): string {
  if (!('theirs' in row)) return `of at most ${row.budget} ms`;
  const ratio = row.ours / row.theirs;
  const said = ratio < 1 ? `${(1 / ratio).toFixed(1)} times as fast as` : `${ratio.toFixed(2)} times the time of`;
  return `${said} ${row.peer} (${row.theirs.toFixed(2)} ms)`;
}
