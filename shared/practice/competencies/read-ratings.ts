import type { Competencies } from '../../catalog/index.ts';
import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import type { Person } from '../../template/index.ts';
import { normalised } from '../promises/promise-id.ts';
import type { SectionHeadings } from '../sections/section-headings.ts';
import { findTables } from './find-tables.ts';

/** What somebody rated, and where it was seen. */
export interface Rating {
  value: number;
  seen: string;
}

/** The ratings on a page, by the ids of people and competencies. */
export interface Ratings {
  by: { [person: string]: { [competency: string]: Rating } };
  /** What both settled on after comparing. */
  settled: { [competency: string]: number };
  /** How much each matters in the real role, where a table for both has a column of weights. */
  weights: { [competency: string]: number };
  /** Cells that can't be read, each a sentence that says which. */
  problems: string[];
}

/** The sections of a competency assessment that ratings are read from and written to. */
export const RATINGS = 'ratings';
export const SIDE_BY_SIDE = 'side-by-side';

/**
 * Reads what was rated on a page made from a competency assessment: the tables that each of the people published, and the
 * last column of the table in which both stand side by side. A part that nobody published is not on the page.
 *
 * ```
 * | Competency   | What your level says | Now (1–5) | Seen when, and what    |
 * | User insight | Meets users …        | 2         | with Bo in April       |     Ana: 2
 *
 * | Competency   | Ana | Bo | We settle on |
 * | User insight | 2   | 4  | 3            |     settled: 3
 * ```
 *
 * @param people of the page
 * @param person whose tables those are that stand under nobody's name: of my own part, me
 */
export function readRatings(
  blocks: readonly Block[],
  headings: SectionHeadings,
  people: readonly Person[],
  file: Competencies,
  person?: Person,
): Ratings {
  const ratings: Ratings = { by: {}, settled: {}, weights: {}, problems: [] };
  for (const { table, section, person: whose } of findTables(blocks, headings, people, person && { person })) {
    const [head = [], ...rows] = cellsOf(table);
    // Weights are agreed on: what somebody wrote into a table of their own is their wish.
    if (!whose) Object.assign(ratings.weights, readWeightColumn(head, rows, file));
    if (section === RATINGS && whose) {
      const at = columnOf(head, file);
      for (const row of rows) {
        const read = readRow(row, at, file, whose.name);
        if (typeof read === 'string') ratings.problems.push(read);
        else if (read) {
          const own = ratings.by[whose.id] ?? {};
          own[read.competency] = { value: read.value, seen: row.at(-1) ?? '' };
          ratings.by[whose.id] = own;
        }
      }
    } else if (section === SIDE_BY_SIDE) {
      for (const row of rows) {
        const read = readRow(row, row.length - 1, file, head.at(-1) ?? '');
        if (typeof read === 'string') ratings.problems.push(read);
        else if (read) ratings.settled[read.competency] = read.value;
      }
    }
  }
  return ratings;
}

const WEIGHT = /^(?:weight|gewicht)/i;

/** 1 little, 5 decisive; what is anything else stays as the file has it. */
function readWeightColumn(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  file: Competencies,
): { [competency: string]: number } {
  const at = head.findIndex(cell => WEIGHT.test(cell));
  const read = rows.map(
    row => [competencyIn(row[0] ?? '', file), Number(/^[1-5]\b/.exec(row[at] ?? '')?.[0])] as const,
  );
  return Object.fromEntries(read.filter(([id, weight]) => at > 0 && id !== undefined && weight > 0));
}

/** The words of a table, row by row. */
export const cellsOf = ({ children = [] }: Block): string[][] =>
  children.flatMap(row => (row.type === 'table_row' ? [row.cells.map(cell => plainText(cell).trim())] : []));

/** Which competency a cell names: by its title or its id. */
export const competencyIn = (cell: string, { competencies }: Competencies): string | undefined =>
  competencies.find(({ id, title }) => [id, title].some(name => normalised(name) === normalised(cell)))?.id;

/** The column with the ratings: the one whose head shows the scale, “Now (1–5)”, else the last but one. */
function columnOf(head: readonly string[], { scale }: Competencies): number {
  const steps = Object.keys(scale);
  const shown = new RegExp(String.raw`${steps[0]}\s*[–-]\s*${steps.at(-1)}`);
  const at = head.findIndex(cell => shown.test(cell));
  return at < 0 ? Math.max(1, head.length - 2) : at;
}

function readRow(
  row: readonly string[],
  at: number,
  file: Competencies,
  whose: string,
): { competency: string; value: number } | string | undefined {
  const competency = competencyIn(row[0] ?? '', file);
  const said = row[at] ?? '';
  if (competency === undefined || said === '') return undefined;
  const value = Number(/^\d+/.exec(said)?.[0]);
  if (Object.hasOwn(file.scale, String(value))) return { competency, value };
  const steps = Object.keys(file.scale);
  return `${whose}, ${row[0]}: “${said}” is not from ${steps[0]} to ${steps.at(-1)}.`;
}
