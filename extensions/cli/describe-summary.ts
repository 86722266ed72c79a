import type { Statement, SummaryPart } from '../../shared/practice/summaries/summary.ts';

/** A summary as lines: each statement, and behind it where it stands, once where several stand in one place. */
export function describeSummary(parts: readonly SummaryPart[]): string[] {
  return parts.flatMap(({ title, rows }) => {
    const place = ({ path, link }: Statement): string => path ?? link ?? '';
    const lines = rows.map((row, i) => {
      const where = place(row);
      const again = where === '' || (i + 1 < rows.length && place(rows[i + 1]!) === where);
      return `  ${row.text}${again ? '' : `\n    ${where}`}`;
    });
    return [title, ...lines];
  });
}
