import { addToDay, isDay, nextWeekday } from '../../template/dates/day.ts';
import { LANGUAGES } from '../../template/languages/index.ts';

const ownDays = LANGUAGES.map(
  ({ reads, today, tomorrow }) => `(?:(?:${reads.next}) )?(?:${reads.weekday})|${today}|${tomorrow}`,
);

/**
 * A day in words, as part of a regular expression, in any language: `12 May`, `12. Mai 2027`, `May 12`, `12.5.`, `2026-05-12`,
 * `Friday`, `morgen`.
 */
export const DAY_WORDS = [
  String.raw`\d{4}-\d\d-\d\d|\d{1,2}\.? \p{L}{3,9}\.?(?: \d{4})?|\p{L}{3,9} \d{1,2}(?:,? \d{4})?|\d{1,2}\.\d{1,2}\.(?:\d{4})?`,
  ...ownDays,
].join('|');

/**
 * The day of a page; or only a day near it, where the page itself doesn't say. `after` and `before` say on which side of a day
 * the one in words lies; `own` is then the page's day, from which `Friday` is counted.
 */
export type PageDay = string | { around: string } | { after: string; own?: string } | { before: string };

/**
 * The day that words mean on a page of a given day: the nearest one where no year is said. `Friday` and `tomorrow` mean
 * something only where the page's own day is known.
 *
 * @example
 * readDay('12 May', '2026-05-04') // '2026-05-12'
 * readDay('3 January', '2026-12-20') // '2027-01-03'
 * readDay('3. Januar', '2026-12-20') // '2027-01-03'
 * readDay('Friday', { around: '2026-12-20' }) // undefined
 * readDay('7 September', { after: '2026-01-05' }) // '2026-09-07', though the one before is nearer
 */
export function readDay(words: string, pageDay: PageDay): string | undefined {
  const text = words.trim().toLowerCase();
  if (isDay(text)) return text;
  const own = ownOf(pageDay);
  return (own === undefined ? undefined : ownDay(text, own)) ?? calendarDay(text, pageDay);
}

function ownOf(pageDay: PageDay): string | undefined {
  if (typeof pageDay === 'string') return pageDay;
  return 'after' in pageDay ? (pageDay.own ?? pageDay.after) : undefined;
}

/** Days that are counted from the page's own. */
function ownDay(text: string, pageDay: string): string | undefined {
  for (const { today, tomorrow, weekdays, reads } of LANGUAGES) {
    if (text === today) return pageDay;
    if (text === tomorrow) return addToDay(pageDay, { count: 1, unit: 'day' });
    const name = text.replace(new RegExp(`^(?:${reads.next}) `), '');
    const weekday = weekdays.findIndex(known => known.toLowerCase() === name);
    if (weekday >= 0) return nextWeekday(pageDay, weekday, false);
  }
  return undefined;
}

function calendarDay(text: string, pageDay: PageDay): string | undefined {
  const match =
    /^(\d{1,2})\.? (\p{L}+)\.?(?: (\d{4}))?$/u.exec(text) ??
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(text) ??
    swap(/^(\p{L}+) (\d{1,2})(?:,? (\d{4}))?$/u.exec(text));
  return match ? inYear(Number(match[1]), match[2]!, match[3], pageDay) : undefined;
}

const swap = (match: RegExpExecArray | null): (string | undefined)[] | null =>
  match && [match[0], match[2], match[1], match[3]];

function inYear(date: number, month: string, year: string | undefined, pageDay: PageDay): string | undefined {
  const index = monthOf(month);
  if (index < 0) return undefined;
  const near = nearOf(pageDay);
  const around = Number(near.slice(0, 4));
  const days = (year ? [Number(year)] : [around - 1, around, around + 1])
    .map(y => `${y}-${String(index + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
    .filter(isDay);
  const side = typeof pageDay === 'string' ? undefined : sideOf(pageDay, days);
  if (side !== undefined) return side;
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(near));
  return days.sort((a, b) => distance(a) - distance(b))[0];
}

const nearOf = (pageDay: PageDay): string =>
  typeof pageDay === 'string' ? pageDay : Object.values(pageDay as { [side: string]: string })[0]!;

function sideOf(pageDay: Exclude<PageDay, string>, days: readonly string[]): string | undefined {
  if ('after' in pageDay) return days.find(day => day >= pageDay.after);
  return 'before' in pageDay ? days.findLast(day => day <= pageDay.before) : undefined;
}

/** From 0, by its number, its name in any language, or the beginning of that; -1 where it is none. */
function monthOf(month: string): number {
  if (/^\d+$/.test(month)) return Number(month) - 1;
  if (month.length < 3) return -1;
  const found = LANGUAGES.map(({ months }) => months.findIndex(name => name.toLowerCase().startsWith(month)));
  return found.find(index => index >= 0) ?? -1;
}
