import type { Variable } from './scope.ts';

/**
 * The names of one page, or of one part that `render` puts into it: what its tags give a value, wherever they stand.
 * They are counted before anything is compiled, so that a loop may use what its end assigns.
 */
export class Names {
  /** Names that some `assign` or `capture` gives a value, and how often. */
  readonly assigned = new Map<string, number>();
  /** Names that `increment` or `decrement` counts. */
  readonly counted = new Set<string>();
  readonly counters = new Map<string, Variable>();
  /** Names that nothing declares. An answer that a program gives under such a name is used all the same. */
  readonly undeclared = new Map<string, Variable>();
  /** What tags remember from one use to the next: where a loop stopped, which word of a cycle is next. */
  readonly memory = new Map<string, number>();
}
