/** Reckoning with days, written `2026-11-21`. No clock: what day it is comes from outside. */

export interface DayParts {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
}

export interface Amount {
  count: number;
  unit: 'day' | 'week' | 'month' | 'year';
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MILLISECONDS = 86_400_000;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  const found = DAY.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month - 1);
}

/** Days since 1970. */
function toNumber(day: string): number {
  const [, year, month, date] = DAY.exec(day)!;
  const time = new Date(0);
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  return Math.round(time.getTime() / MILLISECONDS);
}

const fromNumber = (days: number): string => new Date(days * MILLISECONDS).toISOString().slice(0, 10);

export function partsOf(day: string): DayParts {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { year, month, day: date, weekday: (((toNumber(day) + 4) % 7) + 7) % 7 };
}

/** How many days lie from one day to the other. */
export const daysBetween = (from: string, to: string): number => toNumber(to) - toNumber(from);

/** A month after 31 January is the last day of February. Beyond the years 1 to 9999 the day stays as it is. */
export function addToDay(day: string, { count, unit }: Amount): string {
  if (Math.abs(count) > 4_000_000) return day;
  if (unit === 'day' || unit === 'week') return within(toNumber(day) + count * (unit === 'week' ? 7 : 1), day);
  const { year, month, day: date } = partsOf(day);
  const months = year * 12 + month - 1 + count * (unit === 'year' ? 12 : 1);
  const [y, m] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  if (y < 1 || y > 9999) return day;
  const first = `${String(y).padStart(4, '0')}-${String(m + 1).padStart(2, '0')}-01`;
  return fromNumber(toNumber(first) + Math.min(date, daysInMonth(y, m)) - 1);
}

function within(days: number, fallback: string): string {
  return days < toNumber('0001-01-01') || days > toNumber('9999-12-31') ? fallback : fromNumber(days);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @param month from 0 */
function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 1 && leap ? 29 : DAYS[month]!;
}

/** The next such weekday; with `today`, the day itself counts. */
export function nextWeekday(day: string, weekday: number, today: boolean): string {
  const ahead = (weekday - partsOf(day).weekday + 7) % 7;
  return addToDay(day, { count: ahead === 0 && !today ? 7 : ahead, unit: 'day' });
}

/** Reads `2 weeks`, `1 month`, `-3 days`. */
export function parseAmount(text: string): Amount | undefined {
  const found = /^\s*([+-]?\d{1,7}|an?|one)\s*(day|week|month|year)s?\s*$/i.exec(text);
  if (!found) return undefined;
  const count = /^[+-]?\d/.test(found[1]!) ? Number(found[1]) : 1;
  return { count, unit: found[2]!.toLowerCase() as Amount['unit'] };
}
