/** How many cases a property tries: a sample in `npm test`, the full figure in `npm run test:long`. A seed repeats a run. */
export function propertyRuns(sample: number, full = 50_000): { numRuns: number; seed?: number } {
  const seed = process.env.RAPPORT_SEED;
  return { numRuns: process.env.RAPPORT_LONG ? full : sample, ...(seed ? { seed: Number(seed) } : {}) };
}

/** Milliseconds that a property may take, with all its cases on a machine that has other work. */
export const PATIENCE = process.env.RAPPORT_LONG ? 3_600_000 : 600_000;
