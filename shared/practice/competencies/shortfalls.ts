import { type Foremost, foremost, type Ranked } from './foremost.ts';

/** A competency that falls short of the words of the level. */
export interface Shortfall extends Ranked {
  /** The rating that both settled on, below the bar. */
  present: number;
  /** What is missing to the bar. */
  missing: number;
}

/**
 * What falls short of the words of somebody's level, by what matters most: weight times what is missing to the bar. Whatever
 * meets its words is no shortfall, however much it weighs. Nothing is added up.
 *
 * @param ratings by the ids of competencies, 1 to 5; what is not rated is left out
 * @param weights by the ids of competencies, as `weightsOf(file, level)` has them
 * @param bar from which on nothing falls short
 * @param demanded the ids that the next quarter demands, for ties
 * @example
 * shortfalls({ discovery: 2, strategy: 1, delivery: 4 }, { discovery: 4, strategy: 2, delivery: 5 }).show
 * // [{ competency: 'discovery', priority: 4, … }, { competency: 'strategy', priority: 4, … }]
 */
export function shortfalls(
  ratings: { readonly [competency: string]: number },
  weights: { readonly [competency: string]: number },
  { bar = 3, demanded = [] }: { bar?: number; demanded?: readonly string[] } = {},
): Foremost<Shortfall> {
  const rows = Object.entries(weights).flatMap(([competency, weight]) => {
    const present = ratings[competency];
    if (present === undefined) return [];
    const missing = Math.max(0, bar - present);
    return [{ competency, weight, present, missing, priority: weight * missing }];
  });
  return foremost(rows, demanded);
}
