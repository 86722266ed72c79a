import { english } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { type Amount, datesOf, daysBetween, isDay, weekOf } from './day.ts';

/** A day as one says it, `12 May`, with the year where that is not this year. What is no day stays as it is. */
export function sayDay(day: string, today: string, language: Language = english): string {
  if (!isDay(day)) return day;
  const { year, month, date } = datesOf(day);
  const words = language.day(date, language.months[month - 1]!);
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${year}`;
}

/** How long ago a day was: `today`, `yesterday`, `3 weeks ago`, `in 2 days`. */
export function sayAgo(day: string, today: string, language: Language = english): string {
  if (!isDay(day) || !isDay(today)) return '';
  const days = daysBetween(day, today);
  if (days === 0) return language.today;
  if (days === 1) return language.yesterday;
  if (days === -1) return language.tomorrow;
  const { count, unit } = rounded(Math.abs(days));
  return days > 0 ? language.ago(count, unit) : language.ahead(count, unit);
}

/** From one day to another: `2 weeks`; nothing where one is no day, and `0 days` when it is over. */
export function saySpan(from: string, to: string, language: Language = english): string {
  if (!isDay(from) || !isDay(to)) return '';
  const days = Math.max(0, daysBetween(from, to));
  const isWeeks = days % 7 === 0 && days > 7 && days < 61;
  const { count, unit } = isWeeks ? { count: days / 7, unit: 'week' as const } : rounded(days);
  return language.span(count, unit);
}

/** The stretch of time in which a day lies: `2026 Q2`. A unit that is none gives the quarter. */
export function sayPeriod(day: string, unit: string, language: Language = english): string {
  const { year, month } = datesOf(day);
  if (unit === 'year') return String(year);
  if (unit === 'half') return `${year} H${month > 6 ? 2 : 1}`;
  if (unit === 'month') return `${language.months[month - 1]} ${year}`;
  if (unit !== 'week') return `${year} Q${Math.ceil(month / 3)}`;
  const found = weekOf(day);
  return `${found.year} ${language.week}${String(found.week).padStart(2, '0')}`;
}

// 13 days are easier to grasp than "2 weeks" that are not quite over.
function rounded(days: number): Amount {
  if (days < 14) return { count: days, unit: 'day' };
  if (days < 61) return { count: Math.floor(days / 7), unit: 'week' };
  if (days < 731) return { count: Math.floor(days / 30.44), unit: 'month' };
  return { count: Math.floor(days / 365.25), unit: 'year' };
}
