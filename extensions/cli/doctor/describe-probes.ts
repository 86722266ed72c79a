import type { Probe, Unmeasured } from './probe.ts';
import type { Measured } from './run-probes.ts';

/** A table of what was measured, whose rows can be shown one by one. */
export interface ProbeTable {
  head: string;
  row(measured: Measured): string[];
}

/**
 * The table of some probes, with columns as wide as they need.
 *
 * @example
 * // Differs  Question                                     Local Notion       There
 * // no       In which order do rows come without a sort?  the newest first   the newest first
 */
export function tableOf(probes: readonly (Probe | Unmeasured)[]): ProbeTable {
  const questions = probes.map(({ asks }) => asks);
  const here = probes.map(probe => ('why' in probe ? probe.local : (probe.outcomes[probe.local] ?? probe.local)));
  const widths = [['Differs'], ['Question', ...questions], ['Local Notion', ...here]].map(
    cells => Math.max(...cells.map(({ length }) => length)) + 2,
  );
  const line = (...cells: string[]): string => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('');
  return {
    head: line('Differs', 'Question', 'Local Notion', 'There'),
    row: ({ asks, here: local, there, differs, why, detail }) => [
      line(differs === null ? '?' : differs ? 'yes' : 'no', asks, local, there ?? `not measured: ${why}`),
      ...(differs && detail !== undefined ? [line('', detail)] : []),
    ],
  };
}
