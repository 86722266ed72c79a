import { type Foremost, foremost, type Ranked } from './foremost.ts';

/** How much of the next level's words can be seen already. */
export type Seen = 'reliably' | 'once' | 'nothing';

const MISSING: { readonly [K in Seen]: number } = { reliably: 0, once: 1, nothing: 2 };

/**
 * Where nothing falls short: which words of the next level come first, by their weight there.
 *
 * @param seen by the ids of competencies; what is not named has not been seen yet
 * @param weights of the next level, as `weightsOf(file, next)` has them
 * @example
 * nextLevel({ strategy: 'once', influence: 'reliably' }, { strategy: 4, influence: 4, ownership: 5 }).show
 * // [{ competency: 'ownership', priority: 10, … }, { competency: 'strategy', priority: 4, … }]
 */
export function nextLevel(
  seen: { readonly [competency: string]: Seen },
  weights: { readonly [competency: string]: number },
  { demanded = [] }: { demanded?: readonly string[] } = {},
): Foremost<Ranked> {
  const rows = Object.entries(weights).map(([competency, weight]) => ({
    competency,
    weight,
    priority: weight * MISSING[seen[competency] ?? 'nothing'],
  }));
  return foremost(rows, demanded);
}

/** The level after one, in the order of the file; `undefined` after the last, and for a level that there is not. */
export function levelAfter(levels: { readonly [level: string]: unknown }, level: string): string | undefined {
  const all = Object.keys(levels);
  const at = all.indexOf(level);
  return at < 0 ? undefined : all[at + 1];
}
