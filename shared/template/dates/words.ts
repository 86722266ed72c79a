import { MONTHS } from '../../document/months.ts';
import { datesOf, daysBetween, isDay, weekOf } from './day.ts';

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A day as one says it, `12 May`, with the year where that is not this year. What is no day stays as it is. */
export function sayDay(day: string, today: string): string {
  if (!isDay(day)) return day;
  const { year, month, date } = datesOf(day);
  const words = `${date} ${MONTHS[month - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${year}`;
}

/** How long ago a day was: `today`, `yesterday`, `3 weeks ago`, `in 2 days`. */
export function sayAgo(day: string, today: string): string {
  if (!isDay(day) || !isDay(today)) return '';
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  const span = sayDays(Math.abs(days));
  return days > 0 ? `${span} ago` : `in ${span}`;
}

/** From one day to another: `2 weeks`; nothing where one is no day, and `0 days` when it is over. */
export function saySpan(from: string, to: string): string {
  if (!isDay(from) || !isDay(to)) return '';
  const days = Math.max(0, daysBetween(from, to));
  if (days === 1) return '1 day';
  return days % 7 === 0 && days > 7 && days < 61 ? `${days / 7} weeks` : sayDays(days);
}

/** The stretch of time in which a day lies: `2026 Q2`. A unit that is none gives the quarter. */
export function sayPeriod(day: string, unit: string): string {
  const { year, month } = datesOf(day);
  if (unit === 'year') return String(year);
  if (unit === 'half') return `${year} H${month > 6 ? 2 : 1}`;
  if (unit === 'month') return `${MONTHS[month - 1]} ${year}`;
  if (unit !== 'week') return `${year} Q${Math.ceil(month / 3)}`;
  const found = weekOf(day);
  return `${found.year} W${String(found.week).padStart(2, '0')}`;
}

// 13 days are easier to grasp than "2 weeks" that are not quite over.
function sayDays(days: number): string {
  if (days < 14) return `${days} days`;
  if (days < 61) return `${Math.floor(days / 7)} weeks`;
  return days < 730 ? `${Math.floor(days / 30.44)} months` : `${Math.floor(days / 365.25)} years`;
}
