/** A competency with how soon it should be worked on. */
export interface Ranked {
  /** Its id. */
  competency: string;
  /** How much it matters in the role. */
  weight: number;
  /** Weight times what is missing. */
  priority: number;
}

export interface Foremost<T extends Ranked = Ranked> {
  /** At most three, the first first. */
  show: T[];
  /** Those among which the last place is not decided; what the next quarter demands decides. Empty where it is clear. */
  tied: T[];
}

const AT_MOST = 3;

/**
 * At most three of those with a priority above 0, the highest first. Of equal ones those go first that the next quarter demands.
 *
 * @param demanded their ids, the most urgent first; without it equal ones keep their order, and are told to be equal
 */
export function foremost<T extends Ranked>(rows: readonly T[], demanded: readonly string[] = []): Foremost<T> {
  const rank = ({ competency }: T): number => {
    const at = demanded.indexOf(competency);
    return at < 0 ? demanded.length : at;
  };
  const found = rows
    .filter(({ priority }) => priority > 0)
    .sort((a, b) => b.priority - a.priority || rank(a) - rank(b));
  const [last, next] = [found[AT_MOST - 1], found[AT_MOST]];
  const equal = (a: T | undefined, b: T | undefined): boolean =>
    a !== undefined && b !== undefined && a.priority === b.priority && rank(a) === rank(b);
  return {
    show: found.slice(0, AT_MOST),
    tied: equal(last, next) ? found.filter(row => equal(row, last)) : [],
  };
}
