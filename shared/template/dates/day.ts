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

const HYPHEN = 45;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  for (let at = 0; at < 10; at++) if (at !== 4 && at !== 7 && !isDigit(text.charCodeAt(at))) return false;
  const { year, month, date } = datesOf(text);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month - 1);
}

/** Two digits of a text as a number. Days are read so often that this is worth more than `Number` and `slice`. */
const two = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** Year, month and date of a day, without its weekday. */
export const datesOf = (day: string): { year: number; month: number; date: number } => ({
  year: two(day, 0) * 100 + two(day, 2),
  month: two(day, 5),
  date: two(day, 8),
});

/** Days since 1970. Reckoned in years that begin in March, so that the leap day is the last of its year. */
function toNumber(day: string): number {
  const found = datesOf(day);
  const year = found.month > 2 ? found.year : found.year - 1;
  const month = (found.month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * month + 2) / 5) + found.date - 719_469;
}

/** The day that lies so many days after 1970: the other way round, by eras of 400 years, which are all of one length. */
function fromNumber(days: number): string {
  const era = Math.floor((days + 719_468) / 146_097);
  const inEra = days + 719_468 - era * 146_097;
  const leapDays = Math.floor(inEra / 1_460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month > 2 ? 0 : 1);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

export function partsOf(day: string): DayParts {
  const { year, month, date } = datesOf(day);
  return { year, month, day: date, weekday: (((toNumber(day) + 4) % 7) + 7) % 7 };
}

/** The week of ISO 8601 and its year: it is the year of the week's Thursday. */
export function weekOf(day: string): { year: number; week: number } {
  const { weekday } = partsOf(day);
  const thursday = addToDay(day, { count: 4 - (weekday || 7), unit: 'day' });
  const { year } = datesOf(thursday);
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
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
