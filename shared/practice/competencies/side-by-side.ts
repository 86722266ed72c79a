import type { Competencies } from '../../catalog/index.ts';
import type { Block } from '../../document/block.ts';
import { bold, text } from '../../document/build.ts';
import type { Run } from '../../document/run.ts';
import type { Person } from '../../template/index.ts';
import type { Ratings } from './read-ratings.ts';

/** What the people of a page rated one competency, beside each other. */
export interface Beside {
  competency: string;
  title: string;
  /** In the order of the people; nothing where somebody did not rate it. */
  values: (number | undefined)[];
  /** How far the two farthest are from each other. */
  apart: number;
  settled?: number;
}

/** From here on a difference is talked about first. */
export const FAR_APART = 2;

/**
 * The ratings of all beside each other: differences of two or more first, the widest on top; the others as the matrix has
 * them. What all left out is left out. Nothing is settled here, and never the middle by default.
 *
 * @example
 * sideBySide({ by: { ana: { delivery: { value: 4, … } }, bo: { delivery: { value: 2, … } } }, … }, [ana, bo], file)
 * // [{ competency: 'delivery', title: 'Delivery and quality', values: [4, 2], apart: 2 }]
 */
export function sideBySide({ by, settled }: Ratings, people: readonly Person[], file: Competencies): Beside[] {
  const rows = file.competencies.flatMap(({ id, title }): Beside[] => {
    const values = people.map(person => by[person.id]?.[id]?.value);
    const known = values.filter(value => value !== undefined);
    if (known.length === 0) return [];
    const apart = Math.max(...known) - Math.min(...known);
    return [{ competency: id, title, values, apart, ...(settled[id] === undefined ? {} : { settled: settled[id] }) }];
  });
  const far = rows.filter(({ apart }) => apart >= FAR_APART).sort((a, b) => b.apart - a.apart);
  return [...far, ...rows.filter(({ apart }) => apart < FAR_APART)];
}

/**
 * The table of them, with the last column left to the people. Competencies that are rated far apart are bold.
 *
 * @param words of the first and the last column's head
 * @param kept what stands in the last column already, by competency
 */
export function besideTable(
  rows: readonly Beside[],
  people: readonly Person[],
  words: readonly [first: string, last: string],
  kept: ReadonlyMap<string, readonly Run[]>,
): Extract<Block, { type: 'table' }> {
  const row = (cells: Run[][]): Block => ({ type: 'table_row', cells });
  return {
    type: 'table',
    width: people.length + 2,
    columnHeader: true,
    children: [
      row([words[0], ...people.map(({ first }) => first), words[1]].map(cell => text(cell))),
      ...rows.map(({ competency, title, values, apart }) =>
        row([
          apart >= FAR_APART ? [bold(title)] : text(title),
          ...values.map(value => text(value === undefined ? '' : String(value))),
          [...(kept.get(competency) ?? [])],
        ]),
      ),
    ],
  };
}
