/** One figure beside that of a peer, both taken in the same run on the same machine. */
export interface Row {
  what: string;
  ours: number;
  theirs: number;
  peer: string;
  /** How many times the peer's time ours may be: 0.1 is ten times as fast. */
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

/** Prints rows as a table; a row over its budget is marked. */
export function printRows(rows: readonly Row[]): void {
  for (const { what, ours, theirs, peer, budget } of rows) {
    const ratio = ours / theirs;
    const said = ratio < 1 ? `${(1 / ratio).toFixed(1)} times as fast as` : `${ratio.toFixed(2)} times the time of`;
    const mark = ratio <= budget ? '  ok' : 'OVER';
    console.log(`${mark}  ${what}: ${ours.toFixed(2)} ms, ${said} ${peer} (${theirs.toFixed(2)} ms)`);
  }
}
