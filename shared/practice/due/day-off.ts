import { addToDay, partsOf } from '../../template/dates/day.ts';

/** Days on which I am not there; the last one counts. */
export interface Away {
  from: string;
  to: string;
}

/**
 * The first day from a given one on which I am there.
 *
 * @example
 * firstDayBack('2026-12-28', [{ from: '2026-12-21', to: '2027-01-03' }]) // '2027-01-04'
 */
export function firstDayBack(day: string, away: readonly Away[]): string {
  const gone = away.find(({ from, to }) => from <= day && day <= to);
  return gone ? firstDayBack(addToDay(gone.to, { count: 1, unit: 'day' }), away) : day;
}

/**
 * The first day from a given one that is a working day and on which I am there.
 *
 * @example
 * firstWorkday('2026-11-21', []) // '2026-11-23', a Monday
 */
export function firstWorkday(day: string, away: readonly Away[]): string {
  const there = firstDayBack(day, away);
  const { weekday } = partsOf(there);
  const ahead = { 6: 2, 0: 1 }[weekday];
  return ahead === undefined ? there : firstWorkday(addToDay(there, { count: ahead, unit: 'day' }), away);
}
