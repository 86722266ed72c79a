/** The seed of a run that decides whether a change lands: it has to say of a change what it says of the same one again. */
const CI_SEED = 20261121;

/**
 * How many cases a property tries: a sample in `npm test`, the full figure in `npm run test:long`. Which they are changes
 * with every run, so that over time all of them are tried; `RAPPORT_SEED` repeats a run, and with `CI` it is always the same.
 */
export function propertyRuns(sample: number, full = 50_000): { numRuns: number; seed?: number } {
  const { RAPPORT_SEED, RAPPORT_LONG, CI } = process.env;
  const numRuns = RAPPORT_LONG ? full : sample;
  if (RAPPORT_SEED) return { numRuns, seed: Number(RAPPORT_SEED) };
  return CI ? { numRuns, seed: CI_SEED } : { numRuns };
}

/** Milliseconds that a property may take, with all its cases on a machine that has other work. */
export const PATIENCE = process.env.RAPPORT_LONG ? 3_600_000 : 600_000;
