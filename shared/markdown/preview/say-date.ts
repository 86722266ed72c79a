import { MONTHS } from '../../document/months.ts';
import type { DateRun } from '../../document/run.ts';

/**
 * A date as Notion shows it in a sentence.
 *
 * @example sayDate({ type: 'date', start: '2026-11-21', end: '2026-11-22' }) // '21 November 2026 → 22 November 2026'
 */
export function sayDate({ start, end }: Pick<DateRun, 'start' | 'end'>): string {
  return end === undefined ? sayMoment(start) : `${sayMoment(start)} → ${sayMoment(end)}`;
}

/** What is no day of the calendar is shown as it was written. */
function sayMoment(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}${time ? `, ${time}` : ''}` : iso;
}
