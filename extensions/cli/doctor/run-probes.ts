import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import { Bench, type BenchOptions, Unanswered } from './bench.ts';
import type { Probe, Seen, Unmeasured } from './probe.ts';
import { makeScratch, scratchUnder, trashScratch } from './scratch-page.ts';

/** One row of what was measured. `differs` is null where that can't be said, and `why` says the reason. */
export interface Measured {
  name: string;
  asks: string;
  /** What Local Notion does. */
  here: string;
  /** What the Notion that was asked does. */
  there: string | null;
  differs: boolean | null;
  why?: string;
  detail?: string;
}

export interface ProbesOptions extends BenchOptions {
  probes: readonly (Probe | Unmeasured)[];
  /** The id of the page under which the scratch page is made. */
  parent: string;
  /** The title of the scratch page: like no other. */
  title: string;
  /** Told of each row when it is measured. */
  step(row: Measured): void;
}

export interface ProbesReport {
  rows: Measured[];
  /** The scratch page, by its id or title, where it could not be put into the trash. */
  left?: string;
  /** What ended the probes before their end; the rows are those that were measured before. */
  failed?: unknown;
}

/**
 * Runs probes under one scratch page, which goes to the trash in the end: also after an error, and when `signal` ends them.
 *
 * @returns what was measured; with `failed`, where something ended it early
 * @example
 * const { rows } = await runProbes({ probes: PROBES, parent, title: 'Rapport doctor 17:03', ...connection });
 * rows.filter(row => row.differs) // what Local Notion does otherwise
 */
export async function runProbes({ probes, parent, title, step, ...options }: ProbesOptions): Promise<ProbesReport> {
  const rows: Measured[] = [];
  const bench = new Bench(options);
  let page: string | undefined;
  let failure: { failed: unknown } | undefined;
  try {
    page = await makeScratch(bench, parent, title);
    for (const probe of probes) {
      const row = 'why' in probe ? unmeasured(probe) : rowOf(probe, await measured(bench, page, probe));
      rows.push(row);
      step(row);
    }
  } catch (failed) {
    failure = { failed };
  }
  const { signal: _over, ...unstoppable } = options;
  return { rows, ...(await trashScratch(new Bench(unstoppable), parent, title, page)), ...failure };
}

/** A probe whose write was not answered is begun anew so often, with things of its own. */
const TRIES = 3;

async function measured(bench: Bench, page: string, probe: Probe): Promise<Seen> {
  for (let tries = 1; ; tries++) {
    try {
      return await probe.measure(scratchUnder(bench, page));
    } catch (error) {
      if (error instanceof Unanswered && tries < TRIES) continue;
      // What the connection may not do, and what Notion refuses, ends this probe and not the others.
      if (error instanceof Unanswered || REFUSED.some(code => isNotionError(error, code)))
        return { unclear: (error as Error).message };
      throw error;
    }
  }
}

const REFUSED = ['no_capability', 'not_shared', 'refused', 'trashed', 'conflict'] as const;

function rowOf({ name, asks, outcomes, local }: Probe, seen: Seen): Measured {
  const here = outcomes[local] ?? local;
  if ('unclear' in seen) return { name, asks, here, there: null, differs: null, why: seen.unclear };
  const { outcome, detail } = seen;
  const there = outcomes[outcome] ?? outcome;
  return { name, asks, here, there, differs: outcome !== local, ...(detail !== undefined && { detail }) };
}

const unmeasured = ({ name, asks, local, why }: Unmeasured): Measured => ({
  name,
  asks,
  here: local,
  there: null,
  differs: null,
  why,
});
