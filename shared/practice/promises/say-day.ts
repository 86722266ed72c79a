import { MONTHS } from '../../document/months.ts';
import { addToDay, isDay, nextWeekday } from '../../template/dates/day.ts';
import { WEEKDAYS } from '../../template/dates/words.ts';

/** A day in words, as part of a regular expression: `12 May`, `12 May 2027`, `May 12`, `2026-05-12`, `Friday`, `tomorrow`. */
export const DAY_WORDS = String.raw`\d{4}-\d\d-\d\d|\d{1,2}\.? \p{L}{3,9}\.?(?: \d{4})?|\p{L}{3,9} \d{1,2}(?:,? \d{4})?|(?:next )?\p{L}{3,9}day|today|tomorrow`;

/** The day of a page; or only a day near it, where the page itself doesn't say. */
export type PageDay = string | { around: string };

/**
 * The day that words mean on a page of a given day: the nearest one where no year is said. `Friday` and `tomorrow` mean
 * something only where the page's own day is known.
 *
 * @example
 * readDay('12 May', '2026-05-04') // '2026-05-12'
 * readDay('3 January', '2026-12-20') // '2027-01-03'
 * readDay('Friday', { around: '2026-12-20' }) // undefined
 */
export function readDay(words: string, pageDay: PageDay): string | undefined {
  const text = words.trim().toLowerCase();
  if (isDay(text)) return text;
  return (typeof pageDay === 'string' ? ownDay(text, pageDay) : undefined) ?? calendarDay(text, pageDay);
}

/** Days that are counted from the page's own. */
function ownDay(text: string, pageDay: string): string | undefined {
  if (text === 'today') return pageDay;
  if (text === 'tomorrow') return addToDay(pageDay, { count: 1, unit: 'day' });
  const weekday = WEEKDAYS.findIndex(name => name.toLowerCase() === text.replace(/^next /, ''));
  return weekday >= 0 ? nextWeekday(pageDay, weekday, false) : undefined;
}

function calendarDay(text: string, pageDay: PageDay): string | undefined {
  const match =
    /^(\d{1,2})\.? (\p{L}+)\.?(?: (\d{4}))?$/u.exec(text) ?? swap(/^(\p{L}+) (\d{1,2})(?:,? (\d{4}))?$/u.exec(text));
  return match
    ? inYear(Number(match[1]), match[2]!, match[3], typeof pageDay === 'string' ? pageDay : pageDay.around)
    : undefined;
}

const swap = (match: RegExpExecArray | null): (string | undefined)[] | null =>
  match && [match[0], match[2], match[1], match[3]];

function inYear(date: number, month: string, year: string | undefined, pageDay: string): string | undefined {
  const index = MONTHS.findIndex(name => name.toLowerCase().startsWith(month) && month.length >= 3);
  if (index < 0) return undefined;
  const around = Number(pageDay.slice(0, 4));
  const days = (year ? [Number(year)] : [around - 1, around, around + 1])
    .map(y => `${y}-${String(index + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
    .filter(isDay);
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(pageDay));
  return days.sort((a, b) => distance(a) - distance(b))[0];
}
