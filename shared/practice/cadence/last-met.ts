import { type Amount, addToDay, daysBetween, weekOf } from '../../template/dates/day.ts';

/**
 * When people met last, and when they would meet again. A second meeting within the same week, or sooner than half of the time, was one
 * more and does not move the rhythm.
 *
 * ```
 * Mo 2, Mo 9           next Mo 16
 * Mo 2, Mo 9, Th 12    next Mo 16 as well
 * Mo 2, Tu 10          next Tu 17: the meeting had moved
 * ```
 *
 * @param days on which they met, the earliest first
 * @example
 * lastMet(['2026-11-02', '2026-11-09'], { count: 1, unit: 'week' }) // { last: '2026-11-09', next: '2026-11-16' }
 */
export function lastMet(days: readonly string[], every: Amount): { last: string; next: string } | undefined {
  const last = days.at(-1);
  if (last === undefined) return undefined;
  let regular = days[0]!;
  for (const day of days) if (!isExtra(regular, day, every)) regular = day;
  let next = addToDay(regular, every);
  while (next <= last) next = addToDay(next, every);
  return { last, next };
}

function isExtra(regular: string, day: string, every: Amount): boolean {
  const usual = daysBetween(regular, addToDay(regular, every));
  const [a, b] = [weekOf(regular), weekOf(day)];
  const sameWeek = usual >= 7 && a.week === b.week && a.year === b.year;
  return sameWeek || daysBetween(regular, day) * 2 < usual;
}
