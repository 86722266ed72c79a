import type { Competencies } from '../../catalog/index.ts';
import type { Block } from '../../document/block.ts';
import { bold, text } from '../../document/build.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import type { Person } from '../../template/index.ts';
import { personNamed } from './person-named.ts';
import { competencyIn, type Ratings } from './read-ratings.ts';

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
 * them. What all left out and nobody settled is left out. Nothing is settled here, and never the middle by default.
 *
 * @example
 * sideBySide({ by: { ana: { delivery: { value: 4, … } }, bo: { delivery: { value: 2, … } } }, … }, [ana, bo], file)
 * // [{ competency: 'delivery', title: 'Delivery and quality', values: [4, 2], apart: 2 }]
 */
export function sideBySide({ by, settled }: Ratings, people: readonly Person[], file: Competencies): Beside[] {
  const rows = file.competencies.flatMap(({ id, title }): Beside[] => {
    const values = people.map(person => by[person.id]?.[id]?.value);
    const known = values.filter(value => value !== undefined);
    if (known.length === 0 && settled[id] === undefined) return [];
    const apart = known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
    return [{ competency: id, title, values, apart, ...(settled[id] === undefined ? {} : { settled: settled[id] }) }];
  });
  const far = rows.filter(({ apart }) => apart >= FAR_APART).sort((a, b) => b.apart - a.apart);
  return [...far, ...rows.filter(({ apart }) => apart < FAR_APART)];
}

/**
 * The table of them. What else the page's own table has, such as the column of what both settle on, stays with its
 * competency. Competencies that are rated far apart are bold.
 *
 * ```
 * | Competency       | Ana | Bo | We settle on |
 * | **User insight** | 2   | 4  |              |
 * ```
 *
 * @param before the table that stands on the page
 */
export function besideTable(
  rows: readonly Beside[],
  people: readonly Person[],
  file: Competencies,
  before?: Table,
): Table {
  const [head, ...known] = (before?.children ?? []).flatMap(row => (row.type === 'table_row' ? [row.cells] : []));
  const others = (head ?? [text('Competency'), text('We settle on')])
    .map((cell, at) => ({ cell, at }))
    .filter(({ cell, at }) => at > 0 && personNamed(plainText(cell), people) === undefined);
  const kept = new Map(known.map(cells => [competencyIn(plainText(cells[0]), file), cells]));
  const row = (cells: Run[][]): Block => ({ type: 'table_row', cells });
  return {
    ...(before ?? { type: 'table', columnHeader: true }),
    width: 1 + people.length + others.length,
    children: [
      row([
        head?.[0] ?? text('Competency'),
        ...people.map(({ first }) => text(first)),
        ...others.map(({ cell }) => cell),
      ]),
      ...rows.map(({ competency, title, values, apart }) =>
        row([
          apart >= FAR_APART ? [bold(title)] : text(title),
          ...values.map(value => text(value === undefined ? '' : String(value))),
          ...others.map(({ at }) => (head && kept.get(competency)?.[at]) || []),
        ]),
      ),
    ],
  };
}

type Table = Extract<Block, { type: 'table' }>;
