import { addToDay, daysBetween, isDay } from '../../../../shared/template/dates/day.ts';

/** How long a personal token of Notion's may live, as Notion offers it when one is made. */
export const LIFETIMES = [7, 30, 90, 180, 365] as const;

/** So many days before its last one a token is spoken of. */
const SOON = 3;

/** The last day of a token that was made on a day. */
export const lastDay = (made: string, days: number): string => addToDay(made, { count: days, unit: 'day' });

/**
 * How many days a token still has, once they are few; `undefined` where it has time, or nobody knows.
 *
 * @example
 * daysLeft('2026-11-23', '2026-11-21') // 2
 */
export function daysLeft(expires: string | undefined, today: string): number | undefined {
  if (expires === undefined || !isDay(expires)) return undefined;
  const left = daysBetween(today, expires);
  return left <= SOON ? Math.max(left, 0) : undefined;
}
