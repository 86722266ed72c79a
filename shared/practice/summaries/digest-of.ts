import { sayDay } from '../../template/dates/words.ts';
import type { Evidence, Offer } from '../evidence/evidence-for.ts';
import type { Statement, SummaryPart } from './summary.ts';

/** What a digest calls what has no competency. */
const OTHER = 'Other results';

/**
 * What the pages of a time say of somebody, for a review: by competency, the oldest first, each with its day and source. Only
 * lines are in it that a review may have; one with a lock is told to be there, and not what it says.
 *
 * @param evidence as it was gathered for a review
 * @param titles of the competencies by their ids
 */
export function digestOf(
  { offers, leftOut }: Evidence,
  titles: ReadonlyMap<string, string>,
  today: string,
): SummaryPart[] {
  const open = offers.filter(({ lock }) => lock === undefined);
  const locked = offers.filter(({ lock }) => lock !== undefined);
  const parts = [...titles].map(([id, title]) =>
    partOf(
      title,
      open.filter(({ competency }) => competency === id),
      today,
    ),
  );
  const other = partOf(
    OTHER,
    open.filter(({ competency }) => !titles.has(competency ?? '')),
    today,
  );
  const confidential = leftOut.filter(({ why }) => why === 'never').reduce((sum, { count }) => sum + count, 0);
  const left: Statement[] = [
    ...(locked.length > 0
      ? [{ text: `${lines(locked.length)} by others, which need a yes first: rapport gather` }]
      : []),
    ...(confidential > 0 ? [{ text: `${lines(confidential)} in pages that never feed a review` }] : []),
  ];
  return [...parts, other, { title: 'Left out', rows: left }].filter(({ rows }) => rows.length > 0);
}

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

const partOf = (title: string, offers: readonly Offer[], today: string): SummaryPart => ({
  title,
  rows: [...offers]
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
    .map(({ text, date, path, link }) => ({
      text: date === undefined ? text : `${sayDay(date, today)}: ${text}`,
      ...(date === undefined ? {} : { date }),
      ...(path === undefined ? {} : { path }),
      ...(link === undefined ? {} : { link }),
    })),
});
