import { BrokenFile } from '../../broken-file.ts';
import type { Competencies } from '../../catalog/index.ts';

/** How much each competency matters, and where the bar is. */
export interface Weights {
  /** By level and competency: 1 little, 5 decisive. Empty where the file has none: then all matter alike. */
  weight: { readonly [level: string]: { readonly [competency: string]: number } };
  priority: Priority;
}

export interface Priority {
  /** From this rating on nothing falls short. */
  bar: number;
  /** Said where nothing falls short. */
  say: string;
  /** Said where nothing falls short and there is no next level. */
  lastLevel: string;
}

/** A company may move the bar; what is worked out is the same. */
const FORMULA = /^weight \* max\(0, ([1-9]) - present\)$/;
const OUR_FORMULA = 'weight * max(0, 3 - present)';

/**
 * Reads `weight:` and `priority:` of the file of competencies.
 *
 * @throws BrokenFile where a level or a competency is missing or unknown, a weight is not from 1 to 5, or the formula is another one
 * @example
 * readWeights(catalog.competencies!).weight.pm!['user-insight'] // 5
 */
export function readWeights({ levels, competencies, weight, priority, file }: Competencies): Weights {
  const rows = Object.entries(weight ?? {}).filter(([key]) => key !== 'note');
  const ids = competencies.map(({ id }) => id);
  for (const [level, row] of rows) {
    if (!Object.hasOwn(levels, level))
      throw new BrokenFile(`${file}: weight has a level ${level}, which is not among levels.`);
    if (typeof row === 'string')
      throw new BrokenFile(`${file}: weight.${level} should be a list of competencies with 1 to 5.`);
    checkRow(ids, row, `${file}: weight.${level}`);
  }
  const missing = Object.keys(levels).find(level => rows.length > 0 && !rows.some(([row]) => row === level));
  if (missing !== undefined) throw new BrokenFile(`${file}: weight has no row for the level ${missing}.`);
  const bar = FORMULA.exec(priority?.formula ?? OUR_FORMULA)?.[1];
  if (bar === undefined)
    throw new BrokenFile(`${file}: priority.formula is one that Rapport can't work out. It should be: ${OUR_FORMULA}`);
  const nothing = priority?.['nothing-missing'];
  return {
    weight: Object.fromEntries(rows) as Weights['weight'],
    priority: {
      bar: Number(bar),
      say: textOf(nothing?.say) ?? 'You meet every line of your level. Here is what the next one adds.',
      lastLevel: textOf(nothing?.['last-level']) ?? 'no further words; choose one strength to teach',
    },
  };
}

function checkRow(ids: readonly string[], row: { [competency: string]: number }, where: string): void {
  const strange = Object.keys(row).find(id => !ids.includes(id));
  if (strange !== undefined) throw new BrokenFile(`${where} has ${strange}, which is not among competencies.`);
  for (const id of ids) {
    const value = row[id];
    if (value === undefined) throw new BrokenFile(`${where} says nothing of ${id}.`);
    if (!(value >= 1 && value <= 5))
      throw new BrokenFile(`${where}.${id} is ${value}; it should be from 1 (little) to 5.`);
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
